import { dirname, join } from 'node:path';
import { type Found, hasBytes, look } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { JOURNAL_PATH } from './journal.js';
import { LandingError } from './landing-error.js';
import { migrate } from './migrations/migrate.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { parseState } from './parse-state.js';
import { type ProjectState, STATE_PATH } from './state.js';

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
  return reading(root, () => stateIn(look(root, STATE_PATH, host), migrations));
}

/**
 * As `readState`, with the file that it was read from.
 *
 * @throws LandingError as `readState`
 */
export function readStateFile(
  root: string,
  host: Host,
): { readonly stateFile: Found; readonly state: ProjectState | null } {
  return reading(root, () => {
    const stateFile = look(root, STATE_PATH, host);
    return { stateFile, state: stateIn(stateFile) };
  });
}

/** The state that was read last: a command asks for it several times, and planning reads it again. */
let last: { readonly bytes: Uint8Array; readonly state: ProjectState } | null = null;

/**
 * The state in what was found in its place, in the terms of this version; null where nothing is there.
 *
 * @throws LandingError `refused` where it is not to be trusted or is newer
 */
export function stateIn(found: Found, migrations = MIGRATIONS): ProjectState | null {
  if (found.kind === 'absent') return null;
  if (found.kind === 'unsafe') throw unusable(found.place);
  if (last === null || !hasBytes(found, last.bytes)) last = { bytes: found.bytes, state: parseState(found.bytes) };
  return migrate(last.state, migrations);
}

/** The refusal of something else in the place of our own file or folder. */
export function unusable(place: string): LandingError {
  return new LandingError('refused', { id: 'landing.refused.stateFolder', parameters: { place } }, [place]);
}
