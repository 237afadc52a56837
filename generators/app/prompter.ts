import * as core from '../../core/index.js';

interface Stream {
  readonly isTTY?: boolean;
}
type Ask = (questions: readonly object[]) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Asks through Yeoman's adapter, so that a composing generator, a test or another terminal can answer.
 *
 * @param ask Yeoman's `prompt`
 * @param say writes lines above a question
 */
export function adapterPrompter(ask: Ask, say: core.Prompter['say'], { language, width }: core.Page): core.Prompter {
  const one = async (question: { readonly name: string }) => (await ask([question]))[question.name];
  return {
    say,
    ask: async (question) => {
      say(['', ...core.wrap(core.text(question.help, language), width)]);
      const typed = await one(adapterQuestion(question, language));
      const accepted = question.accept(isTyped(question) && typeof typed === 'object' ? textOf(typed) : typed);
      // Not every adapter heeds `validate`; what it let pass is refused with all else.
      return core.isBroken(accepted) ? typed : accepted.value;
    },
    choose: async (name, message, ways) =>
      (await one({ name, message, type: 'select', choices: ways, default: ways[0]?.value } as never)) as never,
    askLine: async (name, message, judge) => {
      const validate = (line: string) => {
        const broken = judge(line);
        return broken === undefined ? true : core.text(broken.rule, language);
      };
      return String(await one({ name, message, type: 'input', default: '', validate } as never));
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

/** A question of the schema as inquirer knows it. */
function adapterQuestion(question: core.Question, language: core.Language): { readonly name: string } {
  const common = {
    name: question.key,
    message: core.text(question.message, language),
    validate: (typed: unknown) => core.judgement(question, typed, language),
  };
  const usual = [question.default].flat();
  const choices = question.choices.map(({ value, label }) => ({
    value,
    name: core.describeChoice(value, label, language),
    checked: usual.includes(value as never),
  }));
  switch (question.kind) {
    case 'select':
      return { ...common, type: 'select', choices, default: question.default } as never;
    case 'several':
      return { ...common, type: 'checkbox', choices, default: question.default } as never;
    case 'boolean':
      return { ...common, type: 'confirm', default: question.default } as never;
    default:
      return { ...common, type: 'input', default: core.formatValue(question.default) } as never;
  }
}

/** Whether somebody can answer: where Yeoman's adapter is a terminal, a person in front of it; other adapters answer in their own way. */
export function canAsk(adapter: object, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { stdin, stdout } = (adapter as { actualAdapter?: { stdin?: Stream; stdout?: Stream } }).actualAdapter ?? {};
  if (stdin === undefined) return true;
  return stdin.isTTY === true && stdout?.isTTY === true && !core.isPipeline(environment);
}
