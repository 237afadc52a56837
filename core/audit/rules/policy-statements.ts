import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../model.js';
import type { Known } from '../value.js';
import { allOf, anyOf, type Certainty, not } from './certainty.js';
import type { Parts } from './lookups.js';
import { actionsInclude, includesAll, resourcesInclude } from './policy-matching.js';

/** The statements of a document, and why some are not known. */
export function statementsOf({ statements }: PolicyDocument): Parts<PolicyStatement> {
  return {
    known: statements.flatMap((statement) => (statement.known ? statement.value : [])),
    unknown: statements.filter((statement) => !statement.known),
  };
}

export function hasEffect({ effect }: PolicyStatement, wanted: 'Allow' | 'Deny'): Certainty {
  return effect.known ? effect.value === wanted : effect;
}

export function concernsAction({ actions, negated }: PolicyStatement, action: string): Certainty {
  const listed = actionsInclude(actions, action);
  return negated.includes('Action') ? not(listed) : listed;
}

export function concernsResource({ resources, negated }: PolicyStatement, arn: string): Certainty {
  const listed = resourcesInclude(resources, arn);
  return negated.includes('Resource') ? not(listed) : listed;
}

/** Whether a statement is for all principals. One that names none at all is so too: that it must is rule 36. */
export function isForEverybody({ principals, negated }: PolicyStatement): Certainty {
  if (principals === null) return true;
  if (!principals.known) return principals;
  if (negated.includes('Principal')) return false;
  const accounts = principals.value.filter(({ type }) => type === '*' || type === 'AWS');
  return anyOf(accounts.map(({ values }) => includesAll(values)));
}

export function isUnconditional({ conditions }: PolicyStatement): Certainty {
  return conditions.known ? conditions.value.length === 0 : conditions;
}

/** Whether a statement allows everybody all actions of a service on everything, whatever the circumstances. */
export function allowsEverything(statement: PolicyStatement, service: string): Certainty {
  return allOf([
    hasEffect(statement, 'Allow'),
    !statement.negated.includes('Action') && includesAll(statement.actions, service),
    !statement.negated.includes('Resource') && includesAll(statement.resources),
    isForEverybody(statement),
    isUnconditional(statement),
  ]);
}

/** The conditions that are known. */
export function conditionsOf({ conditions }: PolicyStatement): readonly PolicyCondition[] {
  return conditions.known ? conditions.value : [];
}

/** Condition keys are the same in upper and lower case. */
export function hasKey({ key }: PolicyCondition, wanted: string): boolean {
  return key.toLowerCase() === wanted.toLowerCase();
}

/** What a statement is called in messages: its Sid, or where it is. */
export function nameOf({ sid, place }: PolicyStatement): string {
  return sid?.known ? sid.value : place.path;
}

/** The texts of a list that are known. */
export function knownTexts(values: PolicyStatement['actions']): readonly Known<string>[] {
  return values.known ? values.value.filter((value) => value.known) : [];
}
