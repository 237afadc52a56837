import type { Found } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { whileLocked } from './lock.js';
import { lookAgain } from './look-again.js';
import { checkRoot, type Landing } from './plan-landing.js';
import { BASE_FOLDER } from './state.js';
import { foldersAround, writeAll } from './transaction.js';

/**
 * Writes all of a landing, or nothing.
 *
 * The disk is looked at once more just before: a landing that was planned before the user answered a prompt may be minutes old.
 *
 * @throws LandingError `conflicts`, `changed`, `locked`, `interrupted` or `unreadable`: nothing was written; `unwritable`: everything was
 * put back; `unrestored`
 */
export function applyLanding(landing: Landing, host: Host): void {
  const { root, conflicts, changes } = landing;
  if (conflicts.length > 0) throw conflictsOf(landing);
  if (changes.length === 0) return;
  reading(root, () => checkRoot(root, host));
  whileLocked(root, host, () => {
    reading(root, () => lookAgain(root, mayHaveChanged(landing), host));
    const steps = changes.map((change) => {
      const original: Found = landing.seen.get(change.path) ?? { kind: 'absent' };
      return { ...change, original };
    });
    writeAll(root, steps, emptied(changes), host);
  });
}

/** What was seen but bases: nobody edits them, another run changes the state too, and one that is replaced is looked at just before. */
function mayHaveChanged({ seen }: Landing): [string, Found][] {
  return [...seen].filter(([path]) => !path.startsWith(`${BASE_FOLDER}/`));
}

/** The folders that may have nothing in them when everything is written, each after those in it. */
function emptied(changes: Landing['changes']): string[] {
  const pathsOf = (isRemoved: boolean) =>
    changes.filter(({ bytes }) => (bytes === null) === isRemoved).map(({ path }) => path);
  const filled = new Set(foldersAround(pathsOf(false)));
  return foldersAround(pathsOf(true)).filter((folder) => !filled.has(folder));
}

function conflictsOf({ conflicts, isNew }: Landing): LandingError {
  const id = isNew ? 'landing.conflicts.new' : 'landing.conflicts.project';
  return new LandingError(
    'conflicts',
    { id },
    conflicts.map(({ path }) => path),
  );
}
