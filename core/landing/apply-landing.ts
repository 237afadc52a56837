import type { Found } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { whileLocked } from './lock.js';
import { lookAgain } from './look-again.js';
import { checkRoot, type Landing } from './plan-landing.js';
import { isBase, STATE_PATH } from './state.js';
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

/**
 * What was seen but what is replaced, which is looked at just before, and but bases: nobody edits them. By the state another run is known,
 * which must not be mixed with this one.
 */
function mayHaveChanged({ seen, changes }: Landing): [string, Found][] {
  const replaced = new Set(changes.map(({ path }) => path));
  return [...seen].filter(([path]) => path === STATE_PATH || !(replaced.has(path) || isBase(path)));
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
