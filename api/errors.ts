import type { FieldKey, Problem } from '../core/answers/index.js';
import { fieldOf, printable, text } from '../core/index.js';
import type { Language } from '../core/report/messages/message.js';

/** Why an answer is refused. */
export interface AnswerProblem {
  /** The key of the answer; null where the key itself is none. */
  readonly answer: FieldKey | null;
  /** As it was given: the key. */
  readonly subject: string;
  /** The rule that is broken. */
  readonly message: string;
  readonly given: string | null;
  readonly example: string | null;
  /** The nearest valid value. */
  readonly nearest: string | null;
}

/** Answers that are wrong, or not enough, with everything that is wrong with them. Nothing was made of them. */
export class InvalidAnswers extends Error {
  override readonly name = 'InvalidAnswers';
  readonly problems: readonly AnswerProblem[];

  constructor(problems: readonly AnswerProblem[]) {
    super(problems.map(({ subject, message }) => `${printable(subject)}: ${printable(message)}`).join('\n'));
    this.problems = problems;
  }
}

/**
 * Why nothing was written:
 * - `nothing-to-create`: a deployment of the plan would be empty
 * - `refused`: the project or a path in it is not to be trusted, or comes from a newer version
 * - `changed`: a file changed between deciding and writing
 * - `locked`, `interrupted`: another run is at work, or was interrupted and cannot be taken back
 * - `unreadable`, `unwritable`: the file system refused something; everything is as it was
 * - `unrestored`: so it is, but for what `paths` lists
 */
export type LandingFailedCode =
  | 'nothing-to-create'
  | 'refused'
  | 'changed'
  | 'locked'
  | 'interrupted'
  | 'unreadable'
  | 'unwritable'
  | 'unrestored';

/** A landing that did not happen. */
export class LandingFailed extends Error {
  override readonly name = 'LandingFailed';

  /** @param paths the files concerned, relative to the project's folder */
  constructor(
    readonly code: LandingFailedCode,
    message: string,
    readonly paths: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A problem in the words of a language. */
export function told({ field, subject, given, rule, example, nearest }: Problem, language: Language): AnswerProblem {
  return { answer: field, subject, message: text(rule, language), given, example, nearest };
}

/** An answer that nobody gave and that has no default. */
export function missing(key: FieldKey, language: Language): AnswerProblem {
  const message = text({ id: 'rule.needsValue' }, language);
  return { answer: key, subject: key, message, given: null, example: fieldOf(key).example, nearest: null };
}
