import { FIELD_KEYS, type FieldKey, type Origin } from '../answers/index.js';
import {
  type Decision,
  type Host,
  type Landing,
  type ProjectState,
  planLanding,
  type RecordedAnswer,
} from '../landing/index.js';
import type { Plan } from '../plan/index.js';
import { type RenderedFile, render, type TemplateLoader } from '../render/index.js';
import { TemplateError } from '../template-compiler/index.js';
import { refuseNothing } from './nothing-to-create.js';
import { OwnTemplatesError, ours, templateProblem, type UsedTemplates } from './own-templates.js';

/** Who generates: recorded in the project's state. */
export interface Generator {
  readonly name: string;
  readonly version: string;
  /** Digest of everything that files are rendered by. */
  readonly templates: string;
}

export interface ProjectInput {
  readonly plan: Plan;
  /** Where each answer came from. */
  readonly origins: Readonly<Record<FieldKey, Origin>>;
  /** The state of the project where there is one. */
  readonly recorded: ProjectState | null;
  /** Absolute. */
  readonly root: string;
  readonly generator: Generator;
  /** Our templates. */
  readonly load: TemplateLoader;
  /** What it is rendered by where some are the user's own: see `useTemplates`. */
  readonly templates?: UsedTemplates | undefined;
  /** What a person chose for the case that a path conflicts; without it conflicts stay. */
  readonly choiceOf?: ((path: string) => Decision | null) | undefined;
  /** Brings this one file back, and leaves all others. */
  readonly restore?: string | undefined;
}

/**
 * Renders a plan's files and works out what landing them would do; writes nothing. Every face goes this way, so that all of them write
 * the same bytes.
 *
 * @throws LandingError as `planLanding`
 * @throws NothingToCreate where a deployment would be empty
 * @throws OwnTemplatesError where a template of the user's own cannot be written
 */
export function prepareProject(input: ProjectInput, host: Host): Landing {
  const { plan, root, generator, load, templates = ours(load), recorded, choiceOf, restore } = input;
  refuseNothing(plan);
  return planLanding(
    {
      root,
      files: filesOf(plan, templates),
      answers: recordAnswers(input),
      generator: { name: generator.name, version: generator.version },
      templates: generator.templates,
      ownTemplates: templates.own,
      recorded,
      choiceOf,
      restore,
    },
    host,
  );
}

/** What the last plan became; a plan never changes, and is the same one where the answers are. */
let last: { readonly plan: Plan; readonly load: TemplateLoader; readonly files: readonly RenderedFile[] } | null = null;

function filesOf(plan: Plan, { load, folder }: UsedTemplates): readonly RenderedFile[] {
  try {
    if (last?.plan !== plan || last.load !== load) last = { plan, load, files: render(plan, load) };
    return last.files;
  } catch (error) {
    if (error instanceof TemplateError) throw new OwnTemplatesError([templateProblem(error, folder)]);
    throw error;
  }
}

function recordAnswers({ plan, origins, recorded }: ProjectInput): Record<string, RecordedAnswer> {
  const entries = FIELD_KEYS.map((key): [string, RecordedAnswer] => {
    const origin = origins[key];
    const before = recorded?.answers[key];
    const source = origin === 'recorded' && before ? before.source : origin === 'default' ? 'default' : 'given';
    return [key, { value: plan.answers[key], source }];
  });
  return Object.fromEntries(entries);
}
