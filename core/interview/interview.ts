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
  /** The answers in files with the output of the describe commands, or the rule that they break. */
  readonly readDescription: (files: string, given: GivenAnswers) => GivenAnswers | BrokenRule;
}

/** The questions of a new project. Ctrl-C at any of them ends the run. */
export interface Interview {
  /** Asks what nobody has given yet; an answer may open further questions. */
  readonly askOpen: (given: GivenAnswers) => Promise<GivenAnswers>;
  /**
   * Asks whether to write; else gives the answers with one of them changed.
   *
   * @throws Cancelled
   */
  readonly askNext: (given: GivenAnswers, answers: Answers) => Promise<'write' | GivenAnswers>;
}

export function createInterview(prompter: Prompter, settings: InterviewSettings): Interview {
  const { context, page, mayChange } = settings;
  const say = (id: 'ask.next' | 'ask.write' | 'ask.change' | 'ask.cancel') => text({ id }, page.language);
  const askOpen = async (given: GivenAnswers) => {
    let known = given;
    let isDescribed = false;
    for (;;) {
      const [key] = openFields(known, context).filter(settings.mayAsk);
      if (key === undefined) return known;
      if (key === 'vpcId' && !isDescribed) {
        isDescribed = true;
        known = await askDescription(prompter, known, settings);
        continue;
      }
      known = await askUnfit(prompter, key, await askOne(prompter, key, known, context), context);
    }
  };
  const askNext = async (given: GivenAnswers, answers: Answers) => {
    const next = await prompter.choose('next', say('ask.next'), [
      { value: 'write', name: say('ask.write') },
      ...(mayChange ? [{ value: 'change', name: say('ask.change') } as const] : []),
      { value: 'cancel', name: say('ask.cancel') },
    ]);
    if (next === 'write') return next;
    if (next === 'cancel') throw new Cancelled();
    const key = await askWhich(prompter, answers, settings);
    return key === 'back' ? given : change(prompter, key, given, answers, context);
  };
  return { askOpen, askNext };
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
    return isRule(found) ? found : undefined;
  });
  const found = read(line);
  if (isRule(found)) throw new Error('the prompt let a description pass that cannot be read');
  return found;
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

/** Changes one answer, and asks for what it needs besides that no default can stand for. */
async function change(
  prompter: Prompter,
  key: FieldKey,
  given: GivenAnswers,
  answers: Answers,
  context: DefaultsContext,
): Promise<GivenAnswers> {
  let known = await askUnfit(prompter, key, await askOne(prompter, key, given, context, answers[key]), context);
  for (;;) {
    const [needed] = requiredFields(known, context);
    if (needed === undefined) return known;
    known = await askUnfit(prompter, needed, await askOne(prompter, needed, known, context), context);
  }
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
