import { type Answers, type DefaultsContext, type FieldKey, type Problem, resolveAnswers } from '../answers/index.js';
import {
  type Decision,
  type Host,
  type Landing,
  migrationsSince,
  type ProjectState,
  readState,
} from '../landing/index.js';
import { makePlan, type Plan } from '../plan/index.js';
import type { TemplateLoader } from '../render/index.js';
import type { Message } from '../report/messages/message.js';
import { collectAnswers } from './collect.js';
import { type Generator, prepareProject } from './land-project.js';

export interface RefreshInput {
  /** The project's folder; absolute. */
  readonly root: string;
  /** Answers that change in this run, as they were typed. */
  readonly set: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  readonly generator: Generator;
  readonly load: TemplateLoader;
  readonly choiceOf: (path: string) => Decision | null;
  /** The one file that is brought back, whatever became of it; all others are left. */
  readonly restore?: string | undefined;
}

/** What a refresh would do. */
export interface Refresh {
  readonly recorded: ProjectState;
  readonly plan: Plan;
  readonly landing: Landing;
  /** What the user should know of what changed since the version that landed the project. */
  readonly notes: readonly Message[];
}

/** The last plan: repositories of a fleet may have the same answers, and a person's decisions lead to the same plan again. */
let last: { readonly answers: string; readonly plan: Plan } | null = null;

function planOf(answers: Answers): Plan {
  const key = JSON.stringify(answers);
  if (last?.answers !== key) last = { answers: key, plan: makePlan(answers) };
  return last.plan;
}

/**
 * Works out what the templates of this version make of a project; writes nothing. Nothing of the environment counts: a project's answers
 * are its own.
 *
 * @returns null where the folder has no project; the problems where an answer is not valid (any more)
 * @throws LandingError as `planLanding`
 * @throws NothingToCreate where a deployment would be empty
 */
export function planRefresh(
  input: RefreshInput,
  host: Host,
): Refresh | { readonly problems: readonly Problem[] } | null {
  const { root, set, generator, load, choiceOf, restore } = input;
  const recorded = readState(root, host);
  if (recorded === null) return null;
  // What the project was named and written in is recorded.
  const context: DefaultsContext = { folderName: 'project', awsRegion: undefined, language: 'en' };
  const origins = { flags: set, environment: {}, file: {} };
  const collected = collectAnswers(origins, recorded, undefined, root, host);
  if (collected.problems.length > 0) return { problems: collected.problems };
  const { answers, origins: from, problems } = resolveAnswers(collected.given, context);
  if (problems.length > 0) return { problems };
  const plan = planOf(answers);
  const project = { plan, origins: from, recorded, root, generator, load, choiceOf, restore };
  const notes = migrationsSince(recorded.generator.version).flatMap((migration) => migration.notes ?? []);
  return { recorded, plan, landing: prepareProject(project, host), notes };
}
