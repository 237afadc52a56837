import Yeoman from 'yeoman-generator';
import * as core from '../../core/index.js';
import { generator, load } from './build-facts.js';
import { adapterPrompter, canAsk } from './prompter.js';
import { declareOptions, type GivenOptions, readOptions } from './refresh-options.js';
import { Refusal, refuse, telling } from './refusal.js';

/** Brings the project that is there up to date, as the command's `refresh` does. */
export class RefreshGenerator extends Yeoman {
  readonly #face;
  #options!: GivenOptions;
  /** Where relative paths start. */
  #folder = '';
  #root = '';
  #planned!: core.Refresh;

  constructor(...args: ConstructorParameters<typeof Yeoman>) {
    super(...args);
    const language = core.detectLanguage((this.options as { language?: string }).language, process.env);
    const width = Math.min(process.stderr.columns || 80, 100);
    this.#face = { language, width, hasColour: core.wantsColour(process.env), name: `yo ${this._namespace}` };
    this.argument('dir', { required: false, description: core.text({ id: 'help.refresh' }, language) });
    declareOptions(this, language);
  }

  async initializing(): Promise<void> {
    await telling(this.#face, () => {
      this.#options = readOptions(this.options);
      refuse(this.#options.problems, this.#face);
      this.#folder = this.destinationRoot();
      const start = this.destinationRoot(...this.args.slice(0, 1));
      this.#root = core.findProject(start, core.nodeHost) ?? start;
      if (!this.#options.isDry) core.recover(this.#root, core.nodeHost);
      this.#planned = this.#plan(() => this.#options.choice);
    });
  }

  async prompting(): Promise<void> {
    const { mayAsk, isDry, choice } = this.#options;
    if (isDry || !mayAsk || choice !== null || !canAsk(this.env.adapter, process.env)) return;
    const say = (lines: readonly string[]) => void this.log(lines.join('\n'));
    const prompter = adapterPrompter((questions) => this.prompt(questions as never), say, this.#face);
    this.#planned = await telling(this.#face, () =>
      core.settleConflicts(
        this.#planned,
        (decisionOf) => this.#plan(decisionOf),
        async () => prompter,
        { page: this.#face, edit: null },
      ),
    );
  }

  async writing(): Promise<void> {
    const { landing, notes, change } = this.#planned;
    const { isDry } = this.#options;
    if (landing.conflicts.length > 0) throw inTheWay(landing, this.#face);
    await telling(this.#face, () => {
      if (!isDry) core.applyLanding(landing, core.nodeHost);
    });
    this.log(
      core.refreshLines(landing, { isDry, told: true, notes, change, typed: (path) => path }, this.#face).join('\n'),
    );
  }

  #plan(choiceOf: (path: string) => core.Decision | null): core.Refresh {
    const set = this.#options.set;
    const templates = core.chosenTemplates(this.#options.templates, this.#folder);
    const input = { root: this.#root, set, generator, load, templates, choiceOf };
    const planned = core.planRefresh(input, core.nodeHost);
    if (planned !== null && !('problems' in planned)) return planned;
    const rule = { id: 'rule.noProject' } as const;
    const none = { subject: this.#root, field: null, given: null, rule, example: null, nearest: null };
    throw new Refusal({ exitCode: 2, problems: planned === null ? [none] : planned.problems }, this.#face);
  }
}

function inTheWay(landing: core.Landing, face: ConstructorParameters<typeof Refusal>[1]): Refusal {
  const message = core.text({ id: 'landing.conflicts.project' }, face.language);
  const advice = core.conflictAdvice(landing, () => face.name, face.language);
  return new Refusal({ exitCode: 4, message, conflicts: landing.conflicts, advice }, face);
}
