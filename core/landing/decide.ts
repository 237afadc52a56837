import type { Action, Decision, LandingFile } from './action.js';
import { decideDropped } from './decide-dropped.js';
import { decideFile, type Known } from './decide-file.js';
import type { Disk, DiskEntry } from './disk.js';
import type { FileRecord, ProjectState } from './state.js';

/** What decisions rest on. */
export interface Situation {
  /** Null where no project is. */
  readonly state: ProjectState | null;
  /** An entry for each path that is rendered or recorded. */
  readonly disk: Disk;
  readonly next: readonly LandingFile[];
  /** A text that was landed before, by its digest; null where it is lost, or is not what its name says. */
  readonly baseOf: (digest: string) => string | null;
  /** What a person chose for the case that a path conflicts. */
  readonly choiceOf: (path: string) => Decision | null;
  /** Whether something is at a path beside a file. */
  readonly isTaken: (path: string) => boolean;
}

/**
 * What happens to each file, from what was landed before (base), what is on disk and what was rendered now; then what happens to recorded
 * files that are not rendered any more. Pure.
 *
 * Nothing that the user wrote is lost by an action which no person chose.
 */
export function decide(situation: Situation): Action[] {
  const { state, next } = situation;
  const records = new Map(Object.entries(state?.files ?? {}));
  const nextPaths = new Set(next.map(({ path }) => path));
  const left = [...records].filter(([path]) => !nextPaths.has(path));
  // One that is the user's since it was dropped stays where it is.
  const movable = left.filter(([, { disposition }]) => disposition !== 'kept-after-drop');
  const oldPaths = new Map(movable.map(([path, { id }]) => [id, path]));
  const renamed = new Set<string>();

  const actions = next.map((file) => {
    const known = knownOf(file, records, oldPaths, situation.disk);
    if (known.from !== null) renamed.add(known.from.path);
    return decideFile(file, known, situation);
  });
  const dropped = left
    .filter(([path]) => !renamed.has(path))
    .map(([path, record]) => decideDropped(path, record, entryAt(path, situation.disk)));
  return [...actions, ...dropped];
}

function knownOf(
  file: LandingFile,
  records: ReadonlyMap<string, FileRecord>,
  oldPaths: ReadonlyMap<string, string>,
  disk: Disk,
): Known {
  const here = { record: records.get(file.path) ?? null, entry: entryAt(file.path, disk) };
  const oldPath = oldPaths.get(file.id);
  const old = oldPath === undefined ? undefined : records.get(oldPath);
  if (oldPath === undefined || old === undefined) return { ...here, from: null };
  return { ...here, from: { path: oldPath, record: old, entry: entryAt(oldPath, disk) } };
}

function entryAt(path: string, disk: Disk): DiskEntry {
  const entry = disk.get(path);
  if (entry === undefined) throw new Error(`the disk was not read at ${path}`);
  return entry;
}
