import type { PolicyDocument, PolicyStatement } from '../model.js';
import type { Unknown, Value, Values } from '../value.js';

/** The same text for policies that say the same: the order of statements and of lists, and what statements are called, say nothing. */
export function policyText({ version, statements }: PolicyDocument): string | Unknown {
  const texts = statements.map((statement) => (statement.known ? statementText(statement.value) : statement));
  return combined([version === null ? '' : textOf(version), ...texts]);
}

function statementText(statement: PolicyStatement): string | Unknown {
  const { effect, principals, actions, resources, conditions, negated } = statement;
  if (principals !== null && !principals.known) return principals;
  if (!conditions.known) return conditions;
  return combined([
    labelled('Effect', textOf(effect)),
    ...(principals?.value ?? []).map(({ type, values }) => labelled(`Principal ${type}`, textsOf(values))),
    labelled('Action', lowerCase(textsOf(actions))),
    labelled('Resource', textsOf(resources)),
    ...conditions.value.map(({ operator, key, values }) =>
      labelled(`Condition ${operator} ${key.toLowerCase()}`, textsOf(values)),
    ),
    labelled('Not', combined(negated)),
  ]);
}

function textOf(value: Value<string>): string | Unknown {
  return value.known ? value.value : value;
}

function textsOf(values: Values): string | Unknown {
  return values.known ? combined(values.value.map(textOf)) : values;
}

function lowerCase(text: string | Unknown): string | Unknown {
  return typeof text === 'string' ? text.toLowerCase() : text;
}

function labelled(label: string, text: string | Unknown): string | Unknown {
  return typeof text === 'string' ? `${label}: ${text}` : text;
}

/** One text of several; what stands twice in a list stands there once. */
function combined(texts: readonly (string | Unknown)[]): string | Unknown {
  const known: string[] = [];
  for (const text of texts) {
    if (typeof text !== 'string') return text;
    known.push(text);
  }
  return JSON.stringify([...new Set(known)].sort());
}
