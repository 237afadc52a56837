import {
  type DefaultsContext,
  type FieldKey,
  missingProblems,
  type Problem,
  type Resolution,
  resolveAnswers,
} from '../answers/index.js';
import {
  type Decision,
  type Host,
  type Landing,
  migrationsSince,
  type ProjectState,
  planAsRecorded,
  type RecordedInput,
  readStateFile,
} from '../landing/index.js';
import { makePlan, type Plan } from '../plan/index.js';
import { MANIFEST, type TemplateLoader } from '../render/index.js';
import type { Message } from '../report/messages/message.js';
import { collectAnswers } from './collect.js';
import { type Generator, prepareProject } from './land-project.js';
import { type TemplateChoice, useTemplates } from './own-templates.js';
import { type PlanChange, planChange } from './plan-change.js';

export interface RefreshInput {
  /** The project's folder; absolute. */
  readonly root: string;
  /** Answers that change in this run, as they were typed. */
  readonly set: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  readonly generator: Generator;
  /** Our templates. */
  readonly load: TemplateLoader;
  /** Templates of the user's own; undefined where those that are recorded hold. */
  readonly templates?: TemplateChoice | undefined;
  /** Whether nothing is to be written: then own templates that changed since are taken as they are. */
  readonly isReading?: boolean;
  readonly choiceOf: (path: string) => Decision | null;
  /** The one file that is brought back, whatever became of it; all others are left. */
  readonly restore?: string | undefined;
}

/** What a refresh would do. */
export interface Refresh {
  readonly recorded: ProjectState;
  /** Null where the project is as these templates made it, and nothing had to be planned or rendered again. */
  readonly plan: Plan | null;
  readonly landing: Landing;
  /** What other answers change in AWS; null where none is another. */
  readonly change: PlanChange | null;
  /** Whether the user's own templates are not those that are recorded. */
  readonly hasOtherTemplates: boolean;
  /** What the user should know of what changed since the version that landed the project. */
  readonly notes: readonly Message[];
}

/**
 * Works out what the templates of this version make of a project; writes nothing. Nothing of the environment counts: a project's answers
 * are its own.
 *
 * @returns null where the folder has no project; the problems where an answer is not valid (any more)
 * @throws LandingError as `planLanding`
 * @throws NothingToCreate where a deployment would be empty
 * @throws OwnTemplatesError where the user's own templates are wrong
 */
export function planRefresh(
  input: RefreshInput,
  host: Host,
): Refresh | { readonly problems: readonly Problem[] } | null {
  const { root, set, generator, choiceOf, restore, load, templates: choice, isReading = false } = input;
  const { state: recorded, stateFile } = readStateFile(root, host);
  if (recorded === null) return null;
  const templates = useTemplates({ root, recorded, load, choice, purpose: isReading ? 'read' : 'refresh' }, host);
  const hasOtherTemplates = templates.isChanged;
  const isAsRecorded = Object.keys(set).length === 0 && restore === undefined && !hasOtherTemplates;
  const current = isAsRecorded ? planCurrent(input, { recorded, stateFile }, host) : null;
  if (current !== null) return { recorded, plan: null, landing: current, change: null, hasOtherTemplates, notes: [] };
  const outcome = outcomeOf(recorded, set, root, host);
  if ('problems' in outcome) return outcome;
  const { plan, origins, change } = outcome;
  const project = { plan, origins, recorded, root, generator, load, templates, choiceOf, restore };
  const notes = migrationsSince(recorded.generator.version).flatMap((migration) => migration.notes ?? []);
  return { recorded, plan, landing: prepareProject(project, host), change, hasOtherTemplates, notes };
}

function planCurrent(
  { root, generator, choiceOf }: RefreshInput,
  project: Pick<RecordedInput, 'recorded' | 'stateFile'>,
  host: Host,
): Landing | null {
  const { name, version, templates } = generator;
  const order = MANIFEST.map(({ id }) => id);
  return planAsRecorded({ ...project, root, generator: { name, version }, templates, order, choiceOf }, host);
}

/** What recorded answers and those of a run come to. */
type Outcome =
  | { readonly plan: Plan; readonly origins: Resolution['origins']; readonly change: PlanChange | null }
  | { readonly problems: readonly Problem[] };

/** The last one: repositories of a fleet may have the same answers, and a person's decisions plan a project again. */
let last: { readonly answers: string; readonly outcome: Outcome } | null = null;

function outcomeOf(recorded: ProjectState, set: RefreshInput['set'], root: string, host: Host): Outcome {
  const answers = JSON.stringify([recorded.answers, set]);
  if (last?.answers !== answers) last = { answers, outcome: workOut(recorded, set, root, host) };
  return last.outcome;
}

function workOut(recorded: ProjectState, set: RefreshInput['set'], root: string, host: Host): Outcome {
  // What the project was named and written in is recorded.
  const context: DefaultsContext = { folderName: 'project', awsRegion: undefined, language: 'en' };
  const collected = collectAnswers({ flags: set, environment: {}, file: {} }, recorded, undefined, root, host);
  if (collected.problems.length > 0) return { problems: collected.problems };
  const { answers, origins, problems } = resolveAnswers(collected.given, context);
  // Another answer may need one that nobody gave: a policy for roles needs the roles.
  const missing = missingProblems(collected.given, context);
  const all = [...missing, ...problems.filter(({ field }) => missing.every((one) => one.field !== field))];
  if (all.length > 0) return { problems: all };
  const plan = makePlan(answers);
  return { plan, origins, change: Object.keys(set).length === 0 ? null : changeFrom(recorded, plan, root, host) };
}

/** What the answers of a run change; null where those that are recorded are not valid any more, so that there is nothing to compare with. */
function changeFrom(recorded: ProjectState, plan: Plan, root: string, host: Host): PlanChange | null {
  const before = workOut(recorded, {}, root, host);
  return 'problems' in before ? null : planChange(before.plan, plan);
}
