import { LandingError } from './landing-error.js';
import { isSafePath, isSafeWay } from './safe-path.js';
import {
  DISPOSITIONS,
  type FileRecord,
  type OwnTemplates,
  type ProjectState,
  type RecordedAnswer,
  SCHEMA_VERSION,
  STATE_PATH,
} from './state.js';
import { decodeText } from './text-form.js';
import { isVersion } from './version.js';

type Json = Readonly<Record<string, unknown>>;

/** Answers are lists and maps of texts; anything deeper is an attempt to exhaust the stack. */
const DEEPEST = 10;

/**
 * The state in a `state.json`. It is untrusted input: a pull request, a merge or a hand may have changed it.
 *
 * @throws LandingError `refused` where it is broken, has a part that this tool would not write, or is of a newer version
 */
export function parseState(bytes: Uint8Array): ProjectState {
  const state = json(bytes);
  if (!isMap(state)) return refuse('{ }');
  refuseNewerSchema(state);
  refuseHostileKeys(state, 0);
  const { schemaVersion, generator, templates, rendering, ownTemplates, answers, files } = state;
  if (schemaVersion !== SCHEMA_VERSION) return refuse('schemaVersion');
  if (!isMap(generator) || typeof generator.name !== 'string' || !isVersion(generator.version)) {
    return refuse('generator');
  }
  if (typeof templates !== 'string') return refuse('templates');
  if (rendering !== undefined && typeof rendering !== 'string') return refuse('rendering');
  if (!isMap(answers)) return refuse('answers');
  if (!isMap(files)) return refuse('files');
  return {
    schemaVersion,
    generator: { name: generator.name, version: generator.version },
    templates,
    rendering: rendering ?? null,
    ownTemplates: ownTemplates === undefined ? null : parseOwnTemplates(ownTemplates),
    answers: mapEntries(answers, (answer, key) => parseAnswer(answer, `answers.${key}`)),
    files: mapEntries(files, (file, path) => {
      if (!isSafePath(path)) refuse(`files."${path}"`);
      return parseFile(file, `files."${path}"`);
    }),
  };
}

/** @throws LandingError that shows a part of the state; it is cut and cleaned, since a terminal would obey its control characters */
function refuse(part: string): never {
  const shown = part.slice(0, 120).replaceAll(/[^\x20-\x7e]/g, '?');
  throw new LandingError('refused', { id: 'landing.refused.state', parameters: { part: shown } }, [STATE_PATH]);
}

function json(bytes: Uint8Array): unknown {
  try {
    const decoded = decodeText(bytes);
    if (decoded !== null) return JSON.parse(decoded.text);
  } catch (error) {
    throw new LandingError('refused', { id: 'landing.refused.stateJson' }, [STATE_PATH], { cause: error });
  }
  throw new LandingError('refused', { id: 'landing.refused.stateJson' }, [STATE_PATH]);
}

/** Looked at first: of a newer schema nothing else is known. */
function refuseNewerSchema({ schemaVersion, generator }: Json): void {
  if (typeof schemaVersion !== 'number' || !(schemaVersion > SCHEMA_VERSION)) return;
  const recorded = isMap(generator) ? generator.version : undefined;
  throw newer(isVersion(recorded) ? recorded : 'latest');
}

/** The refusal of a project that a newer version of the tool wrote. */
export function newer(version: string): LandingError {
  return new LandingError('refused', { id: 'landing.refused.newer', parameters: { version } }, [STATE_PATH]);
}

/** `__proto__` as a key would change the prototype of an object that it is copied into. */
function refuseHostileKeys(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) refuse('[[[…');
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__') refuse('__proto__');
    refuseHostileKeys(part, depth + 1);
  }
}

function parseOwnTemplates(own: unknown): OwnTemplates {
  if (!isMap(own)) return refuse('ownTemplates');
  const { path, digest } = own;
  if (typeof path !== 'string' || !isSafeWay(path)) return refuse('ownTemplates.path');
  if (!isDigest(digest)) return refuse('ownTemplates.digest');
  return { path, digest };
}

function parseAnswer(answer: unknown, part: string): RecordedAnswer {
  if (!isMap(answer) || !Object.hasOwn(answer, 'value')) return refuse(part);
  const { value, source } = answer;
  return source === 'given' || source === 'default' ? { value, source } : refuse(`${part}.source`);
}

function parseFile(file: unknown, part: string): FileRecord {
  if (!isMap(file)) return refuse(part);
  const { id, base, mode, eol, policy, disposition, kept } = file;
  if (typeof id !== 'string' || !isSafePath(id)) return refuse(`${part}.id`);
  // The digest names a file of the base folder, so its form is also what keeps the path inside.
  if (!isDigest(base)) return refuse(`${part}.base`);
  if (kept !== undefined && !isDigest(kept)) return refuse(`${part}.kept`);
  if (mode !== '644' && mode !== '755') return refuse(`${part}.mode`);
  if (eol !== 'lf' && eol !== 'crlf') return refuse(`${part}.eol`);
  if (policy !== 'managed' && policy !== 'once') return refuse(`${part}.policy`);
  const known = DISPOSITIONS.find((one) => one === disposition);
  if (known === undefined) return refuse(`${part}.disposition`);
  const record: FileRecord = { id, base, mode: mode === '755' ? 0o755 : 0o644, eol, policy, disposition: known };
  return kept === undefined ? record : { ...record, kept };
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapEntries<Value>(map: Json, parse: (value: unknown, key: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, parse(value, key)]));
}
