import type { Eol } from './text-form.js';

/** What is at the path of a generated file. */
export type DiskEntry =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'text';
      /** With LF line ends and without a byte order mark. */
      readonly text: string;
      readonly eol: Eol;
      readonly byteOrderMark: boolean;
      readonly mode: number;
    }
  /** Something that must not be written over; `place` is the path itself or the parent that is in the way. */
  | { readonly kind: 'unsafe'; readonly what: Unsafe; readonly place: string };

export type Unsafe = 'link' | 'folder' | 'not-a-folder' | 'other' | 'binary' | 'large';

/** By path, relative to the project's root. */
export type Disk = ReadonlyMap<string, DiskEntry>;
