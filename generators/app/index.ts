import Yeoman from 'yeoman-generator';
import * as core from '../../core/index.js';
import { discuss } from './discuss.js';
import { declareOptions, type GivenOptions, readOptions } from './options.js';
import { adapterPrompter, canAsk } from './prompter.js';
import { write } from './proposal.js';
import { type Face, telling } from './refusal.js';
import { openSession, refuseOpen, type Session } from './session.js';

export { RefreshGenerator } from './refresh.js';

/** Yeoman's face: asks through Yeoman's adapter and lands through the same functions as the command. */
export default class extends Yeoman {
  /** What is added to a project; null for all of it. */
  protected readonly part: core.Part | null = null;
  /** Yeoman runs a class's own methods only; the part generators have none. */
  override readonly customFeatures = { inheritTasks: true };
  readonly #face: Face;
  #options!: GivenOptions;
  #session!: Session;

  constructor(...args: ConstructorParameters<typeof Yeoman>) {
    super(...args);
    const language = core.detectLanguage((this.options as { language?: string }).language, process.env);
    const width = Math.min(process.stderr.columns || 80, 100);
    const hasColour = core.wantsColour(process.env);
    this.#face = { language, width, hasColour, name: `yo ${this._namespace.replace(/:app$/, '')}` };
    this.argument('dir', { required: false, description: core.text({ id: 'help.init' }, language) });
    declareOptions(this, language);
  }

  async initializing(): Promise<void> {
    this.#options = readOptions(this.options, this.env.rootGenerator() === this);
    const start = { folder: this.destinationRoot(), words: this.args, options: this.#options };
    this.#session = await telling(this.#face, () =>
      openSession({ ...start, part: this.part, environment: process.env }, this.#face),
    );
  }

  async prompting(): Promise<void> {
    if (!this.#options.mayAsk || !canAsk(this.env.adapter, process.env)) {
      return refuseOpen(this.#session, this.#options, this.#face);
    }
    const say = (lines: readonly string[]) => void this.log(lines.join('\n'));
    const prompter = adapterPrompter((questions) => this.prompt(questions as never), say, this.#face);
    this.#session = await telling(this.#face, () => discuss(this.#session, prompter, say, this.#face));
  }

  async writing(): Promise<void> {
    const lines = await telling(this.#face, () => write(this.#session, this.#face));
    this.log(lines.join('\n'));
  }
}
