import type { Message } from '../../report/messages/message.js';
import type { RecordedAnswer } from '../state.js';

export type RecordedAnswers = Readonly<Record<string, RecordedAnswer>>;

/** What changed in what is recorded of a project, with a version of the generator. What a project lacks afterwards, the decision table drops. */
export interface Migration {
  /** The version that brought it: projects that an earlier one landed are migrated. */
  readonly version: string;
  /** Pure, and the same when it is done again: answers of another name, form or meaning. */
  readonly answers?: (answers: RecordedAnswers) => RecordedAnswers;
  /** The new id of a template by its old one. Another path alone needs no entry. */
  readonly renames?: Readonly<Record<string, string>>;
  /** What the user should know. */
  readonly notes?: readonly Message[];
}
