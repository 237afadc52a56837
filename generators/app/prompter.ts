import * as core from '../../core/index.js';

type Ask = (questions: readonly object[]) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Asks through Yeoman's adapter, so that a composing generator, a test or another terminal can answer.
 *
 * @param ask Yeoman's `prompt`
 * @param say writes lines above a question
 */
export function adapterPrompter(
  ask: Ask,
  say: (lines: readonly string[]) => void,
  language: core.DefaultsContext['language'],
): core.Prompter {
  const one = async (question: { readonly name: string }) => (await ask([question]))[question.name];
  const choose: core.Prompter['choose'] = async (name, message, ways) =>
    (await one({ name, message, type: 'select', choices: ways, default: ways[0]?.value } as never)) as never;
  const askLine: core.Prompter['askLine'] = async (name, message, judge) => {
    const validate = (line: string) => {
      const broken = judge(line);
      return broken === undefined ? true : core.text(broken.rule, language);
    };
    return String(await one({ name, message, type: 'input', default: '', validate } as never));
  };
  return { say, ask: (question) => one(adapterQuestion(question, language)), choose, askLine };
}

/** A question of the schema as inquirer knows it. */
function adapterQuestion(
  question: core.Question,
  language: core.DefaultsContext['language'],
): { readonly name: string } {
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
