import assert from 'node:assert/strict';
import { digest } from '../../../core/landing/digest.js';
import {
  type Action,
  type DiskEntry,
  decide,
  type FileRecord,
  type LandingFile,
  type ProjectState,
  type Situation,
} from '../../../core/landing/index.js';
import { fileOf } from './inputs.js';

/** What is rendered now. */
export const N = fileOf('a.tf', 'new\n');
export const absent: DiskEntry = { kind: 'absent' };

export function onDisk(content: string, mode = 0o644): DiskEntry {
  return { kind: 'text', text: content, eol: 'lf', byteOrderMark: false, mode };
}

export function recordOf(base: string, more: Partial<FileRecord> = {}): FileRecord {
  return { id: 'a.tf', base: digest(base), mode: 0o644, eol: 'lf', policy: 'managed', disposition: 'normal', ...more };
}

export function stateOf(files: Record<string, FileRecord>): ProjectState {
  return {
    schemaVersion: 1,
    generator: { name: 'g', version: '1.0.0' },
    templates: '',
    rendering: null,
    ownTemplates: null,
    answers: {},
    files,
  };
}

/** Texts that were landed before, by digest. */
const BASES = new Map(['old\n', 'new\n', 'one\ntwo\nthree\n', '{}\n'].map((base) => [digest(base), base]));

export function decided(
  state: ProjectState | null,
  disk: ReadonlyMap<string, DiskEntry>,
  next: readonly LandingFile[],
  more: Partial<Situation> = {},
): Action[] {
  const given = { baseOf: (base: string) => BASES.get(base) ?? null, choiceOf: () => null, isTaken: () => false };
  return decide({ state, disk, next, ...given, ...more });
}

/** What happens where one file is rendered. */
export function one(record: FileRecord | null, entry: DiskEntry, next = N, more: Partial<Situation> = {}): Action {
  const actions = decided(record && stateOf({ 'a.tf': record }), new Map([[next.path, entry]]), [next], more);
  assert.equal(actions.length, 1);
  return actions[0] as Action;
}
