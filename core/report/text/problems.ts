import { type Answers, type FieldKey, fieldOf, formatFlag, type Problem, quoteForShell } from '../../answers/index.js';
import type { Advice } from '../json.js';
import { text } from '../messages/index.js';
import type { Page } from './page.js';
import { table } from './table.js';
import { printable } from './values.js';
import { hang, wrap } from './wrap.js';

/** Values that are refused: each with its rule, what was given, the nearest valid value and an example. */
export function problemList(problems: readonly Problem[], page: Page): string[] {
  const { language, width } = page;
  const detail = (id: 'problem.given' | 'problem.nearest' | 'problem.example', value: string | null) =>
    value === null ? [] : hang('    ', text({ id, parameters: { value: printable(value) } }, language), width);
  return problems.flatMap(({ subject, given, rule, example, nearest }) => [
    ...hang('  ', `${printable(subject)}: ${printable(text(rule, language))}`, width),
    ...detail('problem.given', given),
    ...detail('problem.nearest', nearest),
    ...detail('problem.example', example),
  ]);
}

/** What can be done, with its commands under it. */
export function adviceLines({ words, commands }: Advice, width: number): string[] {
  return [...wrap(words, width), ...commands.map((command) => `  ${command}`)];
}

/** A field that nobody gave, where nothing can be asked. */
export interface Missing {
  readonly field: FieldKey;
  readonly flag: string;
  readonly example: string;
}

/** @param answers values that are valid beside what is given, as examples */
export function missingFields(keys: readonly FieldKey[], answers: Answers): Missing[] {
  return keys.map((key) => {
    const { flag, example } = fieldOf(key);
    const words = answers[key] === undefined ? [`--${flag}`, example] : formatFlag(key, answers[key]);
    return { field: key, flag: `--${flag}`, example: words.map(quoteForShell).join(' ') };
  });
}

/** What is missing, and the one-line command that would work, with the user's own ids where those are wanted. */
export function missingList(
  missing: readonly Missing[],
  { command, isExample }: { readonly command: string | null; readonly isExample: boolean },
  page: Page,
): string[] {
  const { language, width } = page;
  const rows = missing.map(({ field, example }) => [example, text({ id: `field.${field}.prompt` }, language)]);
  return [
    ...wrap(text({ id: 'missing.heading' }, language), width),
    ...table([{ heading: '' }, { heading: '' }], rows, 1, width),
    // A command is never wrapped, so that it can be copied.
    ...(command === null
      ? []
      : [
          ...wrap(text({ id: isExample ? 'missing.commandLike' : 'missing.command' }, language), width),
          `  ${command}`,
        ]),
    ...(isExample ? [] : wrap(text({ id: 'missing.yes' }, language), width)),
  ];
}
