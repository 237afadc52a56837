import { join } from 'node:path';
import { digest } from './digest.js';
import { missingFolders, removeEmptyFolder } from './folders.js';
import { isHostFailure, placeOf, writeProblem } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { unusable } from './read-state.js';
import { STATE_FOLDER } from './state.js';

/** The name of a lock: the number of the process that holds it, its machine, and letters by which no name is ever used again. */
const LOCK = /^lock-(\d{1,10})-([0-9a-f]{12})-[0-9a-f]{12}\.tmp$/;

/**
 * Runs something while no other run may write to the project. Folders that are made for the lock, the project's own included, go again
 * where nothing came to be in them.
 *
 * Every run puts a lock of its own there before it looks at the others': of two that start together, the one that looks later sees the
 * other's. A lock whose process is gone does not hold: its run was killed. That of another machine cannot be judged, and holds.
 *
 * @param root absolute; made where it is missing
 * @throws LandingError `locked` where another run is at work; `unwritable`
 */
export function whileLocked<Result>(root: string, host: Host, run: () => Result): Result {
  const name = `lock-${host.process}-${machineOf(host)}-${host.randomLetters()}.tmp`;
  const lock = join(root, STATE_FOLDER, name);
  const made: string[] = [];
  try {
    makeLock(lock, root, made, host);
    keepOut(name, root, host);
    return run();
  } finally {
    attempt(() => removeFile(lock, host));
    for (const folder of [join(root, STATE_FOLDER), ...made.toReversed()]) {
      attempt(() => removeEmptyFolder(folder, host));
    }
  }
}

/** Whether a name in a project's folder of state is that of a lock: a run is at work, or was when it was killed. */
export function isLock(name: string): boolean {
  return LOCK.test(name);
}

function locksIn(root: string, host: Host): string[] {
  return host.list(join(root, STATE_FOLDER)).filter(isLock);
}

function makeLock(lock: string, root: string, made: string[], host: Host): void {
  const folder = join(root, STATE_FOLDER);
  let place = folder;
  try {
    for (const missing of missingFolders(folder, host)) {
      place = missing;
      if (makeFolder(missing, host)) made.push(missing);
    }
    if (host.lstat(folder)?.kind !== 'folder') throw unusable(STATE_FOLDER);
    place = lock;
    // The name says all: an empty file can be made on a full disk too, where an interrupted run may have to be put back.
    host.createFile(lock, new Uint8Array(), 0o644);
  } catch (error) {
    throw unwritable(error, place, root);
  }
}

/** @returns whether it was made here: a run that starts at the same time may have made it */
function makeFolder(folder: string, host: Host): boolean {
  try {
    host.createFolder(folder);
    return true;
  } catch (error) {
    if (isHostFailure(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @throws LandingError `locked` */
function keepOut(own: string, root: string, host: Host): void {
  try {
    const others = locksIn(root, host).filter((name) => name !== own);
    const holding = others.find((name) => isHeld(name, host));
    if (holding !== undefined) throw locked(`${STATE_FOLDER}/${holding}`);
    for (const other of others) attempt(() => removeFile(join(root, STATE_FOLDER, other), host));
  } catch (error) {
    throw unwritable(error, join(root, STATE_FOLDER), root);
  }
}

function isHeld(name: string, host: Host): boolean {
  const [, owner, machine] = LOCK.exec(name) ?? [];
  // In a container every run may have the number of the one that was killed.
  return machine !== machineOf(host) || (Number(owner) !== host.process && host.isRunning(Number(owner)));
}

function machineOf({ machine }: Host): string {
  return digest(machine).slice(0, 12);
}

/** What is left behind does no harm: a lock of a process that is gone does not hold, an empty folder is nothing. */
function attempt(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if (!isHostFailure(error)) throw error;
  }
}

function removeFile(path: string, host: Host): void {
  if (host.lstat(path) !== null) host.removeFile(path);
}

function locked(place: string): LandingError {
  return new LandingError('locked', { id: 'landing.locked', parameters: { place } }, [place]);
}

function unwritable(error: unknown, path: string, root: string): unknown {
  if (!isHostFailure(error)) return error;
  const place = placeOf(path, root);
  return new LandingError('unwritable', writeProblem(error, place), [place], { cause: error });
}
