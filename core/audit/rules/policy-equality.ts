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
    ...(principals?.value ?? []).map(principalText),
    labelled(
      'Action',
      textsOf(actions, (action) => action.toLowerCase()),
    ),
    labelled('Resource', textsOf(resources)),
    ...conditions.value.map(({ operator, key, values }) =>
      labelled(`Condition ${operator} ${key.toLowerCase()}`, textsOf(values)),
    ),
    labelled('Not', combined(negated)),
  ]);
}

/** `*` and `{"AWS": "*"}` are the same. */
function principalText({ type, values }: { readonly type: string; readonly values: Values }): string | Unknown {
  return labelled(`Principal ${type === '*' ? 'AWS' : type}`, textsOf(values));
}

function textOf(value: Value<string>): string | Unknown {
  return value.known ? value.value : value;
}

function textsOf(values: Values, form = (text: string) => text): string | Unknown {
  return values.known ? combined(values.value.map((value) => (value.known ? form(value.value) : value))) : values;
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
