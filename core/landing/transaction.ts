import { randomBytes } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import type { Change } from './changes.js';
import type { Found } from './disk.js';
import { isHostFailure, placeOf, writeProblem } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';

/** A change, and what it replaces. */
interface Step extends Change {
  readonly original: Found;
}

/** What was done so far, to be taken back. */
interface Done {
  /** What is being written, for telling where it failed; absolute. */
  place: string;
  readonly folders: string[];
  readonly temporaries: string[];
  readonly replaced: { readonly path: string; readonly original: Found }[];
}

/**
 * Writes and removes files in the given order; all of it, or nothing.
 *
 * Every new content is first written beside its place: a full disk or a missing permission shows while nothing has changed yet. Only then
 * do the contents take their places, one rename each. On a failure everything is put back from memory, folders included.
 *
 * @param root absolute; made where it is missing
 * @throws LandingError `unwritable` where everything was put back; `unrestored` where that failed too
 */
export function writeAll(root: string, steps: readonly Step[], host: Host): void {
  const done: Done = { place: root, folders: [], temporaries: [], replaced: [] };
  try {
    const prepared = steps.map((step) => {
      const target = join(root, step.path);
      return { ...step, target, temporary: step.bytes === null ? null : prepare(target, step, done, host) };
    });
    for (const { target, temporary, original } of prepared) {
      done.place = target;
      if (temporary === null) host.removeFile(target);
      else host.rename(temporary, target);
      done.replaced.push({ path: target, original });
    }
  } catch (error) {
    const unrestored = putBack(done, host).map((path) => relative(root, path) || root);
    throw failureOf(error, root, done.place, unrestored);
  }
}

/** Writes the new content of a file beside its place. */
function prepare(target: string, { bytes, mode, original }: Step, done: Done, host: Host): string {
  createFolders(dirname(target), done, host);
  done.place = target;
  const temporary = temporaryFor(target);
  // Noted before it exists: a full disk may leave a part of it.
  done.temporaries.push(temporary);
  host.createFile(temporary, bytes ?? new Uint8Array(), mode);
  if (original.kind === 'file') host.setMode(temporary, mode);
  return temporary;
}

function temporaryFor(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
}

function createFolders(folder: string, done: Done, host: Host): void {
  done.place = folder;
  if (host.stat(folder) !== null) return;
  createFolders(dirname(folder), done, host);
  done.place = folder;
  host.createFolder(folder);
  done.folders.push(folder);
}

/**
 * Takes everything back, as far as it can be. What frees space goes first, since the originals need some.
 *
 * @returns the absolute paths that could not be put back
 */
function putBack({ folders, temporaries, replaced }: Done, host: Host): string[] {
  const failed: string[] = [];
  const attempt = (path: string, restore: () => void) => {
    try {
      restore();
    } catch {
      // Reported by path, beside the failure that started it.
      failed.push(path);
    }
  };
  const remove = (path: string) => {
    if (host.lstat(path) !== null) host.removeFile(path);
  };
  for (const path of temporaries) attempt(path, () => remove(path));
  for (const { path, original } of replaced.toReversed()) {
    attempt(path, () => (original.kind === 'file' ? restoreFile(path, original, host) : remove(path)));
  }
  for (const path of folders.toReversed()) attempt(path, () => host.removeFolder(path));
  return failed;
}

function restoreFile(path: string, { bytes, mode }: Found & { kind: 'file' }, host: Host): void {
  const temporary = temporaryFor(path);
  host.createFile(temporary, bytes, mode);
  host.setMode(temporary, mode);
  host.rename(temporary, path);
}

function failureOf(error: unknown, root: string, target: string, unrestored: readonly string[]): unknown {
  if (!isHostFailure(error)) return error;
  const place = placeOf(target, root);
  if (unrestored.length > 0) {
    const parameters = { place, code: error.code, paths: unrestored.join(', ') };
    return new LandingError('unrestored', { id: 'landing.write.unrestored', parameters }, unrestored, { cause: error });
  }
  return new LandingError('unwritable', writeProblem(error, place), [place], { cause: error });
}
