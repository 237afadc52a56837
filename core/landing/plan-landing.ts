import { dirname, isAbsolute } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Action, Decision, LandingFile } from './action.js';
import { type Change, changesOf } from './changes.js';
import { decide, type Situation } from './decide.js';
import { decideRestore } from './decide-restore.js';
import { type Found, lookAround, readText } from './disk.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { LandingError } from './landing-error.js';
import { lookAgain } from './look-again.js';
import type { Migration } from './migrations/migration.js';
import { newer } from './parse-state.js';
import { readBase } from './read-base.js';
import { stateIn } from './read-state.js';
import { isInterrupted } from './recover.js';
import { bytesOf } from './rendered.js';
import { filesAsRecorded, isRendering, withRendering } from './rendering.js';
import { isSafePath } from './safe-path.js';
import { type ProjectState, type RecordedAnswer, SCHEMA_VERSION, STATE_PATH } from './state.js';
import { isNewer } from './version.js';

export interface LandingInput {
  /** Absolute; it need not exist. */
  readonly root: string;
  readonly files: readonly LandingFile[];
  readonly answers: Readonly<Record<string, RecordedAnswer>>;
  readonly generator: { readonly name: string; readonly version: string };
  /** Digest of everything that files are rendered by: where it is the same, so is what they make of the same answers. */
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

/** A landing of a project that may be as its templates make it. */
export interface RecordedInput extends Pick<LandingInput, 'root' | 'generator' | 'templates' | 'choiceOf'> {
  readonly recorded: ProjectState;
  /** What `recorded` was read from, so that nobody reads it again. */
  readonly stateFile: Found;
  /** The ids of all templates, in the order in which files are told of. */
  readonly order: readonly string[];
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
    const survey = surveyOf(input, host);
    const recorded = survey.before?.generator.version;
    if (recorded !== undefined && isNewer(recorded, generator.version)) throw newer(recorded);
    return landingOf(input, survey, host);
  });
}

/**
 * As `planLanding`, for a project that these very templates made of the answers that are recorded: they need not render it again to tell what
 * they would make of it.
 *
 * @returns null where they do
 */
export function planAsRecorded(input: RecordedInput, host: Host): Landing | null {
  const { root, recorded, stateFile, generator, templates, order } = input;
  const { name, version } = recorded.generator;
  const isTheirs = name === generator.name && version === generator.version && recorded.templates === templates;
  if (!isTheirs || recorded.rendering === null) return null;
  return reading(root, () => {
    const survey = surveyOf(input, host, stateFile);
    if (stateFile.kind !== 'file' || !isRendering(recorded, stateFile.bytes)) return null;
    const files = filesAsRecorded(recorded, order, survey.see);
    return files && landingOf({ ...input, files, answers: recorded.answers }, survey, host);
  });
}

/** What is on disk; read where and when it is asked for. */
interface Survey {
  readonly before: ProjectState | null;
  readonly seen: ReadonlyMap<string, Found>;
  readonly see: (path: string) => Found;
  readonly sizeAt: (path: string) => number | null;
}

function surveyOf(
  { root, recorded, migrations }: Pick<LandingInput, 'root' | 'recorded' | 'migrations'>,
  host: Host,
  stateFile?: Found,
): Survey {
  checkRoot(root, host);
  if (isInterrupted(root, host)) throw new LandingError('interrupted', { id: 'landing.interrupted' });
  const look = lookAround(root, host);
  const seen = new Map<string, Found>(stateFile === undefined ? [] : [[STATE_PATH, stateFile]]);
  const see = (path: string): Found => {
    const entry = seen.get(path) ?? look.at(path);
    seen.set(path, entry);
    return entry;
  };
  const before = stateIn(see(STATE_PATH), migrations);
  if (recorded !== undefined && !isDeepStrictEqual(before, recorded)) {
    throw new LandingError('changed', { id: 'landing.changed' }, [STATE_PATH]);
  }
  return { before, seen, see, sizeAt: look.sizeAt };
}

function landingOf(input: LandingInput, survey: Survey, host: Host): Landing {
  const { root, files } = input;
  const { before, seen, see } = survey;
  const paths = new Set([...files.map(({ path }) => path), ...Object.keys(before?.files ?? {})]);
  const disk = new Map([...paths].map((path) => [path, readText(see(path), path)]));
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
  const after = stateAfter(input, recordsOf(actions), before);
  const changes = conflicts.length > 0 ? [] : changesOf(before, after, actions, files, survey);
  return { root, isNew: before === null, files, actions, conflicts, changes, seen };
}

/** Where all is recorded as it was, the state itself. */
function stateAfter(
  { generator, templates, answers, files }: LandingInput,
  records: ProjectState['files'],
  before: ProjectState | null,
): ProjectState {
  if (before?.answers === answers && isDeepStrictEqual(records, before.files)) return before;
  const state = { schemaVersion: SCHEMA_VERSION, generator, templates, rendering: null, answers, files: records };
  return withRendering(state, files);
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

function recordsOf(actions: readonly Action[]): ProjectState['files'] {
  return Object.fromEntries(actions.flatMap(({ path, record }) => (record === null ? [] : [[path, record]])));
}
