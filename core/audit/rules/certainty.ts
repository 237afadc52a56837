import type { Unknown } from '../value.js';

/** Whether something holds, or why that is not known. */
export type Certainty = boolean | Unknown;

/** Holds where one does; not known where one of the others is not. */
export function anyOf(answers: readonly Certainty[]): Certainty {
  return answers.includes(true) || (answers.find(isUnknown) ?? false);
}

/** Holds where all do; one that does not settles it, whatever is unknown. */
export function allOf(answers: readonly Certainty[]): Certainty {
  return !answers.includes(false) && (answers.find(isUnknown) ?? true);
}

export function not(answer: Certainty): Certainty {
  return typeof answer === 'boolean' ? !answer : answer;
}

export function isUnknown(answer: Certainty): answer is Unknown {
  return typeof answer !== 'boolean';
}
