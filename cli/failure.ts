import type { Failure } from '../core/report/index.js';

/** A command that ends without doing anything, for a reason that is the user's to know; not a fault of the tool. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  constructor(readonly failure: Failure) {
    super(`exit ${failure.exitCode}`);
  }
}
