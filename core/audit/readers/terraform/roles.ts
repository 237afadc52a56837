import type { Role } from '../../model.js';
import { known, knownValue, referenced, type Text, type Value, type Values } from '../../value.js';
import { needed, text, texts } from './attributes.js';
import { type Block, blocks, placeOf } from './block.js';
import { MANAGED_POLICY, ROLE } from './kinds.js';
import { once } from './network.js';
import { neededPolicy } from './policy.js';
import type { Reading } from './reading.js';

/** Roles with their policies, within the role or as resources of their own. */
export function readRoles(reading: Reading): Role[] {
  const all = reading.of('aws_iam_role').map((block) => ({ block, thing: reading.thing(block) }));
  const ids = new Set(all.map(({ thing }) => thing.id));
  const byName = new Map(all.map(({ block, thing }) => [knownValue(text(block, 'name')), thing.id]));
  /** A role's id is its name, so other resources hold that. */
  const roleOf = (block: Block): Value<Text> | null => {
    const role = text(block, 'role', ROLE);
    if (!role?.known || referenced(role.value) !== null) return role;
    return { ...role, value: byName.get(role.value) ?? role.value };
  };
  const policies = reading.belongings(reading.of('aws_iam_role_policy'), roleOf, ids);
  const attachments = reading.belongings(reading.of('aws_iam_role_policy_attachment'), roleOf, ids);
  return all.map(({ block, thing }) => ({
    ...thing,
    description: text(block, 'description'),
    trust: neededPolicy(block, 'assume_role_policy'),
    policies: policiesOf(block, policies(thing.id)),
    managedPolicies: managedOf(block, attachments(thing.id)),
  }));
}

function policiesOf(role: Block, own: readonly Block[]): Role['policies'] {
  const policyOf = (block: Block) => ({
    name: needed(block, 'name'),
    document: neededPolicy(block, 'policy'),
    place: placeOf(block),
  });
  const policies = own.map(policyOf);
  const inner = blocks(role, 'inline_policy');
  if (!inner.known) return [...policies, { name: inner, document: inner, place: inner.place }];
  // A role in a state lists the policies that are resources of their own too; an empty block forbids others.
  const names = new Set(policies.map(({ name }) => knownValue(name)));
  const others = inner.value.filter((block) => text(block, 'name') !== null || text(block, 'policy') !== null);
  return [...policies, ...others.map(policyOf).filter(({ name }) => !name.known || !names.has(name.value))];
}

function managedOf(role: Block, attachments: readonly Block[]): Values {
  const listed = texts(role, 'managed_policy_arns', MANAGED_POLICY);
  if (!listed.known) return listed;
  const attached = attachments.map((one) => needed(one, 'policy_arn', MANAGED_POLICY));
  return known(once([...listed.value, ...attached]), placeOf(role, 'managed_policy_arns'));
}
