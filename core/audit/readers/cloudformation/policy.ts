import type { Message } from '../../../report/messages/message.js';
import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../../model.js';
import { isLiteral, known, literal, type Place, unknown, type Value, type Values } from '../../value.js';
import type { Node } from './node.js';
import { parseJson } from './parse-json.js';
import { Properties } from './properties.js';
import { hidden, type Resolved, scalar, textOf, textsOf } from './resolved.js';

/** A policy that is written as an object, or as text in JSON. */
export function policyOf(resolved: Resolved): Value<PolicyDocument> {
  const document = resolved.kind === 'scalar' ? fromText(resolved) : resolved;
  if (document.kind === 'unknown') return unknown(document.why, document.place);
  if (document.kind !== 'map') return unknown({ id: 'read.wrongType' }, document.place);
  const properties = new Properties(document, document.place);
  const written = properties.raw('Statement');
  const items = written === null ? [] : written.kind === 'list' ? written.items : [written];
  return known({ version: properties.text('Version'), statements: items.map(statementOf) }, document.place);
}

function statementOf(resolved: Resolved): Value<PolicyStatement> {
  if (resolved.kind === 'unknown') return unknown(resolved.why, resolved.place);
  if (resolved.kind !== 'map') return unknown({ id: 'read.wrongType' }, resolved.place);
  const { place } = resolved;
  const properties = new Properties(resolved, place);
  const negated = (['Action', 'Resource', 'Principal'] as const).filter((name) => properties.has(`Not${name}`));
  const nameOf = (name: 'Action' | 'Resource' | 'Principal') => (negated.includes(name) ? `Not${name}` : name);
  const principal = properties.raw(nameOf('Principal'));
  return known(
    {
      place,
      sid: properties.text('Sid'),
      effect: properties.need('Effect'),
      principals: principal === null ? null : principalsOf(principal),
      actions: properties.texts(nameOf('Action')),
      resources: properties.texts(nameOf('Resource')),
      conditions: conditionsOf(properties.raw('Condition'), place),
      negated,
    },
    place,
  );
}

function principalsOf(resolved: Resolved): Value<readonly { readonly type: string; readonly values: Values }[]> {
  const { place } = resolved;
  if (resolved.kind === 'map') {
    return known(
      [...resolved.entries].map(([type, values]) => ({ type, values: textsOf(values) })),
      place,
    );
  }
  const text = textOf(resolved);
  return text.known ? known([{ type: text.value, values: known([text], place) }], place) : text;
}

function conditionsOf(resolved: Resolved | null, place: Place): Value<readonly PolicyCondition[]> {
  if (resolved === null) return known([], place);
  if (resolved.kind === 'unknown') return unknown(resolved.why, resolved.place);
  if (resolved.kind !== 'map') return unknown({ id: 'read.wrongType' }, resolved.place);
  const conditions: PolicyCondition[] = [];
  for (const [operator, keys] of resolved.entries) {
    if (keys.kind === 'unknown') return unknown(keys.why, keys.place);
    if (keys.kind !== 'map') return unknown({ id: 'read.wrongType' }, keys.place);
    for (const [key, values] of keys.entries) conditions.push({ operator, key, values: textsOf(values) });
  }
  return known(conditions, resolved.place);
}

/** Text with references in it cannot be told from JSON that is put together of parts. */
function fromText(resolved: Resolved & { readonly kind: 'scalar' }): Resolved {
  const { text, place } = resolved;
  const problem: Message = { id: 'read.policyText' };
  if (!isLiteral(text)) return hidden(problem, place);
  try {
    return plain(parseJson({ path: place.file, text: text.replaceAll('${!', '${') }), place);
  } catch {
    // Whatever it is, it is no policy; its lines are not those of the template.
    return hidden(problem, place);
  }
}

function plain(node: Node, place: Place): Resolved {
  if (node.kind === 'list') return { kind: 'list', items: node.items.map((item) => plain(item, place)), place };
  if (node.kind === 'scalar')
    return node.value === null ? { kind: 'nothing', place } : scalar(literal(node.source), place);
  return { kind: 'map', entries: new Map([...node.entries].map(([key, value]) => [key, plain(value, place)])), place };
}
