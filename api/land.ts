import { basename, resolve } from 'node:path';
import type { Answers } from '../core/answers/index.js';
import {
  type Action,
  applyLanding,
  isWritten,
  type Landing,
  LandingError,
  makePlan,
  NothingToCreate,
  nodeHost,
  prepareProject,
  readState,
  recover,
  text,
} from '../core/index.js';
import type { ActionKind, Choice } from '../core/landing/action.js';
import type { Plan } from '../core/plan/index.js';
import type { Language } from '../core/report/messages/message.js';
import { LandingFailed } from './errors.js';
import { generator, loadTemplates } from './load.js';
import { settle } from './settle.js';

export interface LandOptions {
  /** Tells what would happen and writes nothing. */
  readonly dryRun?: boolean;
  /** What is done about every conflict: keep the file, take the template's, both with markers, the template's beside it. Default: none. */
  readonly onConflict?: Choice | ((path: string) => Choice | null);
  /** Of reasons and problems. Default: English. */
  readonly language?: Language;
}

/** What happens, or would happen, to a file. */
export interface LandedFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly kind: ActionKind;
  /** Of a conflict what is in the way; else what is to be known, where anything is. */
  readonly reason: string | null;
  /** Whether content is written at the path. */
  readonly isWritten: boolean;
}

export interface LandResult {
  /** Absolute. */
  readonly root: string;
  /** Whether no project was there before. */
  readonly isNew: boolean;
  /** Whether the disk is now as the actions say: false for a dry run, and where there are conflicts. */
  readonly landed: boolean;
  readonly actions: readonly LandedFile[];
  /** Those that need a decision; with any, nothing is written. */
  readonly conflicts: readonly LandedFile[];
  readonly plan: Plan;
}

/**
 * Writes a project into a folder, or brings the one that is there up to date: edits are kept and merged, all of it lands or nothing.
 *
 * @param folder relative to the current folder of the process, or absolute; it need not exist
 * @param answers as for `plan`; in a recorded project those that change
 * @throws InvalidAnswers with everything that is wrong
 * @throws LandingFailed where nothing was written for another reason than a conflict
 */
export function land(folder: string, answers: Partial<Answers> = {}, options: LandOptions = {}): LandResult {
  const { dryRun = false, onConflict, language = 'en' } = options;
  const root = resolve(folder);
  const choiceOf = typeof onConflict === 'function' ? onConflict : () => onConflict ?? null;
  try {
    if (!dryRun) recover(root, nodeHost);
    const recorded = readState(root, nodeHost);
    const settled = settle(answers, recorded, basename(root), language);
    const plan = makePlan(settled.answers);
    const project = { plan, origins: settled.origins, recorded, root, generator: generator(), load: loadTemplates };
    const landing = prepareProject({ ...project, choiceOf }, nodeHost);
    const landed = !dryRun && landing.conflicts.length === 0;
    if (landed) applyLanding(landing, nodeHost);
    return { root, landed, plan, ...toldOf(landing, language) };
  } catch (error) {
    throw failureOf(error, language);
  }
}

function toldOf({ isNew, actions, conflicts }: Landing, language: Language) {
  const told = (action: Action): LandedFile => ({
    path: action.path,
    kind: action.kind,
    reason: action.reason === null ? null : text(action.reason, language),
    isWritten: isWritten(action),
  });
  return { isNew, actions: actions.map(told), conflicts: conflicts.map(told) };
}

/** In the words of a language; what is no refusal stays as it is. */
function failureOf(error: unknown, language: Language): unknown {
  // Conflicts are a result, and nothing is written then.
  if (error instanceof LandingError && error.code !== 'conflicts') {
    return new LandingFailed(error.code, text(error.problem, language), error.paths, { cause: error });
  }
  if (error instanceof NothingToCreate) return new LandingFailed('nothing-to-create', text(error.reason, language));
  return error;
}
