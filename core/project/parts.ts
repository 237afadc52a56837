import {
  type Answers,
  checkValue,
  type FieldKey,
  FLAVOURS,
  type Flavour,
  type GivenAnswers,
  isBroken,
} from '../answers/index.js';

/** What can be added to a project by itself. */
export const PARTS = [...FLAVOURS, 'docker', 'codebuild'] as const;
export type Part = (typeof PARTS)[number];

/**
 * The given answers with a part added: to what was given or recorded, else alone. A project with the Docker part alone is for hosts that
 * push, one with the CodeBuild part alone for builds.
 */
export function withPart(part: Part, given: GivenAnswers): GivenAnswers {
  switch (part) {
    case 'docker': {
      const workloads = given.workloads ?? asked('workloads', ['ec2-docker']);
      return { ...given, workloads, windowsLayers: asked('windowsLayers', true) };
    }
    case 'codebuild':
      return { ...given, workloads: asked('workloads', [...listOf('workloads', given), 'codebuild-vpc']) };
    default:
      return { ...given, iac: asked('iac', [...(listOf('iac', given) as Flavour[]), part]) };
  }
}

/** As if it had been typed after its flag. */
function asked<Key extends FieldKey>(key: Key, value: Answers[Key]): NonNullable<GivenAnswers[Key]> {
  const unique = Array.isArray(value) ? [...new Set(value)] : value;
  return { value: unique, origin: 'flag', subject: key };
}

/** The list that an answer is so far; empty where it is none, which is refused elsewhere. */
function listOf<Key extends 'iac' | 'workloads'>(key: Key, given: GivenAnswers): Answers[Key] {
  const checked = checkValue(key, given[key]?.value, {});
  return (isBroken(checked) ? [] : checked.value) as Answers[Key];
}
