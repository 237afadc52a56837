import { relative } from 'node:path';
import type { Message } from '../report/messages/message.js';
import { LandingError } from './landing-error.js';

/** An error of the operating system, as Node throws it. */
interface HostFailure extends Error {
  readonly code: string;
  readonly path?: string;
}

/** Whether the operating system refused something; anything else is a bug of ours and stays one. */
export function isHostFailure(error: unknown): error is HostFailure {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
}

/** The path that failed as a user would write it: relative where it is in the project. */
export function placeOf(path: string, root: string): string {
  const inside = relative(root, path);
  return inside === '' || inside.startsWith('..') ? path : inside.replaceAll('\\', '/');
}

/** Runs something that only reads; its failures become a LandingError. */
export function reading<Result>(root: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!isHostFailure(error)) throw error;
    const parameters = { place: placeOf(error.path ?? root, root), code: error.code };
    throw new LandingError('unreadable', { id: 'landing.read.failed', parameters }, [], { cause: error });
  }
}

/** What to tell the user of a write that failed and was rolled back. */
export function writeProblem(failure: HostFailure, place: string): Message {
  const { code } = failure;
  if (code === 'EACCES' || code === 'EPERM') return { id: 'landing.write.denied', parameters: { place, code } };
  if (code === 'EROFS') return { id: 'landing.write.readOnly', parameters: { place } };
  if (code === 'ENOSPC' || code === 'EDQUOT') return { id: 'landing.write.full', parameters: { place } };
  return { id: 'landing.write.failed', parameters: { place, code } };
}
