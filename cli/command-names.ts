import { edits } from '../core/catalogue/index.js';

/** The commands that exist, each in a file of its own. */
export const COMMANDS = ['init', 'plan'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Commands that are planned and not in this version; closed, so that such a word does not become a folder. */
const FUTURE_COMMANDS: readonly string[] = [
  ...['refresh', 'status', 'diff', 'restore', 'undo', 'eject'],
  ...['audit', 'explain', 'lab', 'schema', 'completion'],
];

export function isFutureCommand(word: string): boolean {
  return FUTURE_COMMANDS.includes(word);
}

export function isCommand(word: string): word is CommandName {
  return (COMMANDS as readonly string[]).includes(word);
}

/** The command that a word was probably meant to be: at most two edits away, so that a typing error does not become a folder. */
export function probableCommand(word: string): CommandName | undefined {
  return COMMANDS.find((command) => edits(word, command) <= 2);
}
