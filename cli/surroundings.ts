import type { Host } from '../core/landing/index.js';

/** Everything outside the command that it may use; the process gives the real one. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute: where relative paths of the command line start. */
  readonly folder: string;
  /** Width of the terminal in columns. */
  readonly width: number;
  /** Width of the terminal that the error stream is, in columns; null where it is none. */
  readonly errorColumns: number | null;
  /** Whether a person is there to answer: both streams are terminals. */
  readonly isTerminal: boolean;
  readonly host: Host;
  /** Milliseconds since some moment; never goes back. */
  readonly clock: () => number;
  /** Version and platform of the runtime, for reports of faults. */
  readonly runtime: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Called when files begin to be written: from here on a signal no longer means that nothing was written. */
  readonly startWriting: () => void;
  /** Called where what was written is told, and more is to be asked or done. */
  readonly endWriting: (wroteAny: boolean) => void;
  /** Whether anything was written before: a run that is interrupted later must not say that nothing was. */
  readonly hasWritten: () => boolean;
}
