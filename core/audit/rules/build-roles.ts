import type { CodebuildProject, NetworkModel, PolicyStatement, Role } from '../model.js';
import { referenced, type Unknown, unknown } from '../value.js';
import { allOf, anyOf, type Certainty } from './certainty.js';
import { finderOf, listed, type Parts, partsOf } from './lookups.js';
import { concernsAction, hasEffect, statementsOf } from './policy-statements.js';

/** What the code says of the permissions of a role; what is unknown may allow more. */
export type Permissions = Parts<PolicyStatement>;

/** The role of the builds of a project, where the code makes it; null: others do. */
export function roleOf(model: NetworkModel, { role }: CodebuildProject): Role | Unknown | null {
  if (!role.known) return role;
  const id = referenced(role.value);
  if (id === null) return null;
  const find = finderOf(model.roles);
  const found = find(role.value) ?? find(`\${${id.replace(/\.arn$/, '')}}`);
  return found === undefined || found.existing ? null : found;
}

/** The statements of the role's own policies. Managed ones, which AWS or others keep, are not in the code. */
export function permissionsOf({ id, policies, managedPolicies }: Role): Permissions {
  const documents = policies.map(({ document }) => document);
  const parts = documents.map((document) =>
    document.known ? statementsOf(document.value) : { known: [], unknown: [document] },
  );
  const managed = partsOf(managedPolicies);
  const names = managed.known.map(({ value }) => value);
  return {
    known: parts.flatMap(({ known }) => known),
    unknown: [
      ...parts.flatMap((part) => part.unknown),
      ...managed.unknown,
      ...(names.length > 0
        ? [
            unknown(
              { id: 'rule.managedPolicies', parameters: { role: id, policies: listed(names) } },
              managedPolicies.place,
            ),
          ]
        : []),
    ],
  };
}

/** Whether a statement allows an action, on whatever resources and conditions. */
export function allows(statement: PolicyStatement, action: string): Certainty {
  return allOf([hasEffect(statement, 'Allow'), concernsAction(statement, action)]);
}

/** The same of all permissions. */
export function permit({ known, unknown: reasons }: Permissions, action: string): Certainty {
  return anyOf([...known.map((statement) => allows(statement, action)), ...reasons]);
}
