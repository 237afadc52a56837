import { posix } from 'node:path';
import { digest } from './digest.js';
import type { Entry, Host } from './host-interface.js';
import { decodePlain, decodeText, isPlain, PLAIN, type TextForm } from './text-form.js';

/** Larger files are not ours: generated ones have some kilobytes. */
export const LARGEST_FILE = 1024 * 1024;

export type Unsafe = 'link' | 'folder' | 'not-a-folder' | 'other' | 'binary' | 'large';

/** Something that must not be written over or through; `place` is the path itself or the parent that is in the way. */
interface UnsafeEntry {
  readonly kind: 'unsafe';
  readonly what: Unsafe;
  readonly place: string;
}

/** What is at a path, as bytes. */
export type Found =
  | { readonly kind: 'absent' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly mode: number }
  | UnsafeEntry;

export interface TextEntry extends TextForm {
  readonly kind: 'text';
  /** With LF line ends and no byte order mark. */
  readonly text: string;
  /** The file's bytes where they are those of the text, as in most files: they are compared without reading them as text. */
  readonly plain?: Uint8Array;
  readonly mode: number;
}

/** What is at the path of a generated file. */
export type DiskEntry = { readonly kind: 'absent' } | TextEntry | UnsafeEntry;

/** By path, relative to the project's root. */
export type Disk = ReadonlyMap<string, DiskEntry>;

/**
 * Looks at a path below the root without following a symbolic link on the way. The root itself may be reached by one: the user named it.
 *
 * @param path relative to the root, with `/`, already known to be safe
 * @param largest in bytes; a larger file is not read
 */
export function look(root: string, path: string, host: Host, largest = LARGEST_FILE): Found {
  return lookAround(root, host, largest).at(path);
}

/** One pass over the disk. Paths are relative to the root, with `/`, already known to be safe. */
export interface Look {
  readonly at: (path: string) => Found;
  /** In bytes; null where no file is. */
  readonly sizeAt: (path: string) => number | null;
}

/**
 * As `look`, for many paths of one pass: at each of them, and at each folder on the way, which many of them share, it looks only once. What is done later needs
 * a pass of its own, since a folder may have become a link.
 */
export function lookAround(root: string, host: Host, largest = LARGEST_FILE): Look {
  const known = new Map<string, Found | null>([['.', null]]);
  const entries = new Map<string, Entry | null>();
  const obstacleTo = (folder: string): Found | null => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const found = obstacleTo(posix.dirname(folder)) ?? notAFolder(folder, host.lstat(`${root}/${folder}`));
    known.set(folder, found);
    return found;
  };
  const entryAt = (path: string): Entry | null => {
    const before = entries.get(path);
    if (before !== undefined) return before;
    const entry = host.lstat(`${root}/${path}`);
    entries.set(path, entry);
    return entry;
  };
  return {
    at: (path) => {
      const obstacle = obstacleTo(posix.dirname(path));
      if (obstacle !== null) return obstacle;
      const entry = entryAt(path);
      if (entry === null) return { kind: 'absent' };
      if (entry.kind !== 'file') return { kind: 'unsafe', what: entry.kind, place: path };
      if (entry.size > largest) return { kind: 'unsafe', what: 'large', place: path };
      return { kind: 'file', bytes: host.readFile(`${root}/${path}`), mode: entry.mode };
    },
    sizeAt: (path) => {
      const entry = obstacleTo(posix.dirname(path)) === null ? entryAt(path) : null;
      return entry?.kind === 'file' ? entry.size : null;
    },
  };
}

/**
 * What is in the way where a folder should be, or one around it; null where all of them are folders, and none is a symbolic link.
 *
 * @param folder relative to the root, with `/`; `.` for the root
 */
export function obstacleAt(root: string, folder: string, host: Host): Found | null {
  if (folder === '.') return null;
  return obstacleAt(root, posix.dirname(folder), host) ?? notAFolder(folder, host.lstat(`${root}/${folder}`));
}

function notAFolder(place: string, entry: Entry | null): Found | null {
  if (entry === null) return { kind: 'absent' };
  if (entry.kind === 'folder') return null;
  return { kind: 'unsafe', what: entry.kind === 'link' ? 'link' : 'not-a-folder', place };
}

/** What was found, as text. */
export function readText(found: Found, path: string): DiskEntry {
  if (found.kind !== 'file') return found;
  if (isPlain(found.bytes)) return new PlainEntry(found.bytes, found.mode);
  const decoded = decodeText(found.bytes);
  if (decoded === null) return { kind: 'unsafe', what: 'binary', place: path };
  return { kind: 'text', mode: found.mode, ...decoded };
}

class PlainEntry implements TextEntry {
  readonly kind = 'text';
  readonly eol = PLAIN.eol;
  readonly byteOrderMark = PLAIN.byteOrderMark;
  #text: string | undefined;
  constructor(
    readonly plain: Uint8Array,
    readonly mode: number,
  ) {}
  /** Read when it is asked for: of a file that nobody edited it never is. */
  get text(): string {
    this.#text ??= decodePlain(this.plain);
    return this.#text;
  }
}

/** The digest of a text that was found. */
export function digestOfText(entry: TextEntry): string {
  return digest(entry.plain ?? entry.text);
}

/** Whether two looks found the same. */
export function isSame(one: Found, other: Found): boolean {
  if (one.kind === 'file' && other.kind === 'file') {
    return one.mode === other.mode && hasBytes(one, other.bytes);
  }
  if (one.kind === 'unsafe' && other.kind === 'unsafe') return one.what === other.what && one.place === other.place;
  return one.kind === other.kind;
}

/** Whether a file is there with this content. */
export function hasBytes(found: Found, bytes: Uint8Array): boolean {
  return found.kind === 'file' && Buffer.compare(found.bytes, bytes) === 0;
}
