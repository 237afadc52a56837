import { createRequire } from 'node:module';
import { basename } from 'node:path';
import Yeoman from 'yeoman-generator';
import * as core from '../../core/index.js';

/** Filled in by the build. */
declare const BUILD: core.Generator;
const require = createRequire(import.meta.url);
const load: core.TemplateLoader = (group) => require(`../../templates/${group}.cjs`);

/** Yeoman's face: asks through Yeoman's adapter and lands through the same functions as the command. */
export default class extends Yeoman {
  readonly #language = core.detectLanguage(undefined, process.env);
  readonly #page = { language: this.#language, width: 80 };
  #recorded: ReturnType<typeof core.readState> = null;
  #given: core.GivenAnswers = {};

  constructor(...args: ConstructorParameters<typeof Yeoman>) {
    super(...args);
    for (const key of core.FIELD_KEYS) {
      const { flag, kind } = core.fieldOf(key);
      const description = core.text({ id: `field.${key}.help` }, this.#language);
      this.option(flag, { type: kind === 'boolean' ? Boolean : String, description });
    }
    this.option('yes', { type: Boolean, description: core.text({ id: 'help.option.yes' }, this.#language) });
  }

  initializing(): void {
    this.#recorded = core.readState(this.destinationRoot(), core.nodeHost);
    const flags = core.FIELD_KEYS.flatMap((key) => {
      const value = this.#option(core.fieldOf(key).flag);
      return value === undefined ? [] : [[key, [value].flat().map(String)]];
    });
    const environment = this.#recorded === null ? process.env : {};
    const recorded = core.recordedValues(this.#recorded);
    const { given, problems } = core.collectGiven({
      flags: Object.fromEntries(flags),
      environment,
      file: {},
      recorded,
    });
    this.#refuse([...problems, ...core.checkGiven(given, this.#context())]);
    this.#given = given;
  }

  async prompting(): Promise<void> {
    for (const key of this.#option('yes') === true ? [] : core.openFields(this.#given)) {
      const value = await this.#ask(key);
      this.#given = { ...this.#given, [key]: { value, origin: 'prompt', subject: key } };
    }
  }

  writing(): void {
    const { answers, origins, problems } = core.resolveAnswers(this.#given, this.#context());
    this.#refuse(problems);
    const plan = core.makePlan(answers);
    this.log(core.planSummary(plan, this.#context(), this.#page).join('\n'));
    if (this.#recorded !== null && core.differences(this.#recorded, answers).some(({ adds }) => !adds)) {
      throw new Error(
        core.text({ id: 'recorded.heading', parameters: { root: this.destinationRoot() } }, this.#language),
      );
    }
    const project = { plan, origins, recorded: this.#recorded, root: this.destinationRoot(), generator: BUILD, load };
    try {
      const landing = core.prepareProject(project, core.nodeHost);
      this.log(core.actionList(landing.actions, this.#page).join('\n'));
      core.applyLanding(landing, core.nodeHost);
    } catch (error) {
      throw error instanceof core.LandingError ? new Error(core.text(error.problem, this.#language)) : error;
    }
  }

  async #ask(key: core.FieldKey): Promise<unknown> {
    const { answers } = core.resolveAnswers(this.#given, this.#context());
    const question = core.questionFor(key, this.#context(), answers);
    const choices = question.choices.map(({ value, label }) => ({
      value,
      name: core.describeChoice(value, label, this.#language),
      checked: [question.default].flat().includes(value),
    }));
    const type = question.kind === 'several' ? 'checkbox' : question.kind === 'select' ? 'select' : 'input';
    const validate = (typed: unknown) => {
      const result = question.accept(typed);
      return core.isBroken(result) ? core.text(result.rule, this.#language) : true;
    };
    const message = core.text(question.message, this.#language);
    const asked = { type, name: key, message, choices, default: question.default, validate };
    const { [key]: value } = await this.prompt<Record<string, unknown>>([asked as never]);
    return value;
  }

  #option(flag: string): unknown {
    return (this.options as Readonly<Record<string, unknown>>)[flag];
  }

  #context(): core.DefaultsContext {
    const awsRegion = this.#recorded === null ? process.env.AWS_REGION : undefined;
    return { folderName: basename(this.destinationRoot()), awsRegion, language: this.#language };
  }

  #refuse(problems: readonly core.Problem[]): void {
    if (problems.length > 0) throw new Error(core.problemList(problems, this.#page).join('\n'));
  }
}
