import { dirname, isAbsolute } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Action, Decision, LandingFile } from './action.js';
import { basePath, type Change, changesOf } from './changes.js';
import { decide, type Situation } from './decide.js';
import { decideRestore } from './decide-restore.js';
import { digest } from './digest.js';
import { type DiskEntry, type Found, hasBytes, lookAround, readText } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { lookAgain } from './look-again.js';
import type { Migration } from './migrations/migration.js';
import { newer } from './parse-state.js';
import { stateIn } from './read-state.js';
import { isInterrupted } from './recover.js';
import { bytesOf } from './rendered.js';
import { isSafePath } from './safe-path.js';
import { type ProjectState, type RecordedAnswer, SCHEMA_VERSION, STATE_PATH } from './state.js';
import { decodeText, PLAIN } from './text-form.js';
import { isNewer } from './version.js';

export interface LandingInput {
  /** Absolute; it need not exist. */
  readonly root: string;
  readonly files: readonly LandingFile[];
  readonly answers: Readonly<Record<string, RecordedAnswer>>;
  readonly generator: { readonly name: string; readonly version: string };
  /** Digest of the templates. */
  readonly templates: string;
  /** What a person chose for the case that a path conflicts; without it conflicts stay. */
  readonly choiceOf?: ((path: string) => Decision | null) | undefined;
  /** Brings this one file back, and leaves all others. */
  readonly restore?: string | undefined;
  /** The state that the answers rest on: null where there was none, undefined where they rest on none. */
  readonly recorded?: ProjectState | null | undefined;
  /** By which a state of an earlier version is read; by default all that there are. */
  readonly migrations?: readonly Migration[];
}

/** Everything that a landing would do; `applyLanding` does just this. */
export interface Landing {
  readonly root: string;
  /** Whether no project was there before. */
  readonly isNew: boolean;
  /** As they were rendered. */
  readonly files: readonly LandingFile[];
  /** In the order of the input's files; then the recorded files that are not among them. */
  readonly actions: readonly Action[];
  readonly conflicts: readonly Action[];
  /** What is written, in this order. Empty where there are conflicts, and where everything is as it should be. */
  readonly changes: readonly Change[];
  /** What was at every path that the decisions rest on. */
  readonly seen: ReadonlyMap<string, Found>;
}

/**
 * Reads the disk and decides; writes nothing.
 *
 * @throws LandingError `refused` (unsafe path, untrustworthy or newer state, something else in the root's place), `interrupted`, `changed`
 * or `unreadable`
 * @throws Error where a rendered text is not what `LandingFile` says: a bug
 */
export function planLanding(input: LandingInput, host: Host): Landing {
  const { root, files, generator } = input;
  checkFiles(files);
  if (!isAbsolute(root)) throw new Error(`the root ${root} is not absolute`);
  return reading(root, () => {
    checkRoot(root, host);
    if (isInterrupted(root, host)) throw new LandingError('interrupted', { id: 'landing.interrupted' });
    const look = lookAround(root, host);
    const seen = new Map<string, Found>();
    const see = (path: string): Found => {
      const entry = seen.get(path) ?? look.at(path);
      seen.set(path, entry);
      return entry;
    };
    const before = stateIn(see(STATE_PATH), input.migrations);
    if (before !== null && isNewer(before.generator.version, generator.version)) throw newer(before.generator.version);

    if (input.recorded !== undefined && !isDeepStrictEqual(before, input.recorded)) {
      throw new LandingError('changed', { id: 'landing.changed' }, [STATE_PATH]);
    }
    const paths = new Set([...files.map(({ path }) => path), ...Object.keys(before?.files ?? {})]);
    const rendered = new Map(files.map((file) => [file.path, file]));
    const disk = new Map([...paths].map((path) => [path, entryOf(see(path), path, rendered.get(path))]));
    const situation: Situation = {
      state: before,
      disk,
      next: files,
      baseOf: (base) => readBase(base, see),
      choiceOf: input.choiceOf ?? (() => null),
      isTaken: (path) => see(path).kind !== 'absent',
    };
    const actions = input.restore === undefined ? decide(situation) : decideRestore(input.restore, situation);
    const conflicts = actions.filter(({ kind }) => kind === 'conflict');
    // Nobody is asked about what another run has just written.
    if (conflicts.length > 0) lookAgain(root, seen, host);
    const { templates, answers } = input;
    const after = { schemaVersion: SCHEMA_VERSION, generator, templates, answers, files: recordsOf(actions) };
    const changes = conflicts.length > 0 ? [] : changesOf(before, after, actions, files, { see, sizeAt: look.sizeAt });
    return { root, isNew: before === null, files, actions, conflicts, changes, seen };
  });
}

/** What was found, as text. As it is rendered now it is known already, and in most projects of a fleet most files are. */
function entryOf(found: Found, path: string, file: LandingFile | undefined): DiskEntry {
  if (file === undefined || found.kind !== 'file' || !hasBytes(found, bytesOf(file))) return readText(found, path);
  return { kind: 'text', text: file.text, mode: found.mode, ...PLAIN };
}

/** @throws LandingError `refused` where the root, or the nearest folder above it that is there, is no folder */
export function checkRoot(root: string, host: Host): void {
  for (let place = root; ; place = dirname(place)) {
    const entry = host.stat(place);
    if (entry?.kind === 'folder' || (entry === null && dirname(place) === place)) return;
    if (entry !== null) throw new LandingError('refused', { id: 'landing.refused.root', parameters: { place } });
  }
}

function checkFiles(files: readonly LandingFile[]): void {
  for (const { path } of files) {
    if (!isSafePath(path)) {
      throw new LandingError('refused', { id: 'landing.refused.path', parameters: { path: JSON.stringify(path) } });
    }
  }
  if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error('two files have one path');
  if (new Set(files.map(({ id }) => id)).size < files.length) throw new Error('two files have one id');
  // It throws where a text is not plain.
  for (const file of files) bytesOf(file);
}

/** A base that is not what its name says is none: a merge with it could lose an edit. */
export function readBase(base: string, see: (path: string) => Found): string | null {
  const found = see(basePath(base));
  if (found.kind !== 'file' || digest(found.bytes) !== base) return null;
  return decodeText(found.bytes)?.text ?? null;
}

function recordsOf(actions: readonly Action[]): ProjectState['files'] {
  return Object.fromEntries(actions.flatMap(({ path, record }) => (record === null ? [] : [[path, record]])));
}
