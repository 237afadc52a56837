import { hang } from '../report/index.js';

/** What the prompts draw before a choice, by its width: the cursor, and in a checkbox the box too. */
const BEFORE = { select: '  ', checkbox: '   ' } as const;

/**
 * A choice in a list, where its further lines are under its first one, and as it is told when it was chosen.
 *
 * @param width of the terminal, in columns
 */
export function choiceText(kind: keyof typeof BEFORE, short: string, width: number): { name: string; short: string } {
  const before = BEFORE[kind];
  return { name: hang(before, short, width).join('\n').slice(before.length), short };
}
