import {
  type Answers,
  type BrokenRule,
  formatValue,
  isBroken,
  type Question,
  quoteForShell,
} from '../answers/index.js';
import { type Language, text } from '../report/index.js';

/** One of some named ways to go on. */
export interface Way<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

/** How a face asks a person: the command in a terminal, Yeoman through its adapter. */
export interface Prompter {
  /** Shows lines above the next question. */
  readonly say: (lines: readonly string[]) => void;
  /** The answer to a question of the schema, checked by the schema's own rules. */
  readonly ask: (question: Question) => Promise<unknown>;
  /** @param name the question's name, where a face knows its questions by one */
  readonly choose: <Value extends string>(name: string, message: string, ways: readonly Way<Value>[]) => Promise<Value>;
  /** A line of text. @param judge the rule that it breaks */
  readonly askLine: (name: string, message: string, judge: (line: string) => BrokenRule | undefined) => Promise<string>;
}

/** What Enter alone answers to a question for a text; null where a value is needed that only the user knows. */
export function usualText(question: Question): string | null {
  const usual = defaultText(question);
  return isBroken(question.accept(usual)) ? null : usual;
}

function defaultText(question: Question): string {
  return formatValue(question.default as Answers[typeof question.key]);
}

/** True, or the rule that an answer breaks, in words and with an example: what `validate` of a prompt returns. */
export function judgement(question: Question, typed: unknown, language: Language): true | string {
  // Nothing typed is no value, as for a flag that is not given: the rule says so, and not that its form is wrong.
  const accepted = question.accept(typed === '' ? defaultText(question) : typed);
  if (!isBroken(accepted)) return true;
  const rule = text(accepted.rule, language);
  const example = quoteForShell(accepted.nearest ?? accepted.example ?? question.example);
  return text({ id: 'ask.example', parameters: { rule, example } }, language);
}
