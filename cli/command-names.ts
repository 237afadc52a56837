import { edits } from '../core/catalogue/index.js';

/** The commands that exist, each in a file of its own, and the words that each takes. */
export const COMMAND_WORDS = {
  init: 'directory',
  plan: 'directory',
  refresh: 'directories',
  status: 'directories',
  diff: 'path',
  restore: 'path',
  undo: 'directory',
  eject: 'directory',
  audit: 'paths',
  explain: 'id',
  lab: 'step',
  schema: 'none',
  completion: 'shell',
} as const satisfies Record<string, 'directory' | 'directories' | 'path' | 'paths' | 'id' | 'step' | 'none' | 'shell'>;
export type CommandName = keyof typeof COMMAND_WORDS;
export const COMMANDS = Object.keys(COMMAND_WORDS) as readonly CommandName[];

/** What `lab` does, by its first word. */
export const LAB_WORDS = ['start', 'next', 'check', 'reset'] as const;
export type LabWord = (typeof LAB_WORDS)[number];

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMAND_WORDS, word);
}

/**
 * The command that a word was probably meant to be: at most two edits away, so that a typing error does not become a folder. Of three letters
 * two others make any other word.
 */
export function probableCommand(word: string): CommandName | undefined {
  return COMMANDS.find((command) => edits(word, command) <= (command.length > 3 ? 2 : 1));
}
