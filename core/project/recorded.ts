import { isDeepStrictEqual } from 'node:util';
import {
  type Answers,
  checkValue,
  type DefaultsContext,
  FIELD_KEYS,
  type FieldKey,
  formatValue,
  type GivenAnswers,
  isBroken,
  resolveAnswers,
} from '../answers/index.js';
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

/**
 * What was given that differs from what is recorded, each answer seen beside the recorded ones only: a new Region is told as such, and not
 * as recorded zones that do not fit it.
 */
export function givenDifferences(state: ProjectState, given: GivenAnswers, context: DefaultsContext): Difference[] {
  const recorded = Object.fromEntries(
    Object.entries(recordedValues(state)).map(([key, value]) => [key, { value, origin: 'recorded', subject: key }]),
  ) as GivenAnswers;
  return FIELD_KEYS.flatMap((key) => {
    const found = given[key];
    const before = state.answers[key];
    if (found === undefined || found.origin === 'recorded' || before === undefined) return [];
    const { answers } = resolveAnswers({ ...recorded, [key]: found }, context);
    // A value that does not fit the recorded answers is compared as it was given.
    const value = answers[key] === undefined ? found.value : answers[key];
    if (isDeepStrictEqual(before.value, value)) return [];
    return [
      { key, recorded: show(key, before.value), given: show(key, value), adds: adds(key, before.value, answers) },
    ];
  });
}

/** What the answers change in a recorded project. The state is untrusted: a recorded value may be anything that JSON can say. */
export function differences(state: ProjectState, answers: Answers): Difference[] {
  return FIELD_KEYS.flatMap((key) => {
    const before = state.answers[key];
    if (before === undefined || isDeepStrictEqual(before.value, answers[key])) return [];
    return [
      {
        key,
        recorded: show(key, before.value),
        given: formatValue(answers[key]),
        adds: adds(key, before.value, answers),
      },
    ];
  });
}

function adds(key: FieldKey, recorded: unknown, { iac }: Answers): boolean {
  return (
    key === 'iac' && Array.isArray(recorded) && Array.isArray(iac) && recorded.every((flavour) => iac.includes(flavour))
  );
}

function show(key: FieldKey, recorded: unknown): string {
  const checked = checkValue(key, recorded, {});
  if (!isBroken(checked)) return formatValue(checked.value as Answers[FieldKey]);
  // JSON leaves some control and direction characters as they are; a terminal must not see them.
  return JSON.stringify(recorded).replaceAll(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
