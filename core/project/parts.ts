import {
  type Answers,
  checkValue,
  FIELDS,
  type FieldKey,
  FLAVOURS,
  type Given,
  type GivenAnswers,
  isBroken,
} from '../answers/index.js';

/** What can be added to a project by itself. */
export const PARTS = [...FLAVOURS, 'docker', 'codebuild'] as const;
export type Part = (typeof PARTS)[number];

/**
 * The given answers with a part added: to what was given or recorded, else alone. A project with the Docker part alone is for hosts that
 * push, one with the CodeBuild part alone for builds. What was given and is no valid list stays, to be refused as such.
 */
export function withPart(part: Part, given: GivenAnswers): GivenAnswers {
  switch (part) {
    case 'docker': {
      const workloads = given.workloads ?? asked('workloads', ['ec2-docker']);
      return { ...given, workloads, windowsLayers: asked('windowsLayers', true) };
    }
    case 'codebuild':
      return withMember('workloads', 'codebuild-vpc', given);
    default:
      return withMember('iac', part, given);
  }
}

/** The list of an answer with one more in it. */
function withMember<Key extends 'iac' | 'workloads'>(
  key: Key,
  member: Answers[Key][number],
  given: GivenAnswers,
): GivenAnswers {
  const found = given[key];
  if (found === undefined) return { ...given, [key]: asked<FieldKey>(key, [member]) };
  const checked = checkValue(key, found.value, {});
  if (isBroken(checked)) return given;
  const before = checked.value as Answers[Key];
  return before.some((one) => one === member) ? given : { ...given, [key]: asked<FieldKey>(key, [...before, member]) };
}

/** As if it had been typed after its flag. */
function asked<Key extends FieldKey>(key: Key, value: Answers[Key]): Given {
  return { value, origin: 'flag', subject: `--${FIELDS[key].flag}` };
}
