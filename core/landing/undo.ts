import { digest } from './digest.js';
import { type Found, look } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { backupFolder, backupPath, type Journal, LARGEST_JOURNAL, manifestPath, readJournal } from './journal.js';
import { LandingError } from './landing-error.js';
import { whileLocked } from './lock.js';
import { readState } from './read-state.js';
import { isSafePath } from './safe-path.js';
import { runsOf, type Step, writeAll } from './transaction.js';

/** What `undo` did to a file of the project. */
export interface Undone {
  readonly path: string;
  readonly kind: 'restored' | 'removed' | 'returned';
}

/**
 * Takes the last run back: every file that it wrote, replaced or removed is as it was before, the state included. It is a run of its own:
 * undone again, it brings back what it took back, unless nothing is left of the project.
 *
 * @param root absolute
 * @returns the files; null where there is nothing to take back
 * @throws LandingError `conflicts` where files are not as the run wrote them; `locked`; `refused` where the backup is not to be trusted
 * or is not whole; `unreadable`; `unwritable`; `unrestored`
 */
export function undo(root: string, host: Host): Undone[] | null {
  return takeBack(new Set(), root, host);
}

/**
 * Takes the run back that left conflict markers, whatever became of the files with them; what they were is in the backup then.
 *
 * @param root absolute
 * @returns the files; null where no conflict waits to be resolved
 * @throws LandingError as `undo`; `refused` where another run came after that one
 */
export function abort(root: string, host: Host): Undone[] | null {
  const files = Object.entries(readState(root, host)?.files ?? {});
  const pending = files.filter(([, { disposition }]) => disposition === 'conflict-pending').map(([path]) => path);
  return pending.length === 0 ? null : takeBack(new Set(pending), root, host);
}

/** @param evenIfEdited files that are replaced although they are not as the run wrote them */
function takeBack(evenIfEdited: ReadonlySet<string>, root: string, host: Host): Undone[] | null {
  if (reading(root, () => runsOf(root, host)).length === 0) return null;
  return whileLocked(root, host, () => {
    const { journal, steps } = reading(root, () => {
      const last = lastRun(root, host);
      return { journal: last, steps: last === null ? [] : stepsBack(last, evenIfEdited, root, host) };
    });
    if (journal === null) return null;
    const touched = new Set(journal.steps.map(({ path }) => path));
    const others = [...evenIfEdited].filter((path) => !touched.has(path));
    if (others.length > 0) throw new LandingError('refused', { id: 'landing.abort.later' }, others);
    writeAll(root, steps, journal.folders.toReversed(), host);
    return steps.filter(({ path }) => isSafePath(path)).map(describe);
  });
}

/** The latest run that was completed. */
function lastRun(root: string, host: Host): Journal | null {
  for (const run of runsOf(root, host).toReversed()) {
    const place = manifestPath(run);
    const journal = readJournal(look(root, place, host, LARGEST_JOURNAL), place);
    if (journal !== null && journal.run !== run) throw damaged(backupFolder(run));
    if (journal !== null) return journal;
  }
  return null;
}

function stepsBack({ run, steps }: Journal, evenIfEdited: ReadonlySet<string>, root: string, host: Host): Step[] {
  const edited: string[] = [];
  const back = [...steps.entries()].toReversed().flatMap(([index, { path, before, after }]): Step[] => {
    const found = look(root, path, host);
    const isAsWritten =
      found.kind === 'absent' ? after === null : found.kind === 'file' && digest(found.bytes) === after;
    if (!isAsWritten && !(found.kind !== 'unsafe' && evenIfEdited.has(path))) edited.push(path);
    if (before === null) {
      return found.kind === 'absent' ? [] : [{ path, bytes: null, mode: 0o644, original: found }];
    }
    const backup = look(root, backupPath(run, index), host);
    if (backup.kind !== 'file' || digest(backup.bytes) !== before) throw damaged(backupFolder(run));
    return [{ path, bytes: backup.bytes, mode: backup.mode, original: found }];
  });
  if (edited.length > 0)
    throw new LandingError(
      'conflicts',
      { id: 'landing.undo.edited', parameters: { paths: edited.join(', ') } },
      edited,
    );
  return back;
}

function damaged(place: string): LandingError {
  return new LandingError('refused', { id: 'landing.refused.backup', parameters: { place } }, [place]);
}

function describe({ path, bytes, original }: Step): Undone {
  if (bytes === null) return { path, kind: 'removed' };
  return { path, kind: wasThere(original) ? 'restored' : 'returned' };
}

function wasThere({ kind }: Found): boolean {
  return kind === 'file';
}
