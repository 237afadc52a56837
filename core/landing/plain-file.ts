import { join } from 'node:path';
import { isHostFailure, writeProblem } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';

/**
 * Writes a file that is nobody's template: no state knows it. One that is there stays.
 *
 * @param root absolute
 * @param path relative to the root
 * @throws LandingError `unwritable`
 */
export function addPlainFile(root: string, path: string, text: string, host: Host): void {
  const place = join(root, path);
  try {
    if (host.lstat(place) === null) host.createFile(place, new TextEncoder().encode(text), 0o644);
  } catch (error) {
    if (!isHostFailure(error)) throw error;
    throw new LandingError('unwritable', writeProblem(error, path), [path], { cause: error });
  }
}
