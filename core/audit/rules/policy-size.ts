import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../model.js';
import type { Text, Value, Values } from '../value.js';
import { withReferences } from './policy-matching.js';
import { conditionsOf, knownTexts, statementsOf } from './policy-statements.js';

/** How many characters a policy has at least when it is deployed: written without white space, with nothing for what is not known. */
export function leastCharacters(document: PolicyDocument): number {
  const { version } = document;
  return JSON.stringify({
    ...(version && { Version: textOf(version) }),
    Statement: shortest(statementsOf(document).known.map(written)),
  }).length;
}

function written(statement: PolicyStatement): object {
  const { sid, effect, principals, actions, resources, conditions, negated } = statement;
  const named = (name: (typeof negated)[number]) => (negated.includes(name) ? `Not${name}` : name);
  const hasConditions = !conditions.known || conditions.value.length > 0;
  return {
    ...(sid && { Sid: textOf(sid) }),
    Effect: textOf(effect),
    ...(principals && { [named('Principal')]: principals.known ? principalsOf(principals.value) : '' }),
    [named('Action')]: textsOf(actions),
    [named('Resource')]: textsOf(resources),
    ...(hasConditions && { Condition: conditions.known ? byOperator(conditionsOf(statement)) : '' }),
  };
}

function principalsOf(principals: readonly { readonly type: string; readonly values: Values }[]): unknown {
  return principals.some(({ type }) => type === '*')
    ? '*'
    : Object.fromEntries(principals.map(({ type, values }) => [type, textsOf(values)]));
}

function byOperator(conditions: readonly PolicyCondition[]): object {
  const operators: Record<string, Record<string, unknown>> = {};
  for (const { operator, key, values } of conditions) {
    operators[operator] = { ...operators[operator], [key]: textsOf(values) };
  }
  return operators;
}

function textsOf(values: Values): unknown {
  return shortest(knownTexts(values).map(textOf));
}

/** Without what only a deployment knows; a variable of the policy is deployed as it is. */
function textOf(text: Value<Text>): string {
  if (!text.known) return '';
  return withReferences(text.value, (name) => (name.startsWith('!') ? `\${${name.slice(1)}}` : ''));
}

/** One may stand without a list. */
function shortest(items: readonly unknown[]): unknown {
  return items.length === 1 ? items[0] : items;
}
