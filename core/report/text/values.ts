import { type Answers, type DefaultsContext, type FieldKey, formatValue, questionFor } from '../../answers/index.js';
import { type Language, text } from '../messages/index.js';

/** An answer as a reader sees it: the label of what was chosen, else the value as it is typed. */
export function describeAnswer(key: FieldKey, answers: Answers, context: DefaultsContext, language: Language): string {
  const value = answers[key];
  if (typeof value === 'boolean') return text({ id: value ? 'value.yes' : 'value.no' }, language);
  const { choices } = questionFor(key, context, answers);
  const words = typeof value === 'string' ? [value] : Array.isArray(value) ? value : null;
  if (choices.length === 0 || words === null || words.length === 0) {
    const typed = formatValue(value);
    return typed === 'none' ? text({ id: 'value.none' }, language) : typed;
  }
  return words
    .map((word) => describeChoice(word, choices.find((choice) => choice.value === word)?.label ?? null, language))
    .join('; ');
}

/** A choice in a list of choices: its label, which begins with the value where a reader types it elsewhere. */
export function describeChoice(
  value: string,
  label: ReturnType<typeof questionFor>['choices'][number]['label'],
  language: Language,
): string {
  if (label === null) return value;
  return typeof label === 'string' ? `${value}  ${label}` : text(label, language);
}

/** A text of the user for a terminal: control characters are written out and long texts are cut. */
export function printable(given: string): string {
  const shown = visible(given);
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}

/** The same at its full length. */
export function visible(given: string): string {
  // Classes of Unicode are dear to set up, and few texts need them.
  if (/^[\x20-\x7e]*$/.test(given)) return given;
  return given.replaceAll(/\p{Cc}|\p{Cf}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
