import { isDeepStrictEqual } from 'node:util';
import { type Answers, checkValue, FIELD_KEYS, type FieldKey, formatValue, isBroken } from '../answers/index.js';
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
  return key === 'iac' && Array.isArray(recorded) && recorded.every((flavour) => iac.includes(flavour));
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
