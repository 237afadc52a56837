import type { LandingFile } from './action.js';
import { basePath } from './changes.js';
import { digest } from './digest.js';
import { type Found, readText } from './disk.js';
import { digestOf, renderedFile } from './rendered.js';
import { renderingLine, serializeState } from './serialize-state.js';
import type { FileRecord, ProjectState } from './state.js';

/**
 * A state that says of itself whether its files are what its templates made of its answers. A hand, a merge of two branches or a file that
 * was left as it was makes it say no.
 */
export function withRendering(state: ProjectState, files: readonly LandingFile[]): ProjectState {
  return { ...state, rendering: isOfOneRendering(state, files) ? renderingOf(state) : null };
}

/**
 * Whether rendering a project again would give what is recorded, so that nobody needs to.
 *
 * @param bytes that the state was read from: where this tool wrote them, they are what `serializeState` gives
 */
export function isRendering(state: ProjectState, bytes: Uint8Array): boolean {
  return state.rendering !== null && state.rendering === digest(withoutRendering(bytes, state.rendering));
}

/** The bytes of a state without the line that `withRendering` adds to it. */
function withoutRendering(bytes: Uint8Array, rendering: string): Uint8Array {
  const line = renderingLine(rendering);
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(line);
  return at === -1 ? bytes : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + line.length)]);
}

/**
 * The files that were rendered into a project, as they are on disk where they were not edited, else as their bases are.
 *
 * @param state of which `isRendering` is true
 * @param order ids of templates; files are in this order
 * @param see what is at a path
 * @returns null where a text is lost
 */
export function filesAsRecorded(
  { files }: ProjectState,
  order: readonly string[],
  see: (path: string) => Found,
): LandingFile[] | null {
  const records = rendered(files);
  const found = records.map(([path, record]) => fileAsRecorded(path, record, see)).filter((file) => file !== null);
  if (found.length < records.length) return null;
  const placeOf = new Map(order.map((id, place) => [id, place]));
  return found.sort((one, other) => (placeOf.get(one.id) ?? 0) - (placeOf.get(other.id) ?? 0));
}

function fileAsRecorded(path: string, record: FileRecord, see: (path: string) => Found): LandingFile | null {
  const { id, base, mode, policy } = record;
  const place = [path, basePath(base)].find((each) => isWith(base, see(each)));
  const entry = place === undefined ? null : readText(see(place), place);
  if (entry?.kind !== 'text' || entry.plain === undefined) return null;
  const file: LandingFile = {
    ...{ id, path, mode, policy },
    get text() {
      return entry.text;
    },
  };
  return renderedFile(file, entry.plain);
}

function isWith(base: string, found: Found): boolean {
  return found.kind === 'file' && digest(found.bytes) === base;
}

function isOfOneRendering({ files }: ProjectState, next: readonly LandingFile[]): boolean {
  return (
    rendered(files).length === next.length &&
    next.every((file) => {
      const record = files[file.path];
      return (
        record?.id === file.id &&
        // What templates make of a `once` file that is there does not count.
        (record.base === digestOf(file) || file.policy === 'once') &&
        record.mode === file.mode &&
        record.policy === file.policy &&
        record.disposition !== 'kept-after-drop'
      );
    })
  );
}

/** The records of files that the templates have. */
function rendered(files: ProjectState['files']): [string, FileRecord][] {
  return Object.entries(files).filter(([, { disposition }]) => disposition !== 'kept-after-drop');
}

function renderingOf(state: ProjectState): string {
  return digest(serializeState({ ...state, rendering: null }));
}
