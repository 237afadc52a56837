import type { Action, LandingFile } from './action.js';
import { type Found, hasBytes } from './disk.js';
import { parseState } from './parse-state.js';
import { unusable } from './read-state.js';
import { bytesOf, digestOf } from './rendered.js';
import { serializeState } from './serialize-state.js';
import { BASE_FOLDER, type ProjectState, STATE_FOLDER, STATE_PATH } from './state.js';
import { encodeText, PLAIN } from './text-form.js';

/** A file that is written, or removed where `bytes` is null. */
export interface Change {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | null;
  readonly mode: number;
}

/** Written once and then left: the base must keep its bytes through every checkout, and backups stay out of the repository. */
const HOUSEKEEPING: Readonly<Record<string, string>> = {
  [`${STATE_FOLDER}/.gitattributes`]: '* -text linguist-generated\n',
  [`${STATE_FOLDER}/.gitignore`]: 'backup/\njournal.json\n*.tmp\n',
};

/**
 * Everything that is written for actions without a conflict, in order: the files, their base, the state last; then bases that nothing
 * refers to any more go. What the disk already has is not written again.
 *
 * @param disk `see` tells what is at a path, `sizeAt` how large a file there is
 * @throws LandingError `refused` where something else is in the place of our own files
 */
export function changesOf(
  before: ProjectState | null,
  after: ProjectState,
  actions: readonly Action[],
  files: readonly LandingFile[],
  { see, sizeAt }: { readonly see: (path: string) => Found; readonly sizeAt: (path: string) => number | null },
): Change[] {
  const rendered = new Map(files.map((file) => [file.path, file]));
  const bases = new Map(files.map((file) => [digestOf(file), bytesOf(file)]));
  const recorded = new Set(Object.values(after.files).map(({ base }) => base));
  const known = new Set(Object.values(before?.files ?? {}).map(({ base }) => base));

  return [
    ...actions.flatMap((action) => fileChanges(action, rendered.get(action.path))),
    ...Object.entries(HOUSEKEEPING)
      .filter(([path]) => sizeAt(path) === null && see(path).kind === 'absent')
      .map(([path, text]) => ({ path, bytes: encodeText(text, PLAIN), mode: 0o644 })),
    ...[...bases]
      // The name says what is in it, and whoever merges with it makes sure: reading all would be a fifth of the time where nothing changed.
      .filter(([base, bytes]) => recorded.has(base) && sizeAt(basePath(base)) !== bytes.length)
      .flatMap(([base, bytes]) => own(basePath(base), bytes, see)),
    ...(after === before ? [] : stateChange(after, see)),
    ...[...known]
      .filter((base) => !recorded.has(base) && see(basePath(base)).kind === 'file')
      .map((base) => ({ path: basePath(base), bytes: null, mode: 0o644 })),
  ];
}

/** Where a rendered text is kept, by its digest. */
export function basePath(base: string): string {
  return `${BASE_FOLDER}/${base}`;
}

function fileChanges({ kind, path, written, side, from, user }: Action, file: LandingFile | undefined): Change[] {
  return [
    ...(written === null ? [] : [{ path, bytes: bytesOfText(written, file), mode: written.mode }]),
    ...(side === null ? [] : [{ path: side.path, bytes: encodeText(side.text, side), mode: side.mode }]),
    ...(from === null || written === null ? [] : [{ path: from, bytes: null, mode: 0o644 }]),
    ...(kind === 'remove' && user !== 'deleted' ? [{ path, bytes: null, mode: 0o644 }] : []),
  ];
}

/** The bytes of the rendered file where that is what is written: they and their digest are known already. */
function bytesOfText(written: NonNullable<Action['written']>, file: LandingFile | undefined): Uint8Array {
  const isRendered = written.text === file?.text && written.eol === PLAIN.eol && !written.byteOrderMark;
  return isRendered ? bytesOf(file) : encodeText(written.text, written);
}

function stateChange(after: ProjectState, see: (path: string) => Found): Change[] {
  const changes = own(STATE_PATH, serializeState(after), see);
  try {
    for (const { bytes } of changes) if (bytes !== null) parseState(bytes);
  } catch (error) {
    throw new Error('the state could not be read again', { cause: error });
  }
  return changes;
}

/** A file of our own folder: written where it is missing or is not what it should be. */
function own(path: string, bytes: Uint8Array, see: (path: string) => Found): Change[] {
  const found = see(path);
  if (found.kind === 'unsafe') throw unusable(found.place);
  return hasBytes(found, bytes) ? [] : [{ path, bytes, mode: 0o644 }];
}
