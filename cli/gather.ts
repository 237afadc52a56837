import { basename, resolve } from 'node:path';
import {
  awsRegionOf,
  besideRegion,
  checkGiven,
  type DefaultsContext,
  type FieldKey,
  fieldOf,
  fieldsToGive,
  type GivenAnswers,
  openFields,
  PRESET_NAMES,
  type Problem,
  type Resolution,
  requiredFields,
  resolveAnswers,
  withExamples,
} from '../core/answers/index.js';
import { isRegion } from '../core/catalogue/index.js';
import { findProject, type ProjectState, readState } from '../core/landing/index.js';
import {
  collectAnswers,
  givenDifferences,
  type TemplateChoice,
  type UsedTemplates,
  useTemplates,
} from '../core/project/index.js';
import { missingFields, printable, text, wrap } from '../core/report/index.js';
import { readAnswersFile } from './answers-file.js';
import { loadTemplates } from './build-facts.js';
import { commandText } from './command-text.js';
import { CommandFailure } from './failure.js';
import { otherAnswers } from './other-answers.js';
import { recoverFirst } from './recover-first.js';
import type { Request } from './request.js';
import { templateChoice } from './template-choice.js';

/** Where a command starts from: the project's folder, what it has recorded, and what was given. */
export interface Start {
  /** Absolute. */
  readonly root: string;
  readonly recorded: ProjectState | null;
  readonly given: GivenAnswers;
  readonly context: DefaultsContext;
  /** Fields of the plain path that are neither given nor recorded. The name is not among them where it comes from the folder. */
  readonly open: readonly FieldKey[];
  readonly nameIsKnown: boolean;
  /** What `init` renders by. */
  readonly templates: UsedTemplates;
}

/**
 * Finds the project and collects what was given.
 *
 * @throws CommandFailure (exit 2) with everything that is wrong or, where nothing can be asked, missing
 * @throws OwnTemplatesError (exit 2) where templates of the user's own are wrong
 * @throws LandingError where the recorded state is not to be trusted, or templates that it names are not as they were
 */
export async function gather(request: Request, canAsk: boolean): Promise<Start> {
  const { line, language, surroundings } = request;
  const { environment, folder, host } = surroundings;
  const root = line.directory === null ? (findProject(folder, host) ?? folder) : resolve(folder, line.directory);
  if (line.command === 'init' && line.own['dry-run'] === undefined) recoverFirst(root, request);
  const recorded = readState(root, host);
  const named = awsRegionOf(environment);
  const context = {
    folderName: basename(root),
    awsRegion: recorded === null ? named?.region : undefined,
    language,
  };
  const file = line.own.answers === undefined ? { values: {} } : await readAnswersFile(line.own.answers, surroundings);
  const preset = PRESET_NAMES.find((name) => name === line.own.preset);
  const origins = { flags: line.flags, environment, file: 'values' in file ? file.values : {}, preset };
  const { given, problems: collected } = collectAnswers(origins, recorded, line.own['from-describe'], folder, host);
  if (recorded === null && named !== null && !isRegion(named.region) && given.region === undefined) {
    const parameters = { variable: named.variable, region: printable(named.region) };
    const note = text({ id: 'note.unknownAwsRegion', parameters }, language);
    surroundings.error(`${wrap(note, request.width).join('\n')}\n`);
  }
  const understood = [
    ...line.problems,
    ...('problem' in file ? [file.problem] : []),
    ...collected,
    // What no project could have is refused as such.
    ...(recorded === null ? [] : invalidAlone(given, context)),
  ];
  if (understood.length === 0 && recorded !== null && line.command === 'init') {
    const changed = givenDifferences(recorded, given, context).filter(({ adds }) => !adds);
    if (changed.length > 0) throw otherAnswers(request, root, recorded, changed);
  }
  const problems =
    understood.length > 0 && recorded !== null ? understood : [...understood, ...checkGiven(given, context)];
  const nameIsKnown = line.directory !== null || !canAsk;
  const isOpen = (key: FieldKey) => !(key === 'projectName' && nameIsKnown);
  const open = openFields(given, context).filter(isOpen);
  // A preset is a whole: what it leaves open has a default.
  const takesDefaults = line.own.yes !== undefined || preset !== undefined;
  const lacking = takesDefaults ? requiredFields(given, context) : fieldsToGive(given, context);
  // A command line that is not understood says nothing about what its user wanted to give.
  const missing = canAsk || line.problems.length > 0 ? [] : lacking.filter(isOpen);
  const choice = templateChoice(request, recorded);
  if (problems.length > 0 || missing.length > 0) throw refusal(request, { problems, missing }, given, context, choice);
  const used = { root, recorded: line.command === 'init' ? recorded : null, load: loadTemplates, choice };
  const templates = useTemplates({ ...used, purpose: 'init' }, host);
  return { root, recorded, given, context, open, nameIsKnown, templates };
}

/** Given values that break a rule whatever the other answers are. */
function invalidAlone(given: GivenAnswers, context: DefaultsContext): Problem[] {
  return Object.entries(given).flatMap(([key, found]) => {
    if (found.origin === 'recorded') return [];
    const single = given.allowSingleAz === undefined ? {} : { allowSingleAz: given.allowSingleAz };
    return checkGiven({ ...single, [key]: found }, context);
  });
}

function refusal(
  request: Request,
  { problems, missing }: { readonly problems: readonly Problem[]; readonly missing: readonly FieldKey[] },
  given: GivenAnswers,
  context: DefaultsContext,
  choice: TemplateChoice | undefined,
): CommandFailure {
  const wrong = new Set(problems.map(({ field }) => field));
  const sound = Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key as FieldKey)));
  // In place of a Region that is none stands the one that was probably meant; where there is none, no command would work.
  const typed = wrong.has('region') ? given.region : undefined;
  const { region: meant } = besideRegion(typed?.value);
  const stand = typed && { region: { ...typed, value: meant ?? fieldOf('region').example } };
  const usable = { ...sound, ...stand };
  const example = withExamples(usable, context);
  const resolution = resolveAnswers(example.given, context);
  const isUseful =
    missing.length > 0 && resolution.problems.length === 0 && (typed === undefined) === (meant === undefined);
  const lacking = missing.length > 0 ? example.problems : [];
  const told = new Set(lacking.map(({ field }) => field));
  return new CommandFailure({
    exitCode: 2,
    problems: [...problems, ...lacking],
    missing: missingFields(
      missing.filter((key) => !told.has(key)),
      resolution.answers,
    ),
    commandLine: isUseful ? commandText(request, resolution.answers, context, choice) : null,
    // What only the user can know stands in the command as an example.
    isExample: requiredFields(usable, context).length > 0,
  });
}

/**
 * The complete answers.
 *
 * @throws CommandFailure (exit 2) with every rule that the answers break together
 */
export function settle(given: GivenAnswers, context: DefaultsContext): Resolution {
  const resolution = resolveAnswers(given, context);
  if (resolution.problems.length > 0) throw new CommandFailure({ exitCode: 2, problems: resolution.problems });
  return resolution;
}
