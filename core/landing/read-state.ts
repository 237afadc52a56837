import { dirname, join } from 'node:path';
import { LARGEST_FILE } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { JOURNAL_PATH } from './journal.js';
import { LandingError } from './landing-error.js';
import { migrate } from './migrations/migrate.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { parseState } from './parse-state.js';
import { type ProjectState, STATE_FOLDER, STATE_PATH } from './state.js';

/**
 * The nearest folder, from `start` upwards to the git root, that holds a generated project; null where there is none.
 *
 * @param start absolute; it need not exist
 * @throws LandingError `unreadable`
 */
export function findProject(start: string, host: Host): string | null {
  return reading(start, () => {
    for (let folder = start; ; folder = dirname(folder)) {
      // Of a project whose making or unmaking was interrupted there may be no state.
      if ([STATE_PATH, JOURNAL_PATH].some((path) => host.lstat(join(folder, path)) !== null)) return folder;
      // In a worktree or a submodule `.git` is a file.
      if (host.lstat(join(folder, '.git')) !== null || dirname(folder) === folder) return null;
    }
  });
}

/**
 * The state of a project in the terms of this version; null where the folder holds none.
 *
 * @param root absolute
 * @throws LandingError `refused` where the state is not to be trusted or is newer; `unreadable`
 */
export function readState(root: string, host: Host, migrations = MIGRATIONS): ProjectState | null {
  return reading(root, () => {
    const folder = host.lstat(join(root, STATE_FOLDER));
    if (folder === null) return null;
    if (folder.kind !== 'folder') throw unusable(STATE_FOLDER);
    const file = host.lstat(join(root, STATE_PATH));
    if (file === null) return null;
    if (file.kind !== 'file' || file.size > LARGEST_FILE) throw unusable(STATE_PATH);
    return migrate(parseState(host.readFile(join(root, STATE_PATH))), migrations);
  });
}

/** The refusal of something else in the place of our own file or folder. */
export function unusable(place: string): LandingError {
  return new LandingError('refused', { id: 'landing.refused.stateFolder', parameters: { place } }, [place]);
}
