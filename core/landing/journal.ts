import { posix } from 'node:path';
import type { Found } from './disk.js';
import { LandingError } from './landing-error.js';
import { isSafePath } from './safe-path.js';
import { BASE_FOLDER, STATE_FOLDER, STATE_PATH } from './state.js';
import { decodeText, encodeText, PLAIN } from './text-form.js';

/** There while a run writes; found later, it tells of a run that was interrupted. */
export const JOURNAL_PATH = `${STATE_FOLDER}/journal.json`;
/** Where a journal is written before it takes its place, so that there is a whole one or none. */
export const JOURNAL_DRAFT_PATH = `${STATE_FOLDER}/journal.tmp`;
/** What runs replaced or removed; each has a folder by its id. */
export const BACKUP_FOLDER = `${STATE_FOLDER}/backup`;

/** A thousand files have some 700 kB. */
export const LARGEST_JOURNAL = 16 * 1024 * 1024;

const SCHEMA_VERSION = 1;

/** What happens to one path: SHA-256 of the bytes before and after; null where nothing is. */
export interface JournalStep {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Everything that a run is about to do; enough to take it back. */
export interface Journal {
  /** Of the run: a number, by which a later one is known, and random letters. */
  readonly run: string;
  /** The folders that it makes, each after the one around it; relative to the root. */
  readonly folders: readonly string[];
  /** In the order in which they are done. */
  readonly steps: readonly JournalStep[];
}

/** Whether a name is the id of a run. */
export function isRun(name: unknown): name is string {
  return typeof name === 'string' && /^\d{4,9}-[0-9a-f]{12}$/.test(name);
}

/** The folder with what a run replaced or removed. */
export function backupFolder(run: string): string {
  return `${BACKUP_FOLDER}/${run}`;
}

/** What a step of a run replaced or removed, by the number of the step: a name without an extension, which no formatter or linter takes. */
export function backupPath(run: string, step: number): string {
  return `${backupFolder(run)}/${step}`;
}

/** Where the journal of a run is kept once the run is complete; `undo` goes by it. */
export function manifestPath(run: string): string {
  return `${backupFolder(run)}/manifest.json`;
}

/** Where a new content waits, beside its place. */
export function temporaryPath(path: string, run: string): string {
  return posix.join(posix.dirname(path), `.${posix.basename(path)}.${run}.tmp`);
}

/** A journal as it is written: one step a line. */
export function serializeJournal({ run, folders, steps }: Journal): Uint8Array {
  const lines = [
    `  "folders": ${JSON.stringify(folders)}`,
    `  "run": ${JSON.stringify(run)}`,
    `  "schemaVersion": ${SCHEMA_VERSION}`,
    `  "steps": [\n${steps.map((step) => `    ${JSON.stringify(step)}`).join(',\n')}\n  ]`,
  ];
  return encodeText(`{\n${lines.join(',\n')}\n}\n`, PLAIN);
}

/**
 * The journal in a file; null where none is there. It is untrusted input, as the state is.
 *
 * @param found what is at `place`
 * @throws LandingError `refused` where it is not as this tool writes it
 */
export function readJournal(found: Found, place: string): Journal | null {
  if (found.kind === 'absent') return null;
  const journal = found.kind === 'file' ? parse(found.bytes) : null;
  if (journal !== null) return journal;
  throw new LandingError('refused', { id: 'landing.refused.journal', parameters: { place } }, [place]);
}

function parse(bytes: Uint8Array): Journal | null {
  let content: unknown;
  try {
    content = JSON.parse(decodeText(bytes)?.text ?? '');
  } catch {
    // It throws for one reason only: the text is no JSON.
    return null;
  }
  const { schemaVersion, run, folders, steps } = (content ?? {}) as Record<string, unknown>;
  if (schemaVersion !== SCHEMA_VERSION || !isRun(run) || !Array.isArray(folders) || !Array.isArray(steps)) return null;
  if (!folders.every(isJournalFolder) || !steps.every(isStep)) return null;
  return { run, folders, steps: steps.map(({ path, before, after }) => ({ path, before, after })) };
}

function isStep(step: unknown): step is JournalStep {
  if (typeof step !== 'object' || step === null) return false;
  const { path, before, after } = step as Record<string, unknown>;
  return isJournalPath(path) && isDigest(before) && isDigest(after);
}

function isDigest(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
}

/** A generated file, or one of our own that a run writes. */
export function isJournalPath(path: unknown): boolean {
  if (typeof path !== 'string') return false;
  if (isSafePath(path) || path === STATE_PATH) return true;
  const [folder, ...names] = path.split('/');
  return folder === STATE_FOLDER && /^(\.gitattributes|\.gitignore|base\/[0-9a-f]{64})$/.test(names.join('/'));
}

function isJournalFolder(path: unknown): boolean {
  return typeof path === 'string' && (isSafePath(path) || path === STATE_FOLDER || path === BASE_FOLDER);
}
