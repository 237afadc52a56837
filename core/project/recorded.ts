import { isDeepStrictEqual } from 'node:util';
import { type Answers, FIELD_KEYS, type FieldKey, formatValue } from '../answers/index.js';
import type { ProjectState } from '../landing/index.js';

/** An answer that differs from the recorded one. */
export interface Difference {
  readonly key: FieldKey;
  readonly recorded: string;
  readonly given: string;
  /** The new answer only adds a part, so that nothing of what was written changes. */
  readonly adds: boolean;
}

/** The recorded values, as an origin of answers. */
export function recordedValues(state: ProjectState | null): Partial<Record<FieldKey, unknown>> {
  const known = FIELD_KEYS.filter((key) => state !== null && Object.hasOwn(state.answers, key));
  return Object.fromEntries(known.map((key) => [key, state?.answers[key]?.value]));
}

/** What the answers change in a recorded project. */
export function differences(state: ProjectState, answers: Answers): Difference[] {
  return FIELD_KEYS.flatMap((key) => {
    const before = state.answers[key];
    if (before === undefined || isDeepStrictEqual(before.value, answers[key])) return [];
    const recorded = before.value as Answers[FieldKey];
    const adds = key === 'iac' && (recorded as Answers['iac']).every((flavour) => answers.iac.includes(flavour));
    return [{ key, recorded: formatValue(recorded), given: formatValue(answers[key]), adds }];
  });
}
