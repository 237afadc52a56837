import { join } from 'node:path';
import { look } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { isJournalPath } from './journal.js';
import { whileLocked } from './lock.js';
import { BASE_FOLDER, STATE_FOLDER, STATE_PATH } from './state.js';
import { type Step, writeAll } from './transaction.js';

/**
 * Makes a project the user's alone: what is recorded of its making goes, and with it merging and `undo`. No generated file is touched.
 *
 * @param root absolute; a project is there
 * @throws LandingError `locked`; `unreadable`; `unwritable`; `unrestored`
 */
export function eject(root: string, host: Host): void {
  whileLocked(root, host, () => {
    const steps = reading(root, () => ownFiles(root, host));
    writeAll(root, steps, [BASE_FOLDER], host);
  });
}

/** The files of our own folder; what somebody else put there stays. */
function ownFiles(root: string, host: Host): Step[] {
  const isFolder = host.lstat(join(root, BASE_FOLDER))?.kind === 'folder';
  const bases = isFolder ? host.list(join(root, BASE_FOLDER)).map((name) => `${BASE_FOLDER}/${name}`) : [];
  const paths = [...bases, `${STATE_FOLDER}/.gitattributes`, `${STATE_FOLDER}/.gitignore`, STATE_PATH];
  return paths.filter(isJournalPath).flatMap((path): Step[] => {
    const original = look(root, path, host);
    return original.kind === 'file' ? [{ path, bytes: null, mode: 0o644, original }] : [];
  });
}
