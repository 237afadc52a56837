import { edits } from '../core/catalogue/index.js';

/** The commands that exist, each in a file of its own. */
export const COMMANDS = ['init', 'plan'] as const;
export type CommandName = (typeof COMMANDS)[number];

export function isCommand(word: string): word is CommandName {
  return (COMMANDS as readonly string[]).includes(word);
}

/** The command that a word was probably meant to be: at most two edits away, so that a typing error does not become a folder. */
export function probableCommand(word: string): CommandName | undefined {
  return COMMANDS.find((command) => edits(word, command) <= 2);
}
