import type { Answers } from '../answers/index.js';
import type { Action } from '../landing/index.js';

/** What a check looks at. */
export interface Facts {
  readonly answers: Answers;
  /** Of a refresh that would change nothing: what became of each file. */
  readonly actions: readonly Action[];
}

/** What has to be there before a step is complete; true where it is. */
export const NEEDS = {
  ownLine: ({ actions }) => userOf('README.md', actions) === 'edited',
  parameters: ({ answers }) => answers.features.includes('parameters'),
  bucket: ({ answers }) => answers.extraBuckets.length > 0,
  leftOut: ({ actions }) => ['deleted', 'missing'].includes(userOf('terraform/.tflint.hcl', actions) ?? ''),
  sessionManager: ({ answers }) => answers.features.includes('session-manager'),
  groupAsGenerated: ({ actions }) => userOf('terraform/security.tf', actions) === 'unchanged',
  noConflict: ({ actions }) => actions.every(({ kind }) => kind !== 'conflict'),
} as const satisfies Record<string, (facts: Facts) => boolean>;

export type Need = keyof typeof NEEDS;

function userOf(path: string, actions: readonly Action[]): Action['user'] | undefined {
  return actions.find((action) => action.path === path)?.user;
}
