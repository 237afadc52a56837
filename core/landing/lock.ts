import { join } from 'node:path';
import { missingFolders, removeEmptyFolder } from './folders.js';
import { isHostFailure, placeOf, writeProblem } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { unusable } from './read-state.js';
import { STATE_FOLDER } from './state.js';
import { decodeText, encodeText, PLAIN } from './text-form.js';

/** There while a run writes to the project. It says which process does: `<number> <machine>`. */
export const LOCK_PATH = `${STATE_FOLDER}/lock.tmp`;

const LARGEST_LOCK = 1024;

/**
 * Runs something while no other run may write to the project. Folders that are made for the lock, the project's own included, go again
 * where nothing came to be in them.
 *
 * A lock whose process is gone is taken over: its run was killed. That of another machine cannot be judged, and holds.
 *
 * @param root absolute; made where it is missing
 * @throws LandingError `locked` where another run is at work; `unwritable`
 */
export function whileLocked<Result>(root: string, host: Host, run: () => Result): Result {
  const made: string[] = [];
  const leave = () => {
    for (const folder of [join(root, STATE_FOLDER), ...made.toReversed()]) {
      attempt(() => removeEmptyFolder(folder, host));
    }
  };
  try {
    takeLock(root, made, host);
  } catch (error) {
    leave();
    throw error;
  }
  try {
    return run();
  } finally {
    attempt(() => host.removeFile(join(root, LOCK_PATH)));
    leave();
  }
}

/** What is left behind does no harm: a lock of a process that is gone does not hold, an empty folder is nothing. */
function attempt(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if (!isHostFailure(error)) throw error;
  }
}

function takeLock(root: string, made: string[], host: Host): void {
  const folder = join(root, STATE_FOLDER);
  const lock = join(root, LOCK_PATH);
  let place = folder;
  try {
    for (const missing of missingFolders(folder, host)) {
      place = missing;
      host.createFolder(missing);
      made.push(missing);
    }
    if (host.lstat(folder)?.kind !== 'folder') throw unusable(STATE_FOLDER);
    place = lock;
    removeStaleLock(lock, host);
    host.createFile(lock, encodeText(`${host.process} ${host.machine}\n`, PLAIN), 0o644);
  } catch (error) {
    if (!isHostFailure(error)) throw error;
    if (error.code === 'EEXIST') throw locked(error);
    // A full disk may have left a part of it.
    if (place === lock) attempt(() => host.removeFile(lock));
    throw new LandingError('unwritable', writeProblem(error, placeOf(place, root)), [placeOf(place, root)], {
      cause: error,
    });
  }
}

function removeStaleLock(lock: string, host: Host): void {
  const entry = host.lstat(lock);
  if (entry === null) return;
  if (entry.kind !== 'file' || entry.size > LARGEST_LOCK) throw unusable(LOCK_PATH);
  const content = decodeText(host.readFile(lock))?.text ?? '';
  if (isHeld(content, host)) throw locked();
  host.removeFile(lock);
}

/** A lock without an owner is one that was being written when its process was killed. */
function isHeld(content: string, host: Host): boolean {
  const [, owner, machine] = /^(\d{1,9}) (.*)\n$/.exec(content) ?? [];
  if (owner === undefined) return false;
  // In a container every run may have the number of the one that was killed.
  return machine !== host.machine || (Number(owner) !== host.process && host.isRunning(Number(owner)));
}

function locked(cause?: Error): LandingError {
  const problem = { id: 'landing.locked', parameters: { place: LOCK_PATH } } as const;
  return new LandingError('locked', problem, [LOCK_PATH], { cause });
}
