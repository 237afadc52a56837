import type { PolicyDocument, PolicyStatement } from '../model.js';
import type { Values } from '../value.js';
import { withReferences } from './policy-matching.js';
import { conditionsOf, knownTexts, statementsOf } from './policy-statements.js';

/** How many characters a policy has at least when it is deployed: written without white space, with nothing for what is not known. */
export function leastCharacters(document: PolicyDocument): number {
  return JSON.stringify({ Version: '', Statement: shortest(statementsOf(document).known.map(written)) }).length;
}

function written(statement: PolicyStatement): object {
  const { effect, principals, actions, resources } = statement;
  const named = principals?.known ? principals.value : [];
  return {
    Effect: effect.known ? effect.value : '',
    Principal: named.map(({ type, values }) => [type, textsOf(values)]),
    Action: textsOf(actions),
    Resource: textsOf(resources),
    Condition: conditionsOf(statement).map(({ operator, key, values }) => [operator, key, textsOf(values)]),
  };
}

function textsOf(values: Values): unknown {
  return shortest(knownTexts(values).map(({ value }) => withReferences(value, () => '')));
}

/** One may stand without a list. */
function shortest(items: readonly unknown[]): unknown {
  return items.length === 1 ? items[0] : items;
}
