import { createRequire } from 'node:module';
import Yeoman from 'yeoman-generator';
import * as core from '../../core/index.js';
import { adapterPrompter } from './prompter.js';
import { type Options, openSession, Refusal, refuse, type Session } from './session.js';

/** Filled in by the build. */
declare const BUILD: core.Generator;
const require = createRequire(import.meta.url);
const load: core.TemplateLoader = (group) => require(`../../templates/${group}.cjs`);

/** Yeoman's face: asks through Yeoman's adapter and lands through the same functions as the command. */
export default class extends Yeoman {
  /** What is added to the recorded answers. */
  protected readonly part: core.Part | null = null;
  readonly #page = { language: core.detectLanguage(undefined, process.env), width: 80 };
  #session!: Session;

  constructor(...args: ConstructorParameters<typeof Yeoman>) {
    super(...args);
    const describe = (id: Parameters<typeof core.text>[0]) => core.text(id, this.#page.language);
    for (const key of core.FIELD_KEYS) {
      const { flag, kind } = core.fieldOf(key);
      this.option(flag, {
        type: kind === 'boolean' ? Boolean : String,
        description: describe({ id: `field.${key}.help` }),
      });
    }
    this.option('from-describe', { type: String, description: describe({ id: 'help.option.from-describe' }) });
    this.option('yes', { type: Boolean, description: describe({ id: 'help.option.yes' }) });
  }

  initializing(): void {
    const open = () => openSession(this.destinationRoot(), this.options, this.part, process.env, this.#page);
    this.#session = this.#told(open);
  }

  async prompting(): Promise<void> {
    const { context, recorded, root, given } = this.#session;
    if (!this.#canAsk()) return this.#refuseOpen();
    const prompter = adapterPrompter(
      (questions) => this.prompt(questions as never),
      (lines) => this.log(lines.join('\n')),
      this.#page.language,
    );
    const interview = core.createInterview(prompter, {
      context,
      page: this.#page,
      mayAsk: () => true,
      mayChange: recorded === null,
      readDescription: (files, known) => core.describedAnswers(files.split(','), root, known, core.nodeHost),
    });
    let next = await interview.askOpen(given);
    for (;;) {
      this.#session = { ...this.#session, given: next };
      const { plan } = this.#prepare();
      this.log(core.planSummary(plan, context, this.#page).join('\n'));
      const answer = await interview.askNext(next, plan.answers);
      if (answer === 'write') return;
      next = answer;
    }
  }

  writing(): void {
    const { plan, landing } = this.#prepare();
    this.#told(() => core.applyLanding(landing, core.nodeHost));
    this.log(core.actionList(landing.actions, this.#page).join('\n'));
    this.log(core.nextSteps(plan, null, this.#page).join('\n'));
  }

  /** The plan of the answers, and what landing it would do. */
  #prepare() {
    const { given, context, recorded, root } = this.#session;
    const { answers, origins, problems } = core.resolveAnswers(given, context);
    refuse(problems, this.#page);
    if (recorded !== null && core.differences(recorded, answers).some(({ adds }) => !adds)) {
      throw new Refusal([core.text({ id: 'recorded.heading', parameters: { root } }, this.#page.language)]);
    }
    const plan = core.makePlan(answers);
    return this.#told(() => {
      const landing = core.prepareProject({ plan, origins, recorded, root, generator: BUILD, load }, core.nodeHost);
      return { plan, landing };
    });
  }

  /** Asking needs a terminal where the adapter is one; other adapters answer in their own way. */
  #canAsk(): boolean {
    const { actualAdapter: adapter = {} } = this.env.adapter as { actualAdapter?: { stdin?: { isTTY?: boolean } } };
    return !this.#takesDefaults() && (adapter.stdin === undefined || adapter.stdin.isTTY === true);
  }

  #takesDefaults(): boolean {
    return (this.options as Options).yes === true;
  }

  /** Without a person, what has to be given has to be given. */
  #refuseOpen(): void {
    const { given, context } = this.#session;
    const required = this.#takesDefaults() ? core.requiredFields(given, context) : core.fieldsToGive(given, context);
    if (required.length === 0) return;
    const { answers } = core.resolveAnswers(given, context);
    throw new Refusal(core.missingList(core.missingFields(required, answers), null, this.#page));
  }

  /** What landing says of a mistake is told without a stack. */
  #told<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw error instanceof core.LandingError ? new Refusal([core.text(error.problem, this.#page.language)]) : error;
    }
  }
}
