/** What is at a path. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** In bytes; of a file. */
  readonly size: number;
  /** The permission bits only, as in 0o644. */
  readonly mode: number;
}

/**
 * The file system and the processes, as far as landing needs them. Paths are absolute. Whatever fails throws an Error with the `code`
 * of the operating system (`EACCES`, `ENOSPC`, …).
 */
export interface Host {
  /** What is at a path itself; null where nothing is, also where a parent is no folder. */
  lstat(path: string): Entry | null;
  /** As `lstat`, but of what a symbolic link leads to. */
  stat(path: string): Entry | null;
  readFile(path: string): Uint8Array;
  /** The names in a folder. */
  list(path: string): string[];
  /** Makes a new file; fails with `EEXIST` where anything is there. The process's mask applies to the mode. */
  createFile(path: string, bytes: Uint8Array, mode: number): void;
  /** Gives a file one more name; false where that cannot be: not every file system has such links. */
  hardLink(path: string, name: string): boolean;
  setMode(path: string, mode: number): void;
  /** Replaces a file at `to`. */
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** Makes one folder; its parent exists. */
  createFolder(path: string): void;
  /** Removes an empty folder. */
  removeFolder(path: string): void;
  /** Twelve random hexadecimal digits. */
  randomLetters(): string;
  /** The number of this process. */
  readonly process: number;
  /** The name of this machine. */
  readonly machine: string;
  /** Whether a process of this machine is there. */
  isRunning(process: number): boolean;
}
