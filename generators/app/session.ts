import { basename, resolve } from 'node:path';
import * as core from '../../core/index.js';
import { load } from './build-facts.js';
import { equivalentLine, refreshLine, startLine } from './lines.js';
import type { GivenOptions } from './options.js';
import { type Face, Refusal, refuse } from './refusal.js';

/** A run of a generator: what is recorded in the project's folder, and what was given. */
export interface Session {
  /** Where the user is; absolute. */
  readonly folder: string;
  /** The project's folder; absolute. */
  readonly root: string;
  /** DIR as the user typed it. */
  readonly directory: string | null;
  readonly recorded: core.ProjectState | null;
  readonly given: core.GivenAnswers;
  readonly context: core.DefaultsContext;
  /** What the project is rendered by. */
  readonly templates: core.UsedTemplates;
  /** Whether a person has answered. */
  readonly wasAsked: boolean;
}

/** Where a session starts from. */
export interface Start {
  readonly folder: string;
  /** The words of the command line: DIR, or none. */
  readonly words: readonly string[];
  readonly options: GivenOptions;
  /** What the generator adds; null for the whole project. */
  readonly part: core.Part | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds the project and collects what the options, the environment and its record say.
 *
 * @throws Refusal with everything that is wrong
 * @throws OwnTemplatesError where templates of the user's own are wrong
 * @throws LandingError where the recorded state is not to be trusted, or templates that it names are not as they were
 */
export function openSession({ folder, words, options, part, environment }: Start, face: Face): Session {
  const [directory, surplus] = words;
  const root =
    directory === undefined ? (core.findProject(folder, core.nodeHost) ?? folder) : resolve(folder, directory);
  core.recover(root, core.nodeHost);
  const recorded = core.readState(root, core.nodeHost);
  const awsRegion = recorded === null ? core.awsRegionOf(environment)?.region : undefined;
  const context = { folderName: basename(root), awsRegion, language: face.language };
  const origins = { flags: options.flags, environment, file: {}, preset: options.preset };
  const collected = core.collectAnswers(origins, recorded, options.describe, folder, core.nodeHost);
  const given = part === null ? collected.given : core.withPart(part, collected.given);
  const understood = [...options.problems, ...(surplus === undefined ? [] : [tooMany(surplus)]), ...collected.problems];
  refuse(understood, face);
  if (recorded !== null) refuseOthers(root, recorded, core.givenDifferences(recorded, given, context), face);
  refuse(core.checkGiven(given, context), face);
  const typed = options.templates ?? (recorded === null ? environment.ECR_PRIVATELINK_TEMPLATES : undefined);
  const choice = core.chosenTemplates(typed, folder);
  const templates = core.useTemplates({ root, recorded, load, choice, purpose: 'init' }, core.nodeHost);
  return { folder, root, directory: directory ?? null, recorded, given, context, templates, wasAsked: false };
}

function tooMany(word: string): core.Problem {
  return { subject: word, field: null, given: null, rule: { id: 'rule.oneDirectory' }, example: null, nearest: null };
}

/** @throws Refusal where a difference would change what is there */
export function refuseOthers(
  root: string,
  recorded: core.ProjectState,
  differences: readonly core.Difference[],
  face: Face,
): void {
  const others = differences.filter(({ adds }) => !adds);
  if (others.length === 0) return;
  throw new Refusal(core.otherAnswers(root, recorded, others, { startLine, refreshLine }, face.language), face);
}

/** @throws Refusal where something is open that has to be given without a person */
export function refuseOpen(session: Session, { takesDefaults }: GivenOptions, face: Face): void {
  const { given, context } = session;
  const open = takesDefaults ? core.requiredFields(given, context) : core.fieldsToGive(given, context);
  // The folder has a name.
  const lacking = open.filter((key) => key !== 'projectName');
  if (lacking.length === 0) return;
  const example = core.withExamples(given, context);
  const { answers, problems } = core.resolveAnswers(example.given, context);
  refuse(problems, face);
  const told = new Set(example.problems.map(({ field }) => field));
  throw new Refusal(
    {
      exitCode: 2,
      problems: example.problems,
      missing: core.missingFields(
        lacking.filter((key) => !told.has(key)),
        answers,
      ),
      commandLine: equivalentLine(answers, session, face),
      isExample: core.requiredFields(given, context).length > 0,
    },
    face,
  );
}
