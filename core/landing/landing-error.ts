import type { Message } from '../report/messages/message.js';

/**
 * Why nothing was landed:
 * - `conflicts`: files need a person; nothing was written
 * - `refused`: the state or a path is not to be trusted, or comes from a newer version; nothing was written
 * - `changed`: a file changed between planning and writing; nothing was written
 * - `locked`: another run is writing to the project; nothing was written
 * - `interrupted`: a run was interrupted, and has to be taken back first; nothing was written
 * - `unreadable`: reading failed; nothing was written
 * - `unwritable`: writing failed; everything was put back
 * - `unrestored`: writing failed, and so did putting back what `paths` lists
 */
export type LandingErrorCode =
  | 'conflicts'
  | 'refused'
  | 'changed'
  | 'locked'
  | 'interrupted'
  | 'unreadable'
  | 'unwritable'
  | 'unrestored';

/** A landing that did not happen, with what to tell the user. */
export class LandingError extends Error {
  override readonly name = 'LandingError';
  /** Of the process: 4 where conflicts need a person, else 5. */
  readonly exitCode: 4 | 5;

  /** @param paths the files concerned, relative to the project's root */
  constructor(
    readonly code: LandingErrorCode,
    readonly problem: Message,
    readonly paths: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}: ${problem.id}`, options);
    this.exitCode = code === 'conflicts' ? 4 : 5;
  }
}
