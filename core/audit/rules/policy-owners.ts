import type { PolicyCondition, PolicyStatement } from '../model.js';
import type { Certainty } from './certainty.js';
import { conditionsOf, hasKey, knownTexts } from './policy-statements.js';

/** Conditions that hold for some callers only: of one account, of one organisation. */
export function callerConditions(statement: PolicyStatement): readonly PolicyCondition[] {
  return conditionsOf(statement).filter((condition) => isOfCaller(condition) && holdsForOthers(condition) === false);
}

/** Conditions that hold for what belongs to some accounts or organisations only. */
export function ownerConditions(statement: PolicyStatement): readonly PolicyCondition[] {
  return conditionsOf(statement).filter((condition) => isOfOwner(condition) && holdsForOthers(condition) === false);
}

/** Whether a statement is for what belongs to some only. */
export function isForSomeOwners(statement: PolicyStatement): Certainty {
  return statement.conditions.known ? ownerConditions(statement).length > 0 : statement.conditions;
}

/** Whether a statement holds for callers and owners that it does not name, whatever else. Without conditions it does. */
export function isForOthers({ conditions }: PolicyStatement): Certainty {
  return conditions.known ? conditions.value.every((condition) => holdsForOthers(condition) === true) : conditions;
}

/** Whether a statement is only for calls that services of AWS make as themselves. No pull of a workload is one. */
export function isForServices(statement: PolicyStatement): Certainty {
  if (!statement.conditions.known) return statement.conditions;
  return callerConditions(statement).some((condition) => hasKey(condition, 'aws:PrincipalIsAWSService'));
}

export function isOfCaller({ key }: PolicyCondition): boolean {
  return /^aws:(?:principal(?!type$)|userid$|username$|federatedprovider$)/i.test(key);
}

export function isOfOwner({ key }: PolicyCondition): boolean {
  return /^(?:aws:resource(?:account|orgid|orgpaths)|s3:resourceaccount)$/i.test(key);
}

/** Null where nothing is known of it. */
function holdsForOthers(condition: PolicyCondition): boolean | null {
  const { operator, values } = condition;
  if (/^null$/i.test(operator) || !(isOfCaller(condition) || isOfOwner(condition))) return null;
  if (!hasKey(condition, 'aws:PrincipalIsAWSService')) return /not/i.test(operator);
  // An account of AWS's own is no service.
  const [given] = knownTexts(values);
  return given === undefined ? null : given.value.toLowerCase() === 'false';
}
