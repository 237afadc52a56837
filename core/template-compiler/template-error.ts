import { type Message, text } from '../report/messages/index.js';

/** Where something is in a template; the column, from 1, where it is known. */
export interface Place {
  readonly line: number;
  readonly column: number | null;
}

/** What is wrong in a template, and where: `templates/README.md.hbs:12: there is no helper pascall`. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  /** @param nearest the known name that was probably meant */
  constructor(
    readonly id: string,
    readonly place: Place,
    readonly problem: Message,
    readonly nearest?: string | undefined,
  ) {
    super(`templates/${id}.hbs:${place.line}: ${text(problem, 'en')}`);
  }
}
