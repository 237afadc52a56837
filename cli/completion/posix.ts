import { type Completion, type Value, wordsOf } from './model.js';

/** A branch of a shell's `case` that sets how a value is completed and by which words. */
type Branch = readonly [patterns: readonly string[], value: Value];

/** Branches of a `case` for values, those that complete alike in one. */
export function valueCases(branches: readonly Branch[], indent: string): string[] {
  const alike = new Map<string, string[]>();
  for (const [patterns, value] of branches) {
    const body = `kind=${value.kind}${'words' in value ? ` choices='${wordsOf(value).join(' ')}'` : ''}`;
    alike.set(body, [...(alike.get(body) ?? []), ...patterns]);
  }
  return [...alike].map(([body, patterns]) => `${indent}${patterns.join('|')}) ${body} ;;`);
}

/** How the value of each option that takes one is completed. */
export function optionCases({ options }: Completion, indent: string): string[] {
  return valueCases(
    options.flatMap(({ name, value }): Branch[] => (value === null ? [] : [[[name], value]])),
    indent,
  );
}

/** How the word after each command is completed. */
export function wordCases({ commands }: Completion, indent: string): string[] {
  return valueCases(
    commands.map(({ name, word }): Branch => [[name], word]),
    indent,
  );
}

/** The words of each answer after `--set KEY=`. */
export function settingCases({ settings }: Completion, indent: string): string[] {
  return valueCases(
    settings.flatMap(({ flag, value }): Branch[] => (value.kind === 'free' ? [] : [[[flag], value]])),
    indent,
  );
}
