import { dirname, join } from 'node:path';
import { digest } from './digest.js';
import { type Found, look } from './disk.js';
import { missingFolders, removeEmptyFolder } from './folders.js';
import { isHostFailure } from './host-failure.js';
import type { Host } from './host-interface.js';
import {
  BACKUP_FOLDER,
  backupFolder,
  backupPath,
  JOURNAL_DRAFT_PATH,
  JOURNAL_PATH,
  type Journal,
  type JournalStep,
  temporaryPath,
} from './journal.js';
import { isBase } from './state.js';

/** What taking a run back came to; paths are relative to the root. */
export interface RolledBack {
  /** Changed by somebody since the run was interrupted, and left so. */
  readonly left: readonly string[];
  /** Not as they were before the run. */
  readonly failed: readonly string[];
}

/**
 * Takes an incomplete run back, as far as it can be; it may be interrupted itself, and run again. Originals are renamed to their places,
 * which needs no space on a full disk. What is neither as it was before the run nor as the run wrote it is somebody's, and stays.
 *
 * The journal goes last, and only when all is as it was.
 */
export function rollBack(journal: Journal, root: string, host: Host): RolledBack {
  const { run, folders, steps } = journal;
  const [left, failed]: [string[], string[]] = [[], []];
  const attempt = (path: string, action: () => void) => {
    try {
      action();
    } catch (error) {
      if (!isHostFailure(error)) throw error;
      failed.push(path);
    }
  };

  for (const { path, after } of steps) {
    const temporary = temporaryPath(path, run);
    if (after !== null) attempt(temporary, () => removeFile(temporary, root, host));
  }
  for (const [index, step] of [...steps.entries()].toReversed()) {
    attempt(step.path, () => {
      const outcome = takeBack(step, backupPath(run, index), root, host);
      if (outcome === 'left') left.push(step.path);
      if (outcome === 'failed') failed.push(step.path);
    });
  }
  for (const folder of folders.toReversed()) attempt(folder, () => removeFolder(folder, root, host));
  if (failed.length > 0) return { left, failed };
  // What somebody changed may have been made from the original, so that is kept.
  if (left.length === 0) attempt(backupFolder(run), () => removeBackup(run, root, host));
  attempt(JOURNAL_PATH, () => removeFile(JOURNAL_DRAFT_PATH, root, host));
  attempt(JOURNAL_PATH, () => removeFile(JOURNAL_PATH, root, host));
  return { left, failed };
}

/** Removes what a run replaced or removed, and the folder of all backups where it was the last. */
export function removeBackup(run: string, root: string, host: Host): void {
  const folder = backupFolder(run);
  const names = isFolder(folder, root, host) ? host.list(join(root, folder)) : [];
  for (const name of names.filter((each) => /^(\d+|manifest\.json)$/.test(each))) {
    const place = join(root, folder, name);
    if (host.lstat(place)?.kind === 'file') host.removeFile(place);
  }
  removeFolder(folder, root, host);
  removeFolder(BACKUP_FOLDER, root, host);
}

function takeBack(
  { path, before, after }: JournalStep,
  backup: string,
  root: string,
  host: Host,
): 'done' | 'left' | 'failed' {
  const found = look(root, path, host);
  const [isBefore, isAfter] = [isAs(before, found), isAs(after, found)];
  if (before === null) {
    // A base may be there in part: it is written in its place.
    const isOurs = isAfter || (found.kind === 'file' && isBase(path));
    if (isOurs && !isBefore) host.removeFile(join(root, path));
    return isBefore || isOurs ? 'done' : 'left';
  }
  // Where a run changed the mode only, both are true, and the backup has the mode.
  const original = isAfter || isBefore ? look(root, backup, host) : found;
  if (isBefore && (!isAfter || original.kind !== 'file')) return 'done';
  if (!isAfter) return 'left';
  if (original.kind !== 'file' || digest(original.bytes) !== before) return 'failed';
  const place = join(root, path);
  for (const folder of missingFolders(dirname(place), host)) host.createFolder(folder);
  host.rename(join(root, backup), place);
  return 'done';
}

function isAs(expected: string | null, found: Found): boolean {
  if (found.kind === 'absent') return expected === null;
  return found.kind === 'file' && digest(found.bytes) === expected;
}

function removeFile(path: string, root: string, host: Host): void {
  if (isFolder(parentOf(path), root, host) && host.lstat(join(root, path))?.kind === 'file') {
    host.removeFile(join(root, path));
  }
}

function removeFolder(path: string, root: string, host: Host): void {
  if (isFolder(parentOf(path), root, host)) removeEmptyFolder(join(root, path), host);
}

function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** Whether a path is a folder, and every one on the way to it: no symbolic link is followed. */
function isFolder(path: string, root: string, host: Host): boolean {
  const names = path === '' ? [] : path.split('/');
  return names.every((_, index) => host.lstat(join(root, ...names.slice(0, index + 1)))?.kind === 'folder');
}
