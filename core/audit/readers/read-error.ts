import type { Message } from '../../report/messages/message.js';

/** A file that cannot be read as what it should be: nothing of it was used. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  /** @param line from 1; null where the fault is the file as a whole */
  constructor(
    readonly problem: Message,
    readonly file: string,
    readonly line: number | null,
  ) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem.id}`);
  }
}
