import { join } from 'node:path';
import { digest } from './digest.js';
import type { Host } from './host-interface.js';
import { decodeText, type TextForm } from './text-form.js';

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

/** What is at the path of a generated file. The text has LF line ends and no byte order mark. */
export type DiskEntry =
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'text'; readonly text: string; readonly mode: number } & TextForm)
  | UnsafeEntry;

/** By path, relative to the project's root. */
export type Disk = ReadonlyMap<string, DiskEntry>;

/**
 * Looks at a path below the root without following a symbolic link on the way. The root itself may be reached by one: the user named it.
 *
 * @param path relative to the root, with `/`, already known to be safe
 * @param largest in bytes; a larger file is not read
 */
export function look(root: string, path: string, host: Host, largest = LARGEST_FILE): Found {
  const names = path.split('/');
  for (let depth = 1; depth < names.length; depth += 1) {
    const place = names.slice(0, depth).join('/');
    const parent = host.lstat(join(root, place));
    if (parent === null) return { kind: 'absent' };
    if (parent.kind !== 'folder') {
      return { kind: 'unsafe', what: parent.kind === 'link' ? 'link' : 'not-a-folder', place };
    }
  }
  const entry = host.lstat(join(root, path));
  if (entry === null) return { kind: 'absent' };
  if (entry.kind !== 'file') return { kind: 'unsafe', what: entry.kind, place: path };
  if (entry.size > largest) return { kind: 'unsafe', what: 'large', place: path };
  return { kind: 'file', bytes: host.readFile(join(root, path)), mode: entry.mode };
}

/** What was found, as text. */
export function readText(found: Found, path: string): DiskEntry {
  if (found.kind !== 'file') return found;
  const decoded = decodeText(found.bytes);
  if (decoded === null) return { kind: 'unsafe', what: 'binary', place: path };
  return { kind: 'text', mode: found.mode, ...decoded };
}

/** By which a later look tells whether anything changed. */
export function fingerprint(found: Found): string {
  if (found.kind === 'file') return `${digest(found.bytes)} ${found.mode.toString(8)}`;
  return found.kind === 'absent' ? 'absent' : `${found.what} ${found.place}`;
}
