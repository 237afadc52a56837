import { isBroken, type Question } from '../../core/answers/index.js';
import {
  choiceText,
  judgement,
  keysText,
  PAGE_SIZE,
  type Prompter,
  themeOf,
  usualText,
} from '../../core/interview/index.js';
import { describeChoice, type Language, text, wrap } from '../../core/report/index.js';

/** The prompts as they are used here; the library is loaded by whoever makes the prompter. */
type Prompts = Pick<typeof import('@inquirer/prompts'), 'select' | 'checkbox' | 'input'>;

export interface PrompterSettings {
  readonly language: Language;
  /** Of the terminal, in columns. */
  readonly width: number;
  readonly hasColour: boolean;
}

/** @param say writes lines above a prompt */
export function createPrompter(
  prompts: Prompts,
  { language, width, hasColour }: PrompterSettings,
  say: (lines: readonly string[]) => void,
): Prompter {
  const listTheme = (kind: 'select' | 'checkbox', { length }: readonly unknown[]) =>
    themeOf(wrap(keysText(kind, length, language), width).join('\n'), hasColour);
  const inputTheme = themeOf('', hasColour);

  const judge = (question: Question, typed: unknown) => judgement(question, typed, language);

  const choose: Prompter['choose'] = (_, message, choices) =>
    prompts.select({
      message,
      choices: choices.map(({ value, name }) => ({ value, ...choiceText('select', name, width) })),
      pageSize: PAGE_SIZE,
      theme: listTheme('select', choices),
    });

  const askLine: Prompter['askLine'] = (_, message, judgeLine) => {
    const validate = (line: string) => {
      const broken = judgeLine(line);
      return broken === undefined ? true : text(broken.rule, language);
    };
    return prompts.input({ message, validate, theme: inputTheme });
  };

  const ask = async (question: Question): Promise<unknown> => {
    const message = text(question.message, language);
    say(['', ...wrap(text(question.help, language), width)]);
    const list = question.kind === 'several' ? 'checkbox' : 'select';
    const choices = question.choices.map(({ value, label }) => ({
      value,
      ...choiceText(list, describeChoice(value, label, language), width),
    }));
    switch (question.kind) {
      case 'select':
        return prompts.select({
          message,
          choices,
          default: String(question.default),
          pageSize: PAGE_SIZE,
          theme: listTheme('select', choices),
        });
      case 'boolean':
        return prompts.select({
          message,
          choices: [true, false].map((value) => ({
            value,
            name: text({ id: value ? 'value.yes' : 'value.no' }, language),
          })),
          default: question.default === true,
          theme: listTheme('select', []),
        });
      case 'several': {
        const before = question.default as readonly string[];
        const chosen = await prompts.checkbox({
          message,
          choices: choices.map((choice) => ({ ...choice, checked: before.includes(choice.value) })),
          validate: (selected) =>
            judge(
              question,
              selected.map(({ value }) => value),
            ),
          pageSize: PAGE_SIZE,
          theme: listTheme('checkbox', choices),
        });
        // The list is in its own order; what was not changed keeps the order that it had.
        const isSame = chosen.length === before.length && chosen.every((value) => before.includes(value));
        return accepted(question, isSame ? before : chosen);
      }
      default: {
        const usual = usualText(question);
        if (usual === null) {
          const { example } = question;
          say(wrap(text({ id: 'help.valuesSuch', parameters: { example } }, language), width));
        }
        const typed = await prompts.input({
          message,
          ...(usual === null ? {} : { default: usual }),
          validate: (line) => judge(question, line),
          theme: inputTheme,
        });
        return accepted(question, typed);
      }
    }
  };
  return { say, ask, choose, askLine };
}

/** The value of an answer that the prompt has already checked. */
function accepted(question: Question, typed: unknown): unknown {
  const result = question.accept(typed);
  if (isBroken(result)) throw new Error(`the prompt let ${question.key} pass`);
  return result.value;
}
