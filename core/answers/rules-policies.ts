import { findRegion, POLICY_LIST_CHARACTERS, policyListCharacters } from '../catalogue/index.js';
import type { BrokenRule, PartialAnswers } from './field.js';
import { knownRegion } from './rules.js';
import { isRepositoryName } from './rules-build.js';

/** A project of CodeBuild pushes, which a policy for pulls would refuse at the end of every build. */
export function checkEndpointPolicy(policy: string, { workloads = [] }: PartialAnswers): BrokenRule | undefined {
  const isInVain = policy === 'pull-only' && workloads.includes('codebuild-vpc');
  return isInVain ? { rule: { id: 'rule.pullOnlyPushes' }, example: 'account' } : undefined;
}

/** ARNs of IAM roles in the partition of the Region. Sessions and users have other ones. Source principalArn. */
export function checkPolicyRoles(arns: readonly string[], answers: PartialAnswers): BrokenRule | undefined {
  const example = exampleRole(answers);
  const wrong = arns.find((arn) => !ROLE.test(arn));
  if (wrong !== undefined) {
    return { rule: { id: 'rule.roleArn', parameters: { arn: wrong } }, example, ...roleOfSession(wrong) };
  }
  const region = knownRegion(answers);
  const foreign = arns.find((arn) => region !== undefined && arn.split(':')[1] !== region.partition);
  if (foreign !== undefined && region !== undefined) {
    const parameters = { arn: foreign, region: region.id, partition: region.partition };
    const nearest = foreign.replace(/^arn:[a-z-]+:/, `arn:${region.partition}:`);
    return { rule: { id: 'rule.rolePartition', parameters }, example, nearest };
  }
  if (new Set(arns).size < arns.length) return { rule: { id: 'rule.noDuplicates' } };
  return checkPolicySize(arns, []);
}

/** Role, path and name, without what a condition would read as a wildcard or a list as its separator. */
export const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/(?=.{1,575}$)([A-Za-z0-9_+=.@-]+\/)*[A-Za-z0-9_+=.@-]{1,64}$/;

/** The role of a session that was given in its place. */
function roleOfSession(arn: string): { nearest?: string } {
  const nearest = arn.replace(/^(arn:[a-z-]+):sts::(\d+):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
  return nearest !== arn && ROLE.test(nearest) ? { nearest } : {};
}

/** A role in the partition of the Region. */
export function exampleRole(answers: PartialAnswers): string {
  const { partition } = knownRegion(answers) ?? findRegion('us-east-1');
  return `arn:${partition}:iam::123456789012:role/payments-task-execution`;
}

/** The form of AWS's. Source organizationId. */
export const ORGANISATION_ID = /^o-[a-z0-9]{10,32}$/;

export function checkOrgId(id: string | null): BrokenRule | undefined {
  return id === null || ORGANISATION_ID.test(id) ? undefined : { rule: { id: 'rule.orgId' } };
}

/** Names of repositories: their ARNs are of the account and the Region that are deployed to. */
export function checkProtectedRepositories(
  names: readonly string[],
  { policyRoles = [] }: PartialAnswers,
): BrokenRule | undefined {
  const wrong = names.find((name) => !isRepositoryName(name));
  if (wrong !== undefined) {
    const name = wrong.replace(/^(arn:[^/]*:repository|\d{12}\.dkr\.ecr\.[^/]*)\//, '').replace(/[:@].*$/, '');
    const nearest = names.length === 1 && isRepositoryName(name) ? { nearest: name } : {};
    return { rule: { id: 'rule.protectedRepository', parameters: { name: wrong } }, ...nearest };
  }
  if (new Set(names).size < names.length) return { rule: { id: 'rule.noDuplicates' } };
  return checkPolicySize(policyRoles, names);
}

function checkPolicySize(roles: readonly string[], repositories: readonly string[]): BrokenRule | undefined {
  const characters = policyListCharacters(roles, repositories);
  const parameters = { characters, maximum: POLICY_LIST_CHARACTERS };
  return characters > POLICY_LIST_CHARACTERS ? { rule: { id: 'rule.policyLists', parameters } } : undefined;
}
