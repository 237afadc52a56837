import { type Found, fingerprint, look } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { checkRoot, type Landing } from './plan-landing.js';
import { writeAll } from './transaction.js';

/**
 * Writes all of a landing, or nothing.
 *
 * The disk is looked at once more just before: a landing that was planned before the user answered a prompt may be minutes old.
 *
 * @throws LandingError `conflicts`, `changed` or `unreadable`: nothing was written; `unwritable`: everything was put back; `unrestored`
 */
export function applyLanding(landing: Landing, host: Host): void {
  const { root, conflicts, changes } = landing;
  if (conflicts.length > 0) throw conflictsOf(landing);
  if (changes.length === 0) return;
  // A lock on the project belongs here, and in the transaction a journal and backups, once a crash is to be survived too.
  const originals = reading(root, () => lookAgain(landing, host));
  writeAll(
    root,
    changes.map((change) => ({ ...change, original: originals.get(change.path) ?? { kind: 'absent' } })),
    host,
  );
}

function conflictsOf({ conflicts, isNew }: Landing): LandingError {
  const id = isNew ? 'landing.conflicts.new' : 'landing.conflicts.project';
  return new LandingError(
    'conflicts',
    { id },
    conflicts.map(({ path }) => path),
  );
}

function lookAgain({ root, seen }: Landing, host: Host): Map<string, Found> {
  checkRoot(root, host);
  const found = new Map([...seen.keys()].map((path) => [path, look(root, path, host)]));
  const changed = [...found].filter(([path, entry]) => fingerprint(entry) !== seen.get(path)).map(([path]) => path);
  if (changed.length > 0) throw new LandingError('changed', { id: 'landing.changed' }, changed);
  return found;
}
