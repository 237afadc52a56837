import type { Message } from '../report/messages/message.js';
import { digest } from './digest.js';
import type { Disk, DiskEntry, Unsafe } from './disk.js';
import type { FileRecord, ProjectState } from './state.js';
import { uniteJson } from './unite-json.js';

/** A rendered file that is to land. */
export interface LandingFile {
  /** Stable id, by which later versions know the file although its path may change. */
  readonly id: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** With LF line ends. */
  readonly text: string;
  readonly policy: 'managed' | 'once';
  readonly mode: 0o644 | 0o755;
  /** How it joins a file of the user's own that is there first: as JSON, by the union of keys and of lists. Else it never does. */
  readonly combine?: 'json' | null;
}

export type ActionKind = 'create' | 'adopt' | 'merge' | 'identical' | 'keep' | 'update' | 'conflict';

/** What happens to a file. */
export interface Action {
  readonly kind: ActionKind;
  readonly path: string;
  readonly id: string;
  /** Of a conflict: what is in the way. */
  readonly reason: Message | null;
  /** Of a merge: what is written, with LF line ends. */
  readonly text: string | null;
}

const WRITTEN: readonly ActionKind[] = ['create', 'merge', 'update'];

/** Whether an action writes to its file. */
export function isWritten({ kind }: Action): boolean {
  return WRITTEN.includes(kind);
}

type Decision = Exclude<ActionKind, 'merge' | 'conflict'> | { readonly merged: string } | Message;

const UNSAFE_REASON = {
  link: 'landing.unsafe.link',
  folder: 'landing.unsafe.folder',
  'not-a-folder': 'landing.unsafe.notAFolder',
  other: 'landing.unsafe.other',
  binary: 'landing.unsafe.binary',
  large: 'landing.unsafe.large',
} as const satisfies Record<Unsafe, Message['id']>;

/**
 * What happens to each file, from what was landed before (base), what is on disk and what was rendered now. Pure.
 *
 * Only what loses nothing is done: a file is made, taken over when it is equal, added to where it says so, left, or replaced when the disk
 * still has what was landed. Everything else is a conflict, also files of the state that are not rendered any more.
 *
 * @param state null where no project is
 * @param disk an entry for each path of `next`
 */
export function decide(state: ProjectState | null, disk: Disk, next: readonly LandingFile[]): Action[] {
  const records = new Map(Object.entries(state?.files ?? {}));
  const nextPaths = new Set(next.map(({ path }) => path));
  const left = [...records].filter(([path]) => !nextPaths.has(path));
  const oldPaths = new Map(left.map(([path, { id }]) => [id, path]));
  const renamed = new Set<string>();

  const actions = next.map((file) => {
    const entry = disk.get(file.path);
    if (entry === undefined) throw new Error(`the disk was not read at ${file.path}`);
    const oldPath = oldPaths.get(file.id);
    if (oldPath !== undefined) renamed.add(oldPath);
    return action(file.path, file.id, decideFile(file, records.get(file.path), oldPath, entry));
  });
  const dropped = left
    .filter(([path]) => !renamed.has(path))
    .map(([path, { id }]) => action(path, id, { id: 'landing.conflict.dropped' }));
  return [...actions, ...dropped];
}

function action(path: string, id: string, decision: Decision): Action {
  if (typeof decision === 'string') return { kind: decision, path, id, reason: null, text: null };
  if ('merged' in decision) return { kind: 'merge', path, id, reason: null, text: decision.merged };
  return { kind: 'conflict', path, id, reason: decision, text: null };
}

function decideFile(
  file: LandingFile,
  record: FileRecord | undefined,
  oldPath: string | undefined,
  entry: DiskEntry,
): Decision {
  if (oldPath !== undefined) return { id: 'landing.conflict.renamed', parameters: { path: oldPath } };
  if (record !== undefined && record.id !== file.id) {
    return { id: 'landing.conflict.otherTemplate', parameters: { template: record.id } };
  }
  // After the first run a `once` file is the user's, whatever became of it.
  if (record !== undefined && file.policy === 'once') return 'identical';
  if (entry.kind === 'unsafe') return { id: UNSAFE_REASON[entry.what], parameters: { place: entry.place } };
  if (record === undefined) return decideNew(file, entry);
  if (entry.kind === 'absent') return { id: 'landing.conflict.deleted' };
  const setsMode = mustSetMode(file, record, entry.mode);
  if (entry.text === file.text) return setsMode ? 'update' : 'identical';
  if (digest(entry.text) === record.base) return 'update';
  return digest(file.text) === record.base && !setsMode ? 'keep' : { id: 'landing.conflict.edited' };
}

function decideNew(file: LandingFile, entry: Exclude<DiskEntry, { kind: 'unsafe' }>): Decision {
  if (entry.kind === 'absent') return 'create';
  if (entry.text === file.text) return 'adopt';
  if (file.combine !== 'json') return { id: 'landing.conflict.unmanaged' };
  const united = uniteJson(entry.text, file.text);
  if (typeof united !== 'string') return united;
  return united === entry.text ? 'adopt' : { merged: united };
}

/** Whether the templates made the file executable, or no longer so, since it was landed; what the user set himself is kept. */
function mustSetMode(file: LandingFile, record: FileRecord, mode: number): boolean {
  return record.mode !== file.mode && isExecutable(mode) !== isExecutable(file.mode);
}

export function isExecutable(mode: number): boolean {
  return (mode & 0o100) !== 0;
}
