import {
  type Answers,
  type BrokenRule,
  type DefaultsContext,
  describeCommands,
  FIELDS,
  type FieldKey,
  type GivenAnswers,
  openFields,
  questionFor,
  requiredFields,
  resolveAnswers,
} from '../answers/index.js';
import { changeableFields, describeAnswer, type Page, text, wrap } from '../report/index.js';
import type { Prompter } from './prompter.js';

/** The user declined to go on; nothing was written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface InterviewSettings {
  readonly context: DefaultsContext;
  readonly page: Page;
  /** Whether a field is asked; the name is not where the folder gives it. */
  readonly mayAsk: (key: FieldKey) => boolean;
  /** Whether answers may be changed before anything is written: not those of a recorded project. */
  readonly mayChange: boolean;
  /** Whether a Git repository may be made with the files: never unasked. It is looked into where it matters, after the questions. */
  readonly offersRepository?: () => boolean;
  /** The answers in files with the output of the describe commands, or the rule that they break. */
  readonly readDescription: (files: string, given: GivenAnswers) => GivenAnswers | BrokenRule;
}

/** The questions of a new project. Ctrl-C at any of them ends the run. */
export interface Interview {
  /** Asks what nobody has given yet; an answer may open further questions. */
  readonly askOpen: (given: GivenAnswers) => Promise<GivenAnswers>;
  /**
   * Asks whether to write, with a Git repository or without; else gives the answers with one of them changed.
   *
   * @throws Cancelled
   */
  readonly askNext: (given: GivenAnswers, answers: Answers) => Promise<'write' | 'repository' | GivenAnswers>;
}

export function createInterview(prompter: Prompter, settings: InterviewSettings): Interview {
  const { context, page, mayChange, offersRepository = () => false } = settings;
  const say = (id: 'ask.next' | 'ask.write' | 'ask.change' | 'ask.repository' | 'ask.cancel') =>
    text({ id }, page.language);
  const askOpen = (given: GivenAnswers) => {
    if (mayChange) prompter.say(wrap(text({ id: 'ask.begin' }, page.language), page.width));
    return askAll(prompter, given, settings, (known) => openFields(known, context).filter(settings.mayAsk));
  };
  const askNext = async (given: GivenAnswers, answers: Answers) => {
    const next = await prompter.choose('next', say('ask.next'), [
      { value: 'write', name: say('ask.write') },
      ...(mayChange ? [{ value: 'change', name: say('ask.change') } as const] : []),
      ...(offersRepository() ? [{ value: 'repository', name: say('ask.repository') } as const] : []),
      { value: 'cancel', name: say('ask.cancel') },
    ]);
    if (next === 'write' || next === 'repository') return next;
    if (next === 'cancel') throw new Cancelled();
    const key = await askWhich(prompter, answers, settings);
    return key === 'back' ? given : change(prompter, key, given, answers, settings);
  };
  return { askOpen, askNext };
}

/** Fields of an existing VPC, by which another VPC or Region brings others. */
const OF_EXISTING_VPC: readonly FieldKey[] = [
  'vpcId',
  'vpcCidrs',
  'endpointSubnetIds',
  'appSubnetIds',
  'appRouteTableIds',
  'existingEndpoints',
  'existingS3RouteTableIds',
  'ingressSecurityGroupIds',
  'vpcIpv6Cidrs',
  'internet',
];
const MOVES: readonly FieldKey[] = ['region', 'vpc', 'vpcId'];
/** Before the first of these is typed, a file may give them all. */
const DESCRIBED: readonly FieldKey[] = ['vpcId', 'vpcCidrs', 'endpointSubnetIds'];

/** Asks field after field until none is left; an answer may open further ones. */
async function askAll(
  prompter: Prompter,
  given: GivenAnswers,
  settings: InterviewSettings,
  left: (known: GivenAnswers) => readonly FieldKey[],
): Promise<GivenAnswers> {
  const { context } = settings;
  let known = given;
  let isDescribed = false;
  for (;;) {
    const [key] = left(known);
    if (key === undefined) return known;
    if (DESCRIBED.includes(key) && !isDescribed) {
      isDescribed = true;
      known = await askDescription(prompter, known, settings);
      continue;
    }
    known = await askUnfit(prompter, key, await askOne(prompter, key, known, context), context);
  }
}

