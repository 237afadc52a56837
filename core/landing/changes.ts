import { type Action, isExecutable, type LandingFile } from './decide.js';
import { digest } from './digest.js';
import type { Disk, Found } from './disk.js';
import { unusable } from './read-state.js';
import { serializeState } from './serialize-state.js';
import { type FileRecord, type ProjectState, STATE_FOLDER, STATE_PATH } from './state.js';
import { encodeText, PLAIN } from './text-form.js';

/** A file that is written, or removed where `bytes` is null. */
export interface Change {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | null;
  readonly mode: number;
}

/** A rendered file, what happens to it and what was recorded of it before. */
interface Landed {
  readonly file: LandingFile;
  readonly action: Action | undefined;
  readonly record: FileRecord | undefined;
}

/** Written once and then left: the base must keep its bytes through every checkout, and backups stay out of the repository. */
const HOUSEKEEPING: Readonly<Record<string, string>> = {
  [`${STATE_FOLDER}/.gitattributes`]: '* -text linguist-generated\n',
  [`${STATE_FOLDER}/.gitignore`]: 'backup/\njournal.json\n*.tmp\n',
};

/** What is recorded once the actions have landed. Of a `once` file that is already the user's nothing changes. */
export function recordFiles(
  state: ProjectState | null,
  disk: Disk,
  files: readonly LandingFile[],
): Record<string, FileRecord> {
  const known = new Map(Object.entries(state?.files ?? {}));
  return Object.fromEntries(
    files.map((file) => {
      const record = known.get(file.path);
      if (record !== undefined && file.policy === 'once') return [file.path, record];
      const entry = disk.get(file.path);
      const eol = record?.eol ?? (entry?.kind === 'text' ? entry.eol : 'lf');
      const { id, mode, policy } = file;
      return [file.path, { id, base: digest(file.text), mode, eol, policy, disposition: 'normal' }];
    }),
  );
}

/**
 * Everything that is written for actions without a conflict, in order: the files, their base, the state last; then bases that nothing
 * refers to any more go. What the disk already has is not written again.
 *
 * @param see what is at a path
 * @throws LandingError `refused` where something else is in the place of our own files
 */
export function changesOf(
  before: ProjectState | null,
  after: ProjectState,
  disk: Disk,
  actions: readonly Action[],
  files: readonly LandingFile[],
  see: (path: string) => Found,
): Change[] {
  const known = new Map(Object.entries(before?.files ?? {}));
  const byPath = new Map(actions.map((action) => [action.path, action]));
  const landed = files.map((file) => ({
    file,
    action: byPath.get(file.path),
    record: known.get(file.path),
  }));
  const bases = new Map(files.map(({ text }) => [digest(text), encodeText(text, PLAIN)]));
  const recorded = new Set(Object.values(after.files).map(({ base }) => base));

  return [
    ...landed.flatMap((one) => fileChange(one, disk)),
    ...Object.entries(HOUSEKEEPING)
      .filter(([path]) => see(path).kind === 'absent')
      .map(([path, text]) => ({ path, bytes: encodeText(text, PLAIN), mode: 0o644 })),
    ...[...bases].filter(([base]) => recorded.has(base)).flatMap(([base, bytes]) => own(basePath(base), bytes, see)),
    ...own(STATE_PATH, serializeState(after), see),
    ...[...new Set([...known.values()].map(({ base }) => base))]
      .filter((base) => !recorded.has(base) && see(basePath(base)).kind === 'file')
      .map((base) => ({ path: basePath(base), bytes: null, mode: 0o644 })),
  ];
}

function basePath(base: string): string {
  return `${STATE_FOLDER}/base/${base}`;
}

function fileChange({ file, action, record }: Landed, disk: Disk): Change[] {
  const { path, text, mode } = file;
  if (action?.kind === 'create') return [{ path, bytes: encodeText(text, PLAIN), mode }];
  const entry = disk.get(path);
  if (entry?.kind !== 'text') return [];
  if (action !== undefined && action.text !== null) {
    return [{ path, bytes: encodeText(action.text, entry), mode: entry.mode }];
  }
  if (action?.kind !== 'update') return [];
  return [{ path, bytes: encodeText(text, entry), mode: updatedMode(entry.mode, file, record) }];
}

/** The user's mode is kept, unless the templates made the file executable, or no longer so. */
function updatedMode(mode: number, file: LandingFile, record: FileRecord | undefined): number {
  if (record === undefined || record.mode === file.mode || isExecutable(mode) === isExecutable(file.mode)) return mode;
  // Who may read a script may run it.
  return isExecutable(file.mode) ? mode | ((mode & 0o444) >> 2) : mode & ~0o111;
}

/** A file of our own folder: written where it is missing or is not what it should be. */
function own(path: string, bytes: Uint8Array, see: (path: string) => Found): Change[] {
  const found = see(path);
  if (found.kind === 'unsafe') throw unusable(found.place);
  return found.kind === 'file' && digest(found.bytes) === digest(bytes) ? [] : [{ path, bytes, mode: 0o644 }];
}
