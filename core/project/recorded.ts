import { isDeepStrictEqual } from 'node:util';
import {
  type Answers,
  checkValue,
  type DefaultsContext,
  FIELD_KEYS,
  type FieldKey,
  fieldOf,
  formatValue,
  type GivenAnswers,
  isAsked,
  isBroken,
  isNone,
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

/**
 * The recorded values, as an origin of answers. Not among them is what could not have been asked beside the others: where a part is added
 * that needs it, it is still open.
 */
export function recordedValues(state: ProjectState | null): Partial<Record<FieldKey, unknown>> {
  if (state === null) return {};
  const known: Record<string, unknown> = {};
  const values: Partial<Record<FieldKey, unknown>> = {};
  for (const key of FIELD_KEYS) {
    const found = Object.hasOwn(state.answers, key) ? state.answers[key] : undefined;
    if (found === undefined) continue;
    const checked = checkValue(key, found.value, known);
    if (!isBroken(checked)) known[key] = checked.value;
    if (found.source !== 'default' || isAsked(key, known)) values[key] = found.value;
  }
  return values;
}

/** Which of them nobody gave. */
export function recordedDefaults(state: ProjectState | null): FieldKey[] {
  return FIELD_KEYS.filter((key) => state?.answers[key]?.source === 'default');
}

/**
 * What was given that differs from what is recorded, each answer seen beside the recorded ones only: a new Region is told as such, and not
 * as recorded zones that do not fit it.
 */
export function givenDifferences(state: ProjectState, given: GivenAnswers, context: DefaultsContext): Difference[] {
  const recorded = Object.fromEntries(
    Object.entries(recordedValues(state)).map(([key, value]) => [key, { value, origin: 'recorded', subject: key }]),
  ) as GivenAnswers;
  const together = resolveAnswers({ ...recorded, ...given }, context).answers;
  return FIELD_KEYS.flatMap((key) => {
    const found = given[key];
    const before = state.answers[key];
    if (found === undefined || found.origin === 'recorded' || before === undefined) return [];
    const { answers } = resolveAnswers({ ...recorded, [key]: found }, context);
    // A value that does not fit the recorded answers is compared as it was given.
    const value = answers[key] === undefined ? found.value : answers[key];
    if (isDeepStrictEqual(before.value, value)) return [];
    return [
      {
        key,
        recorded: show(key, before.value),
        given: show(key, value),
        adds: adds(key, state.answers, together),
      },
    ];
  });
}

/** What the answers change in a recorded project. The state is untrusted: a recorded value may be anything that JSON can say. */
export function differences(state: ProjectState, answers: Answers): Difference[] {
  return FIELD_KEYS.flatMap((key) => {
    const before = valueBefore(key, state, answers);
    if (isDeepStrictEqual(before, answers[key])) return [];
    return [
      {
        key,
        recorded: show(key, before),
        given: formatValue(answers[key]),
        adds: adds(key, state.answers, answers),
      },
    ];
  });
}

/** The recorded value; its default where the version that recorded the others did not know the answer. */
function valueBefore(key: FieldKey, state: ProjectState, answers: Answers): unknown {
  const found = state.answers[key];
  if (found !== undefined) return found.value;
  const { projectName, region, docsLanguage } = answers;
  return fieldOf(key).default({ folderName: projectName, awsRegion: region, language: docsLanguage }, answers);
}

/** Answers that come with a part: new ones change nothing that was there without it. */
const OF_DOCKER: readonly FieldKey[] = ['windowsLayers', 'dockerEngine', 'accountId', 'registries'];
const OF_CODEBUILD: readonly FieldKey[] = [
  'codebuildSource',
  'codebuildSourceLocation',
  'repository',
  's3PrefixListId',
];

/** Whether a difference only adds a part: a flavour, the settings of Docker, CodeBuild, a CI workflow. */
function adds(key: FieldKey, recorded: ProjectState['answers'], answers: Answers): boolean {
  const before = (of: FieldKey) => recorded[of]?.value;
  if (key === 'ci') return before('ci') === undefined || before('ci') === 'none';
  if (key === 'iac') return containsAll(answers.iac, before('iac'));
  if (key === 'workloads') {
    const others = answers.workloads.filter((id) => id !== 'codebuild-vpc');
    return containsAll(answers.workloads, before('workloads')) && containsAll(before('workloads'), others);
  }
  // Refused beside the others: the rule says why, which is more than that it differs.
  if (answers[key] === undefined && [...OF_DOCKER, ...OF_CODEBUILD].includes(key)) return true;
  const isRegistry = (key === 'accountId' || key === 'registries') && isNone(before(key));
  if (OF_DOCKER.includes(key)) return (before('windowsLayers') !== true || isRegistry) && answers.windowsLayers;
  if (containsAll(before('workloads'), ['codebuild-vpc']) || !answers.workloads.includes('codebuild-vpc')) return false;
  // Builds need subnets, of which a project without them may have been told none.
  return OF_CODEBUILD.includes(key) || (key === 'appSubnetIds' && isNone(before(key)));
}

function containsAll(list: unknown, some: unknown): boolean {
  return Array.isArray(list) && Array.isArray(some) && some.every((one) => list.includes(one));
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
