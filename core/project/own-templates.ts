import { relative, resolve } from 'node:path';
import type { Problem } from '../answers/index.js';
import { nearest } from '../catalogue/index.js';
import {
  digestOfTexts,
  type FolderFile,
  type Host,
  isSafePath,
  LandingError,
  type OwnTemplates,
  type ProjectState,
  readFolder,
  repositoryOf,
} from '../landing/index.js';
import { allTemplateIds, type TemplateLoader } from '../render/index.js';
import type { Message } from '../report/messages/message.js';
import { type TemplateError, withOwnTemplates } from '../template-compiler/index.js';

/** A folder with templates, as it was typed and absolute; `none` for ours alone. */
export type TemplateChoice = { readonly typed: string; readonly place: string } | 'none';

/**
 * What `--templates` names; undefined where it was not given.
 *
 * @param from absolute; where relative paths start
 */
export function chosenTemplates(typed: string | undefined, from: string): TemplateChoice | undefined {
  if (typed === undefined || typed === '') return undefined;
  return typed === 'none' ? typed : { typed: typed.replace(/(?<=.)[\\/]+$/, ''), place: resolve(from, typed) };
}

/** Templates of the user's own are wrong: what of them, and where. */
export class OwnTemplatesError extends Error {
  override readonly name = 'OwnTemplatesError';
  constructor(readonly problems: readonly Problem[]) {
    super('own templates are wrong');
  }
}

export interface TemplatesInput {
  /** The project's folder; absolute. */
  readonly root: string;
  readonly recorded: ProjectState | null;
  /** Ours. */
  readonly load: TemplateLoader;
  /** What was given; undefined where nothing was: then what is recorded holds. */
  readonly choice: TemplateChoice | undefined;
  /** What it is for: a project's first run keeps to what is recorded, a refresh may change it, and who only reads sees it as it is. */
  readonly purpose: 'init' | 'refresh' | 'read';
}

/** What a project is rendered by. */
export interface UsedTemplates {
  readonly load: TemplateLoader;
  /** What is to be recorded. */
  readonly own: OwnTemplates | null;
  /** Whether they are not those that are recorded. */
  readonly isChanged: boolean;
  /** The folder as the user knows it. */
  readonly folder: string;
}

/**
 * The templates of a project: ours, with those of its own folder over them.
 *
 * @throws OwnTemplatesError (exit 2) where the folder that was given, or a template in it, is wrong
 * @throws LandingError `refused` where a recorded folder is not there any more, is not as it was recorded or leads out of the repository, and
 * at symbolic links
 */
export function useTemplates(input: TemplatesInput, host: Host): UsedTemplates {
  const { root, recorded, load, choice, purpose } = input;
  const before = recorded?.ownTemplates ?? null;
  const used = choice === 'none' ? ours(load) : found(input, before, host);
  const isChanged = recorded !== null && !isSameFolder(used.own, before);
  if (isChanged && purpose === 'init' && choice !== undefined) {
    throw new OwnTemplatesError([problem('--templates', { id: 'templates.other', parameters: { root } })]);
  }
  return { ...used, isChanged };
}

/** A template's error as the user is told of it. */
export function templateProblem(error: TemplateError, folder: string): Problem {
  const { line, column } = error.place;
  const place = `${folder}/${error.id}.hbs:${line}${column === null ? '' : `:${column}`}`;
  return { ...problem(place, error.problem), nearest: error.nearest ?? null };
}

/** Ours alone. */
export function ours(load: TemplateLoader): UsedTemplates {
  return { load, own: null, isChanged: false, folder: '' };
}

