import type { NetworkModel, PolicyDocument } from '../model.js';
import type { Known, Text, Value } from '../value.js';
import { partsOf } from './lookups.js';
import { conditionsOf, statementsOf } from './policy-statements.js';

/** An ARN in a policy, and the endpoint or role that has the policy. */
export interface OwnedArn {
  readonly owner: string;
  readonly arn: Known<Text>;
}

/** The ARNs in the policies of endpoints and roles that the code makes, as far as they are known. */
export function policyArns(model: NetworkModel): OwnedArn[] {
  const endpoints = model.endpoints.map((endpoint) => ({ ...endpoint, texts: textsOf(endpoint.policy) }));
  const roles = model.roles.map((role) => ({
    ...role,
    texts: [
      ...textsOf(role.trust),
      ...role.policies.flatMap(({ document }) => textsOf(document)),
      ...partsOf(role.managedPolicies).known,
    ],
  }));
  return [...endpoints, ...roles]
    .filter(({ existing }) => !existing)
    .flatMap(({ id: owner, texts }) =>
      texts.filter(({ value }) => value.startsWith('arn:')).map((arn) => ({ owner, arn })),
    );
}

function textsOf(policy: Value<PolicyDocument> | null): Known<Text>[] {
  if (!policy?.known) return [];
  return statementsOf(policy.value).known.flatMap((statement) => {
    const principals = statement.principals?.known ? statement.principals.value : [];
    const lists = [
      statement.resources,
      ...principals.map(({ values }) => values),
      ...conditionsOf(statement).map(({ values }) => values),
    ];
    return lists.flatMap((list) => partsOf(list).known);
  });
}
