import { join, posix } from 'node:path';
import type { Change } from './changes.js';
import { digest } from './digest.js';
import { type Found, isSame, look, lookAround, obstacleAt } from './disk.js';
import { missingFolders, removeEmptyFolder } from './folders.js';
import { isHostFailure, placeOf, reading, writeProblem } from './host-failure.js';
import type { Host } from './host-interface.js';
import {
  BACKUP_FOLDER,
  backupFolder,
  backupPath,
  isRun,
  JOURNAL_DRAFT_PATH,
  JOURNAL_PATH,
  type Journal,
  manifestPath,
  serializeJournal,
  temporaryPath,
} from './journal.js';
import { LandingError } from './landing-error.js';
import { unusable } from './read-state.js';
import { removeBackup, rollBack } from './roll-back.js';
import { isBase, STATE_PATH } from './state.js';

/** A change, and what it replaces. */
export interface Step extends Change {
  readonly original: Found;
}

/**
 * Writes and removes files in the given order; all of it, or nothing. It runs while the project is locked.
 *
 * A journal of everything that will happen comes first, then copies of what will be replaced, then every new content beside its place: a
 * full disk or a missing permission shows while nothing has changed yet. Only then do the contents take their places, one rename each. A new
 * base is written in its place at once, where nobody looks for it before the state, which comes last, names it.
 * With the last rename the journal becomes the manifest of the backup, and the run is complete. Killed before, it is taken back by the
 * next one that finds the journal; on a failure it is taken back at once.
 *
 * Each file is looked at once more just before it is replaced: an editor may save while many others are written.
 *
 * @param root absolute
 * @param obsolete folders that go when nothing is left in them, each after those in it; relative to the root
 * @throws LandingError `unreadable`; `unwritable` or `changed` where everything was put back; `unrestored` where that failed too;
 * `refused` where something else is in the place of the backups
 */
export function writeAll(root: string, steps: readonly Step[], obsolete: readonly string[], host: Host): void {
  const { earlier, journal } = reading(root, () => {
    const earlier = earlierRuns(root, host);
    return { earlier, journal: journalOf(nextRun(earlier, host), steps, root, host) };
  });
  const { run } = journal;
  // What is being written, for telling where it failed.
  let place = root;
  const at = (path: string): string => {
    place = `${root}/${path}`;
    return place;
  };
  try {
    begin(journal, at, host);
    backUp(run, steps, at, host);
    for (const folder of journal.folders) host.createFolder(at(folder));
    for (const step of steps) {
      mustBeInFolders(step, root, host);
      prepare(run, step, at, host);
    }
    for (const step of steps.filter((step) => !isNewBase(step))) {
      mustBeAsSeen(step, root, host);
      if (step.bytes === null) host.removeFile(at(step.path));
      else host.rename(`${root}/${temporaryPath(step.path, run)}`, at(step.path));
    }
    for (const folder of obsolete) removeEmptyFolder(at(folder), host);
    host.rename(at(JOURNAL_PATH), `${root}/${manifestPath(run)}`);
  } catch (error) {
    throw failureOf(error, root, place, rollBack(journal, root, host).failed);
  }
  forgetOthers(run, earlier, root, host);
}

/** The folders around paths, each after those in it; relative to the root. */
export function foldersAround(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) folders.add(folder);
  }
  return [...folders].sort((a, b) => b.split('/').length - a.split('/').length);
}

/** The runs that left a backup, or a part of one; the last one is the latest. */
export function runsOf(root: string, host: Host): string[] {
  return host.lstat(`${root}/${BACKUP_FOLDER}`)?.kind === 'folder' ? runsIn(root, host) : [];
}

function runsIn(root: string, host: Host): string[] {
  return host
    .list(`${root}/${BACKUP_FOLDER}`)
    .filter(isRun)
    .sort((a, b) => numberOf(a) - numberOf(b));
}

function numberOf(run: string): number {
  return Number(run.split('-')[0]);
}

function earlierRuns(root: string, host: Host): string[] {
  const backups = host.lstat(`${root}/${BACKUP_FOLDER}`);
  if (backups === null) return [];
  if (backups.kind !== 'folder') throw unusable(BACKUP_FOLDER);
  return runsIn(root, host);
}

function nextRun(earlier: readonly string[], host: Host): string {
  const last = earlier.at(-1);
  const number = last === undefined ? 1 : numberOf(last) + 1;
  return `${String(number).padStart(4, '0')}-${host.randomLetters()}`;
}