/** Shows the commands that describe a VPC and reads what they printed; an empty answer leaves the ids to be typed. */
async function askDescription(
  prompter: Prompter,
  given: GivenAnswers,
  { context, page, readDescription }: InterviewSettings,
): Promise<GivenAnswers> {
  const { answers } = resolveAnswers(given, context);
  prompter.say([
    '',
    ...wrap(text({ id: 'ask.describe.help' }, page.language), page.width),
    ...describeCommands(answers.region, answers.vpcId ?? null).map((command) => `  ${command}`),
  ]);
  const read = (line: string) => (line.trim() === '' ? given : readDescription(line, given));
  const line = await prompter.askLine('describe', text({ id: 'ask.describe' }, page.language), (typed) => {
    const found = read(typed);
    return isRule(found) && vpcsIn(found) === null ? found : undefined;
  });
  const found = read(line);
  if (!isRule(found)) return found;
  const vpcs = vpcsIn(found);
  if (vpcs === null) throw new Error('the prompt let a description pass that cannot be read');
  prompter.say(['', ...wrap(text({ id: 'ask.describe.vpcs', parameters: { vpcs } }, page.language), page.width)]);
  const chosen = await askOne(prompter, 'vpcId', given, context);
  const ofChosen = readDescription(line, chosen);
  if (!isRule(ofChosen)) return ofChosen;
  // Its ids are asked one by one then.
  prompter.say(wrap(text(ofChosen.rule, page.language), page.width));
  return chosen;
}

/** The VPCs of a description that has several, as in any account with a default one; null where something else is wrong with it. */
function vpcsIn({ rule }: BrokenRule): string | null {
  return rule.id === 'describe.severalVpcs' ? String(rule.parameters.vpcs) : null;
}

function isRule(found: GivenAnswers | BrokenRule): found is BrokenRule {
  return 'rule' in found;
}

/** Asks for one field beside what is known; the answer's origin is the prompt. */
async function askOne(
  prompter: Prompter,
  key: FieldKey,
  given: GivenAnswers,
  context: DefaultsContext,
  current?: Answers[FieldKey],
): Promise<GivenAnswers> {
  const { answers } = resolveAnswers(given, context);
  const value = await prompter.ask(questionFor(key, context, answers, current));
  return { ...given, [key]: { value, origin: 'prompt', subject: `--${FIELDS[key].flag}` } };
}

function askWhich(prompter: Prompter, answers: Answers, { context, page: { language } }: InterviewSettings) {
  return prompter.choose<FieldKey | 'back'>('setting', text({ id: 'ask.setting' }, language), [
    ...changeableFields(answers).map((key) => ({
      value: key,
      name: `${text({ id: `field.${key}.prompt` }, language)}: ${describeAnswer(key, answers, context, language)}`,
    })),
    { value: 'back', name: text({ id: 'ask.back' }, language) },
  ]);
}

/** Changes one answer, and asks for what it needs besides that no default can stand for. Another VPC brings ids of its own. */
async function change(
  prompter: Prompter,
  key: FieldKey,
  given: GivenAnswers,
  answers: Answers,
  settings: InterviewSettings,
): Promise<GivenAnswers> {
  const { context } = settings;
  const changed = await askOne(prompter, key, given, context, answers[key]);
  const isSame = JSON.stringify(changed[key]?.value) === JSON.stringify(answers[key]);
  const stays = (name: string) => name === key || !OF_EXISTING_VPC.includes(name as FieldKey);
  const isExisting = answers.vpc === 'existing' || changed.vpc?.value === 'existing';
  const moved = isExisting && MOVES.includes(key) && !isSame;
  const kept: GivenAnswers = moved
    ? Object.fromEntries(Object.entries(changed).filter(([name]) => stays(name)))
    : changed;
  const fitting = await askUnfit(prompter, key, kept, context);
  return askAll(prompter, fitting, settings, (known) =>
    moved
      ? openFields(known, context).filter((name) => OF_EXISTING_VPC.includes(name))
      : requiredFields(known, context),
  );
}

/** Asks again for the answers of the plain path that no longer fit the one just given, as zones of another Region; drops the others. */
async function askUnfit(
  prompter: Prompter,
  key: FieldKey,
  given: GivenAnswers,
  context: DefaultsContext,
): Promise<GivenAnswers> {
  const unfit = resolveAnswers(given, context).problems.flatMap(({ field }) => field ?? []);
  let known: GivenAnswers = Object.fromEntries(
    Object.entries(given).filter(([name]) => name === key || !unfit.includes(name as FieldKey)),
  );
  for (const open of openFields(known, context).filter((field) => unfit.includes(field))) {
    known = await askOne(prompter, open, known, context);
  }
  return known;
}