function found(
  { root, load, choice, purpose }: TemplatesInput,
  before: OwnTemplates | null,
  host: Host,
): UsedTemplates {
  const given = choice === 'none' ? undefined : choice;
  if (given === undefined && before === null) return ours(load);
  const folder = given?.typed ?? before?.path ?? '';
  const place = given?.place ?? resolve(root, folder);
  const files = filesOf(place, { root, folder, isGiven: given !== undefined }, host);
  const path = slashed(relative(root, place));
  const ids = allTemplateIds(load);
  const wrong = files.flatMap((file) => fileProblem(file, folder, ids) ?? []);
  const mustBeAsBefore = given === undefined && purpose !== 'read';
  if (files.length === 0) wrong.push(problem(folder, { id: 'templates.empty' }));
  if (wrong.length > 0) throw mustBeAsBefore ? changed(before) : new OwnTemplatesError(wrong);
  const texts = Object.fromEntries(
    files.flatMap(({ path: file, entry }) =>
      entry.kind === 'text' ? [[file.slice(0, -SUFFIX.length), entry.text]] : [],
    ),
  );
  const own = { path, digest: digestOfTexts(texts) };
  if (mustBeAsBefore && !isSameFolder(own, before)) throw changed(before);
  return { load: compiled(texts, own.digest, load, { ids, folder }), own, isChanged: false, folder };
}

const SUFFIX = '.hbs';
/** In bytes: some times what the largest of ours has. */
const LARGEST = 256 * 1024;

/** Its files, of a folder in the project's repository. */
function filesOf(
  place: string,
  { root, folder, isGiven }: { readonly root: string; readonly folder: string; readonly isGiven: boolean },
  host: Host,
): FolderFile[] {
  const around = repositoryOf(root, host);
  const path = slashed(relative(around, place));
  if (!isSafePath(path) || place === root) {
    if (isGiven)
      throw new OwnTemplatesError([problem(folder, { id: 'templates.outsideRepository', parameters: { around } })]);
    throw new LandingError('refused', { id: 'templates.recordedOutside', parameters: { folder } });
  }
  const files = readFolder(around, path, host, LARGEST);
  if (files !== null) return files;
  if (isGiven) throw new OwnTemplatesError([problem(folder, { id: 'rule.noFolder' })]);
  throw new LandingError('refused', { id: 'templates.missing', parameters: { folder } });
}

function fileProblem({ path, entry }: FolderFile, folder: string, ids: readonly string[]): Problem | null {
  const subject = `${folder}/${path}`;
  const id = path.endsWith(SUFFIX) ? path.slice(0, -SUFFIX.length) : null;
  if (id === null || !ids.includes(id)) {
    const near = `${nearest(id ?? path, ids)}${SUFFIX}`;
    return { ...problem(subject, { id: 'templates.unknownFile' }), nearest: near };
  }
  if (entry.kind === 'text') return entry.text.includes('\r') ? problem(subject, { id: 'templates.notText' }) : null;
  const isLarge = entry.kind === 'unsafe' && entry.what === 'large';
  return problem(subject, { id: isLarge ? 'templates.large' : 'templates.notText' });
}

/** The last ones: projects of a fleet may share a folder, and a project is planned more than once. */
let last: { readonly digest: string; readonly ours: TemplateLoader; readonly load: TemplateLoader } | null = null;

function compiled(
  texts: Readonly<Record<string, string>>,
  digest: string,
  ours: TemplateLoader,
  { ids, folder }: { readonly ids: readonly string[]; readonly folder: string },
): TemplateLoader {
  if (last?.digest === digest && last.ours === ours) return last.load;
  const own = withOwnTemplates(texts, ours, ids);
  if ('errors' in own) throw new OwnTemplatesError(own.errors.map((error) => templateProblem(error, folder)));
  last = { digest, ours, load: own.load };
  return own.load;
}

function isSameFolder(one: OwnTemplates | null, other: OwnTemplates | null): boolean {
  return one?.path === other?.path && one?.digest === other?.digest;
}

function changed(before: OwnTemplates | null): LandingError {
  return new LandingError('refused', { id: 'templates.changed', parameters: { folder: before?.path ?? '' } });
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function problem(subject: string, rule: Message): Problem {
  return { subject, field: null, given: null, rule, example: null, nearest: null };
}