function journalOf(run: string, steps: readonly Step[], root: string, host: Host): Journal {
  const written = new Set(steps.filter(({ bytes }) => bytes !== null).map(({ path }) => posix.dirname(path)));
  const missing = new Set([...written].flatMap((folder) => missingFolders(join(root, folder), host)));
  return {
    run,
    folders: [...missing].sort((a, b) => a.length - b.length).map((folder) => placeOf(folder, root)),
    steps: steps.map(({ path, bytes, original }) => ({
      path,
      before: original.kind === 'file' ? digest(original.bytes) : null,
      after: bytes === null ? null : digest(bytes),
    })),
  };
}

function begin(journal: Journal, at: (path: string) => string, host: Host): void {
  const draft = at(JOURNAL_DRAFT_PATH);
  // It is left by a run that was killed before it changed anything.
  if (host.lstat(draft) !== null) host.removeFile(draft);
  host.createFile(draft, serializeJournal(journal), 0o644);
  host.rename(draft, at(JOURNAL_PATH));
}

function backUp(run: string, steps: readonly Step[], at: (path: string) => string, host: Host): void {
  for (const folder of [BACKUP_FOLDER, backupFolder(run)]) {
    if (host.lstat(at(folder)) === null) host.createFolder(at(folder));
  }
  for (const [index, { path, original }] of steps.entries()) {
    if (original.kind !== 'file') continue;
    const [file, backup] = [at(path), at(backupPath(run, index))];
    // The file itself is kept, which is several times faster than a copy: its own name goes, or is given to the new content.
    if (host.hardLink(file, backup)) continue;
    host.createFile(backup, original.bytes, original.mode);
    // The process's mask does not count for a copy.
    host.setMode(backup, original.mode);
  }
}

/** @throws LandingError `changed` */
function mustBeAsSeen({ path, bytes, original }: Step, root: string, host: Host): void {
  // Nobody edits a base, which is kept in any case: whether it is there is enough of one that goes.
  const isObsoleteBase = bytes === null && isBase(path);
  const isKept = isObsoleteBase ? isFileAt(path, root, host) : isSame(look(root, path, host), original);
  if (!isKept) throw changed(path);
}

function isFileAt(path: string, root: string, host: Host): boolean {
  return lookAround(root, host).sizeAt(path) !== null;
}

/** No content is written through a link, not even beside its place. */
function mustBeInFolders({ path, bytes }: Step, root: string, host: Host): void {
  if (bytes !== null && obstacleAt(root, posix.dirname(path), host) !== null) throw changed(path);
}

function changed(path: string): LandingError {
  return new LandingError('changed', { id: 'landing.changed' }, [path]);
}

/** A base that is not there yet: by its name it is known for what it should be, and a broken one is none. */
function isNewBase({ path, bytes, original }: Step): boolean {
  return bytes !== null && original.kind === 'absent' && isBase(path);
}

function prepare(run: string, step: Step, at: (path: string) => string, host: Host): void {
  const { path, bytes, mode, original } = step;
  if (bytes === null) return;
  if (isNewBase(step)) {
    host.createFile(at(path), bytes, mode);
    return;
  }
  const temporary = at(temporaryPath(path, run));
  at(path);
  host.createFile(temporary, bytes, mode);
  if (original.kind === 'file') host.setMode(temporary, mode);
}

/** Only the last backup is kept, and none where no project is left. What cannot be removed waits for the next run. */
function forgetOthers(run: string, earlier: readonly string[], root: string, host: Host): void {
  const isGone = host.lstat(`${root}/${STATE_PATH}`) === null;
  try {
    for (const other of isGone ? [...earlier, run] : earlier) removeBackup(other, root, host);
  } catch (error) {
    if (!isHostFailure(error)) throw error;
  }
}

function failureOf(error: unknown, root: string, target: string, unrestored: readonly string[]): unknown {
  const isChanged = error instanceof LandingError;
  if (!isChanged && !isHostFailure(error)) return error;
  const place = placeOf(target, root);
  if (unrestored.length > 0) {
    const parameters = { place, code: error.code, paths: unrestored.join(', ') };
    return new LandingError('unrestored', { id: 'landing.write.unrestored', parameters }, unrestored, { cause: error });
  }
  return isChanged ? error : new LandingError('unwritable', writeProblem(error, place), [place], { cause: error });
}
