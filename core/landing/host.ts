import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { sep } from 'node:path';
import type { Entry, Host } from './host-interface.js';

/** Codes that say that nothing is there: `ENOTDIR` where a parent is a file. */
const NOTHING_THERE = new Set(['ENOENT', 'ENOTDIR']);

/** A scanner or an editor on Windows may hold a file for a moment; renaming over it then fails, and soon works. */
const ON_WINDOWS = sep === '\\';
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);
const RENAME_ATTEMPTS = 10;
const PAUSE_MILLISECONDS = 50;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** An absence that is no exception costs half of one that is. */
const QUIETLY = { throwIfNoEntry: false } as const;

function entry(read: () => fs.Stats | undefined): Entry | null {
  try {
    const stats = read();
    if (stats === undefined) return null;
    return { kind: kindOf(stats), size: stats.size, mode: stats.mode & 0o777 };
  } catch (error) {
    if (NOTHING_THERE.has(codeOf(error))) return null;
    throw error;
  }
}

function kindOf(stats: fs.Stats): Entry['kind'] {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

function createFile(path: string, bytes: Uint8Array, mode: number): void {
  const file = fs.openSync(path, 'wx', mode);
  try {
    fs.writeFileSync(file, bytes);
  } catch (error) {
    fs.closeSync(file);
    fs.rmSync(path, { force: true });
    throw error;
  }
  fs.closeSync(file);
}

function hardLink(path: string, name: string): boolean {
  try {
    fs.linkSync(path, name);
    return true;
  } catch {
    // Whoever then copies the file learns whether that was the reason.
    return false;
  }
}

function rename(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      if (!ON_WINDOWS || attempt === RENAME_ATTEMPTS || !HELD.has(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
    }
  }
}

function isRunning(number: number): boolean {
  try {
    // Signal 0 is not sent; it only asks whether it could be.
    process.kill(number, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** The real file system and processes. */
export const nodeHost: Host = {
  lstat: (path) => entry(() => fs.lstatSync(path, QUIETLY)),
  stat: (path) => entry(() => fs.statSync(path, QUIETLY)),
  readFile: (path) => fs.readFileSync(path),
  list: (path) => fs.readdirSync(path),
  createFile,
  hardLink,
  setMode: (path, mode) => fs.chmodSync(path, mode),
  rename,
  removeFile: (path) => fs.unlinkSync(path),
  createFolder: (path) => fs.mkdirSync(path),
  removeFolder: (path) => fs.rmdirSync(path),
  randomLetters: () => randomBytes(6).toString('hex'),
  process: process.pid,
  get machine() {
    return hostname();
  },
  isRunning,
};
