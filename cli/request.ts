import type { Language } from '../core/report/index.js';
import type { CommandLine } from './arguments.js';
import type { Surroundings } from './surroundings.js';

/** What a command is given: its arguments, its surroundings and the language in which it speaks. */
export interface Request {
  readonly line: CommandLine;
  readonly surroundings: Surroundings;
  readonly language: Language;
  /** Width of the terminal in columns. */
  readonly width: number;
  /** The folder that the user is in, whatever -C says; absolute. */
  readonly startedIn: string;
}
