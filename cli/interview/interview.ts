import {
  type Answers,
  FIELDS,
  type FieldKey,
  type GivenAnswers,
  openFields,
  type PartialAnswers,
  questionFor,
  resolveAnswers,
} from '../../core/answers/index.js';
import { changeableFields, describeAnswer, text } from '../../core/report/index.js';
import { Cancelled } from '../failure.js';
import type { Start } from '../gather.js';
import type { Request } from '../request.js';
import { createPrompter, type Prompter } from './prompter.js';

/** The questions of `init`, in a terminal. Ctrl-C at any of them ends the command. */
export interface Interview {
  /** Asks what nobody has given yet. */
  readonly askOpen: (given: GivenAnswers) => Promise<GivenAnswers>;
  /** Asks whether to write; else gives the answers with one of them changed. */
  readonly askNext: (given: GivenAnswers, answers: Answers) => Promise<'write' | GivenAnswers>;
}

export async function createInterview(request: Request, start: Start): Promise<Interview> {
  const { surroundings, language } = request;
  const settings = { language, width: request.width, hasColour: !surroundings.environment.NO_COLOR };
  const prompter = createPrompter(await import('@inquirer/prompts'), settings, (lines) =>
    surroundings.out(`${lines.join('\n')}\n`),
  );
  const askOpen = async (given: GivenAnswers) => {
    let known = given;
    for (const key of start.open) {
      if (known[key] === undefined)
        known = await askUnfit(prompter, key, await askOne(prompter, key, known, start), start);
    }
    return known;
  };
  const askNext = async (given: GivenAnswers, answers: Answers) => {
    const next = await prompter.choose(text({ id: 'ask.next' }, language), [
      { value: 'write', name: text({ id: 'ask.write' }, language) },
      // A project's recorded answers are not changed here.
      ...(start.recorded === null ? [{ value: 'change', name: text({ id: 'ask.change' }, language) } as const] : []),
      { value: 'cancel', name: text({ id: 'ask.cancel' }, language) },
    ]);
    if (next === 'write') return next;
    if (next === 'cancel') throw new Cancelled();
    const key = await askWhich(prompter, answers, start, request);
    return key === 'back' ? given : change(prompter, key, given, answers, start);
  };
  return { askOpen, askNext };
}

/** Asks for one field beside what is known; the answer's origin is the prompt. */
async function askOne(
  prompter: Prompter,
  key: FieldKey,
  given: GivenAnswers,
  { context }: Start,
  current?: Answers[FieldKey],
): Promise<GivenAnswers> {
  const value = await prompter.ask(questionFor(key, context, knownAnswers(given, context), current));
  return { ...given, [key]: { value, origin: 'prompt', subject: `--${FIELDS[key].flag}` } };
}

/** What is given, with the default of every field that is still open. */
function knownAnswers(given: GivenAnswers, context: Start['context']): PartialAnswers {
  return resolveAnswers(given, context).answers;
}

function askWhich(prompter: Prompter, answers: Answers, { context }: Start, { language }: Request) {
  return prompter.choose<FieldKey | 'back'>(text({ id: 'ask.setting' }, language), [
    ...changeableFields(answers).map((key) => ({
      value: key,
      name: `${text({ id: `field.${key}.prompt` }, language)}: ${describeAnswer(key, answers, context, language)}`,
    })),
    { value: 'back', name: text({ id: 'ask.back' }, language) },
  ]);
}

/** Changes one answer. */
async function change(
  prompter: Prompter,
  key: FieldKey,
  given: GivenAnswers,
  answers: Answers,
  start: Start,
): Promise<GivenAnswers> {
  return askUnfit(prompter, key, await askOne(prompter, key, given, start, answers[key]), start);
}

/** Asks again for the answers of the plain path that no longer fit the one just given, as zones of another Region; drops the others. */
async function askUnfit(prompter: Prompter, key: FieldKey, given: GivenAnswers, start: Start): Promise<GivenAnswers> {
  const unfit = resolveAnswers(given, start.context).problems.flatMap(({ field }) => field ?? []);
  let known: GivenAnswers = Object.fromEntries(
    Object.entries(given).filter(([name]) => name === key || !unfit.includes(name as FieldKey)),
  );
  for (const open of openFields(known).filter((field) => unfit.includes(field))) {
    known = await askOne(prompter, open, known, start);
  }
  return known;
}
