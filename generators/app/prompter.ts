import * as core from '../../core/index.js';

interface Stream {
  readonly isTTY?: boolean;
}
type Ask = (questions: readonly object[]) => Promise<Readonly<Record<string, unknown>>>;

/** A question as inquirer knows it. */
interface NamedQuestion {
  readonly name: string;
  readonly [key: string]: unknown;
}

/** How the questions look. */
interface Looks extends core.Page {
  readonly hasColour: boolean;
}

/**
 * Asks through Yeoman's adapter, so that a composing generator, a test or another terminal can answer.
 *
 * @param ask Yeoman's `prompt`
 * @param say writes lines above a question
 */
export function adapterPrompter(ask: Ask, say: core.Prompter['say'], looks: Looks): core.Prompter {
  const { language, width } = looks;
  const one = async (question: NamedQuestion) => (await ask([question]))[question.name];
  return {
    say,
    ask: async (question) => {
      say(['', ...core.wrap(core.text(question.help, language), width)]);
      const typed = await one(adapterQuestion(question, looks));
      const accepted = question.accept(isTyped(question) && typeof typed === 'object' ? textOf(typed) : typed);
      // Not every adapter heeds `validate`; what it let pass is refused with all else.
      return core.isBroken(accepted) ? typed : accepted.value;
    },
    choose: async (name, message, choices) => {
      const usual = choices[0]?.value;
      return (await one({
        name,
        message,
        choices: choices.map((choice) => ({ ...choice, ...core.choiceText('select', choice.name, width) })),
        default: usual,
        ...looksOf('select', looks, choices),
      })) as never;
    },
    askLine: async (name, message, judge) => {
      const validate = (line: string) => {
        const broken = judge(line);
        return broken === undefined ? true : core.text(broken.rule, language);
      };
      return String(await one({ name, message, default: '', validate, ...looksOf('input', looks) }));
    },
  };
}

function isTyped({ kind }: core.Question): boolean {
  return !['select', 'several', 'boolean'].includes(kind);
}

/** A value of the language, as an adapter may give one, as it would have been typed. */
function textOf(value: unknown): string {
  return core.formatValue(value as core.Answers[core.FieldKey]);
}

/** A question of the schema. */
function adapterQuestion(question: core.Question, looks: Looks): NamedQuestion {
  const { language, width } = looks;
  const list = question.kind === 'several' ? 'checkbox' : 'select';
  const common = {
    name: question.key,
    message: core.text(question.message, language),
    validate: (typed: unknown) => core.judgement(question, valuesOf(typed), language),
    default: question.default,
  };
  const usual: readonly unknown[] = [question.default].flat();
  const choices = question.choices.map(({ value, label }) => {
    const described = core.describeChoice(value, label, language);
    return { value, ...core.choiceText(list, described, width), checked: usual.includes(value) };
  });
  switch (question.kind) {
    case 'select':
      return { ...common, ...looksOf('select', looks, choices), choices };
    case 'several':
      return { ...common, ...looksOf('checkbox', looks, choices), choices };
    case 'boolean':
      return { ...common, ...looksOf('confirm', looks) };
    default:
      return { ...common, ...looksOf('input', looks), default: core.usualText(question) ?? undefined };
  }
}

/** A checkbox judges the choices themselves; other adapters give their values. */
function valuesOf(typed: unknown): unknown {
  if (!Array.isArray(typed)) return typed;
  return typed.map((one) => (typeof one === 'object' && one !== null && 'value' in one ? one.value : one));
}

function looksOf(
  type: 'select' | 'checkbox' | 'confirm' | 'input',
  { language, width, hasColour }: Looks,
  choices: readonly unknown[] = [],
) {
  const keys = type === 'select' || type === 'checkbox' ? core.keysText(type, choices.length, language) : '';
  const help = core.wrap(keys, width).join('\n');
  return { type, pageSize: core.PAGE_SIZE, theme: core.themeOf(help, hasColour) };
}

/** Whether somebody can answer: where Yeoman's adapter is a terminal, a person in front of it; other adapters answer in their own way. */
export function canAsk(adapter: object, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { stdin, stdout } = (adapter as { actualAdapter?: { stdin?: Stream; stdout?: Stream } }).actualAdapter ?? {};
  if (stdin === undefined) return true;
  return stdin.isTTY === true && stdout?.isTTY === true && !core.isPipeline(environment);
}
