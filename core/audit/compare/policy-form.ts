import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../model.js';
import type { Known, Place, Value } from '../value.js';
import type { Leaves, Path } from './leaves.js';

/** A policy, statement by statement. */
export function putPolicy(leaves: Leaves, path: Path, policy: Value<PolicyDocument> | null, place: Place): void {
  if (policy === null) leaves.put(path, 'full access', place);
  else if (!policy.known) leaves.hide(path, policy.why, policy.place);
  else putDocument(leaves, path, policy);
}

function putDocument(
  leaves: Leaves,
  path: Path,
  { value: { version, statements }, place }: Known<PolicyDocument>,
): void {
  leaves.put(path, 'a document', place);
  leaves.value([...path, 'Version'], version, place);
  for (const [index, statement] of statements.entries()) {
    // A statement that is not known may be any of the document's, so all of it is hidden.
    if (!statement.known) leaves.hide(path, statement.why, statement.place);
    else putStatement(leaves, path, statement.value, index);
  }
}

function putStatement(leaves: Leaves, path: Path, statement: PolicyStatement, index: number): void {
  const { sid, effect, principals, actions, resources, conditions, negated, place } = statement;
  const own = [...path, sid?.known ? sid.value : `statement ${index + 1}`];
  leaves.value([...own, 'Effect'], effect, place);
  if (principals === null) leaves.put([...own, 'Principal'], 'none', place);
  else if (!principals.known) leaves.hide([...own, 'Principal'], principals.why, principals.place);
  else for (const { type, values } of principals.value) leaves.set([...own, 'Principal', type], values);
  leaves.set([...own, 'Action'], actions);
  leaves.set([...own, 'Resource'], resources);
  if (!conditions.known) leaves.hide([...own, 'Condition'], conditions.why, conditions.place);
  else for (const condition of conditions.value) putCondition(leaves, own, condition);
  for (const part of negated) leaves.put([...own, `Not${part}`], 'negated', place);
}

function putCondition(leaves: Leaves, own: Path, { operator, key, values }: PolicyCondition): void {
  leaves.set([...own, 'Condition', operator, key], values);
}
