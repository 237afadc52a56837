/** Characters that AWS takes of an endpoint policy, white space included. Source S34. */
export const ENDPOINT_POLICY_CHARACTERS = 20_480;

/** The version of the policy language in which conditions may name variables. Source endpointPolicies. */
export const POLICY_VERSION = '2012-10-17';

/** What a pull calls on the bucket that ECR serves image layers from. Source S1. */
export const LAYER_ACTION = 's3:GetObject';

/** Condition keys with ids of AWS's own, for which a policy takes no wildcards and no operator for numbers. Source endpointPolicies. */
export const SYSTEM_ID_KEYS = [
  'aws:PrincipalAccount',
  'aws:PrincipalOrgID',
  'aws:ResourceAccount',
  'aws:ResourceOrgID',
  'aws:SourceVpc',
  'aws:SourceVpce',
] as const;

/**
 * Characters of an endpoint policy of ECR that its roles and repositories may take: the rest is for what is the same in all, with room.
 * Counted is what the widest way of writing it takes, in lines that are indented.
 */
export const POLICY_LIST_CHARACTERS = ENDPOINT_POLICY_CHARACTERS - 3_480;

/** Beside its ARN, what a role takes: quotation marks, a comma, indentation and a line end. */
const ROLE_FRAME = 40;
/** Beside its name, what a repository takes: the rest of its ARN, and the same as a role. */
const REPOSITORY_FRAME = 120;

/** How many of those characters some roles and repositories take at most. Roles stand in two statements: the login and the pull. */
export function policyListCharacters(roles: readonly string[], repositories: readonly string[]): number {
  const roleCharacters = roles.map((arn) => 2 * (arn.length + ROLE_FRAME));
  const repositoryCharacters = repositories.map((name) => name.length + REPOSITORY_FRAME);
  return [...roleCharacters, ...repositoryCharacters].reduce((sum, characters) => sum + characters, 0);
}
