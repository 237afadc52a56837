import { posix } from 'node:path';
import type { Entry, Host } from '../../core/landing/host-interface.js';

type Node =
  | { readonly kind: 'file'; bytes: Uint8Array; mode: number }
  | { readonly kind: 'folder'; mode: number }
  | { readonly kind: 'link'; readonly target: string; mode: number };

/** Which writing operation fails, counted from 1, and how. */
export interface Failure {
  readonly at: number;
  readonly code: string;
  /** Whether every later creation of a file fails too, as on a full disk. */
  readonly lasting?: boolean;
}

/** What a process's mask takes from the mode of a new file. */
const MASK = 0o022;

/** An in-memory POSIX file system, which can be told to fail. */
export class MemoryHost implements Host {
  /** The writing operations so far, in order: `rename /a -> /b`. */
  readonly operations: string[] = [];
  process = 100;
  machine = 'here';
  /** The processes that are there, this one aside. */
  readonly running = new Set<number>();
  #letters = 0;
  /** Set it to make writing fail; the operations are counted anew. */
  #failure: Failure | null = null;
  #deathAt = Number.POSITIVE_INFINITY;
  /** Most tests have none, and run into the millions. */
  #hasLinks = false;
  readonly #nodes = new Map<string, Node>([['/', { kind: 'folder', mode: 0o755 }]]);

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.put(path, content);
  }

  fail(failure: Failure | null): void {
    this.#failure = failure;
    this.#deathAt = Number.POSITIVE_INFINITY;
    this.operations.length = 0;
  }

  /** Lets the process be killed within a writing operation, counted from 1: a file that it makes is half written, nothing else is done. */
  die(at: number): void {
    this.fail(null);
    this.#deathAt = at;
  }

  /** Puts a file there, with its folders. */
  put(path: string, content: string | Uint8Array, mode = 0o644): void {
    this.folder(posix.dirname(path));
    this.#nodes.set(path, { kind: 'file', bytes: Buffer.from(content), mode });
  }

  folder(path: string): void {
    if (this.#nodes.has(path)) return;
    this.folder(posix.dirname(path));
    this.#nodes.set(path, { kind: 'folder', mode: 0o755 });
  }

  link(path: string, target: string): void {
    this.folder(posix.dirname(path));
    this.#nodes.set(path, { kind: 'link', target, mode: 0o777 });
    this.#hasLinks = true;
  }

  /** Removes a file, or a folder with all that is in it. */
  drop(path: string): void {
    for (const known of this.#nodes.keys()) {
      if (known === path || known.startsWith(`${path}/`)) this.#nodes.delete(known);
    }
  }

  text(path: string): string {
    return Buffer.from(this.readFile(path)).toString('utf8');
  }

  /** Everything there is, to be compared: kind, mode and content by path. Backups aside: each run has one of its own. */
  tree(): Record<string, string> {
    const compared = [...this.#nodes].filter(([path]) => !path.includes('/.ecr-privatelink/backup'));
    const described = compared.map(([path, node]): [string, string] => {
      const content = node.kind === 'file' ? Buffer.from(node.bytes).toString('latin1') : '';
      return [path, `${node.kind} ${node.mode.toString(8)} ${node.kind === 'link' ? node.target : content}`];
    });
    return Object.fromEntries(described.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  lstat(path: string): Entry | null {
    return this.#entry(this.#nodes.get(this.#resolve(path, false)));
  }

  stat(path: string): Entry | null {
    return this.#entry(this.#nodes.get(this.#resolve(path, true)));
  }

  readFile(path: string): Uint8Array {
    const node = this.#nodes.get(this.#resolve(path, true));
    if (node === undefined) throw failure('ENOENT', path);
    if (node.kind !== 'file') throw failure('EISDIR', path);
    return Uint8Array.from(node.bytes);
  }

  list(path: string): string[] {
    const place = this.#resolve(path, true);
    if (this.#mustExist(place, path).kind !== 'folder') throw failure('ENOTDIR', path);
    return [...this.#nodes.keys()]
      .filter((known) => posix.dirname(known) === place && known !== '/')
      .map((known) => posix.basename(known));
  }

  createFile(path: string, bytes: Uint8Array, mode: number): void {
    const place = this.#resolve(path, false);
    this.#operate(`create ${path}`, path, () => {
      // As on a real disk, some of it may have been written.
      this.#nodes.set(place, { kind: 'file', bytes: bytes.slice(0, bytes.length / 2), mode });
    });
    this.#mustBeFree(place, path);
    this.#nodes.set(place, { kind: 'file', bytes: Uint8Array.from(bytes), mode: mode & ~MASK });
  }

  hardLink(path: string, name: string): boolean {
    this.#operate(`link ${path} -> ${name}`, path);
    const [source, target] = [this.#resolve(path, false), this.#resolve(name, false)];
    const node = this.#mustExist(source, path);
    this.#mustBeFree(target, name);
    this.#nodes.set(target, node);
    return true;
  }

  setMode(path: string, mode: number): void {
    this.#operate(`mode ${path}`, path);
    this.#mustExist(this.#resolve(path, true), path).mode = mode;
  }

  rename(from: string, to: string): void {
    this.#operate(`rename ${from} -> ${to}`, from);
    const [source, target] = [this.#resolve(from, false), this.#resolve(to, false)];
    const node = this.#mustExist(source, from);
    // As POSIX has it: both names stay.
    if (this.#nodes.get(target) === node) return;
    if (this.#nodes.get(target)?.kind === 'folder') throw failure('EISDIR', to);
    this.#mustBeInFolder(target, to);
    this.#nodes.delete(source);
    this.#nodes.set(target, node);
  }

  removeFile(path: string): void {
    this.#operate(`remove ${path}`, path);
    const place = this.#resolve(path, false);
    if (this.#mustExist(place, path).kind === 'folder') throw failure('EPERM', path);
    this.#nodes.delete(place);
  }

  createFolder(path: string): void {
    this.#operate(`folder ${path}`, path);
    const place = this.#resolve(path, false);
    this.#mustBeFree(place, path);
    this.#nodes.set(place, { kind: 'folder', mode: 0o755 });
  }

  removeFolder(path: string): void {
    this.#operate(`remove folder ${path}`, path);
    const place = this.#resolve(path, false);
    if (this.#mustExist(place, path).kind !== 'folder') throw failure('ENOTDIR', path);
    if ([...this.#nodes.keys()].some((known) => known.startsWith(`${place}/`))) throw failure('ENOTEMPTY', path);
    this.#nodes.delete(place);
  }

  randomLetters(): string {
    this.#letters += 1;
    return this.#letters.toString(16).padStart(12, '0');
  }

  isRunning(process: number): boolean {
    return this.running.has(process);
  }

  #operate(operation: string, path: string, partly: () => void = () => {}): void {
    this.operations.push(operation);
    if (this.operations.length === this.#deathAt) partly();
    if (this.operations.length >= this.#deathAt) throw new Killed();
    const planned = this.#failure;
    if (planned === null) return;
    const { length } = this.operations;
    if (length !== planned.at && !(planned.lasting === true && length > planned.at && operation.startsWith('create'))) {
      return;
    }
    if (planned.code === 'ENOSPC') partly();
    throw failure(planned.code, path);
  }

  #entry(node: Node | undefined): Entry | null {
    if (node === undefined) return null;
    return { kind: node.kind, size: node.kind === 'file' ? node.bytes.length : 0, mode: node.mode };
  }

  /** The real place of a path: links on the way are followed, the last one only if asked for. */
  #resolve(path: string, followLast: boolean): string {
    const whole = posix.normalize(path);
    if (!this.#hasLinks) return whole;
    const names = whole.split('/').filter(Boolean);
    let place = '/';
    for (const [index, name] of names.entries()) {
      place = posix.join(place, name);
      const node = this.#nodes.get(place);
      const isLast = index === names.length - 1;
      if (node?.kind === 'link' && (followLast || !isLast)) {
        place = this.#resolve(posix.resolve(posix.dirname(place), node.target), true);
      }
    }
    return place;
  }

  #mustExist(place: string, path: string): Node {
    const node = this.#nodes.get(place);
    if (node === undefined) throw failure('ENOENT', path);
    return node;
  }

  #mustBeFree(place: string, path: string): void {
    if (this.#nodes.has(place)) throw failure('EEXIST', path);
    this.#mustBeInFolder(place, path);
  }

  #mustBeInFolder(place: string, path: string): void {
    const parent = this.#nodes.get(posix.dirname(place));
    if (parent?.kind !== 'folder') throw failure(parent === undefined ? 'ENOENT' : 'ENOTDIR', path);
  }
}

/** Thrown by a host whose process was killed: nothing more can be written. */
export class Killed extends Error {}

/** An error as the operating system's come through Node. */
export function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
