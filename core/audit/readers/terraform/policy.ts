import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../../model.js';
import { known, type Place, type Text, unknown, type Value, type Values } from '../../value.js';
import { text } from './attributes.js';
import { type Block, missing, placeOf, wrongType } from './block.js';
import { at, isList, isObject, type Json, type JsonObject } from './json.js';
import type { Names } from './names.js';

/**
 * The policy that an attribute holds as JSON text; null where none is written. Before apply, a policy with one unknown part is unknown as
 * a whole.
 */
export function readPolicy(block: Block, attribute: string): Value<PolicyDocument> | null {
  const written = block.values[attribute];
  const given = text(block, attribute);
  if (given === null || !given.known) return given;
  const place = placeOf(block, attribute);
  const policy = parse(typeof written === 'string' ? written : '');
  if (!isObject(policy)) return unknown({ id: 'auditTerraform.policyNotJson' }, place);
  const reader = new PolicyReader(block.resolver.names);
  const list = at(policy, 'Statement');
  const inner = inside(place, 'Statement');
  const version = at(policy, 'Version');
  return known(
    {
      version: version === undefined ? null : reader.text(version, inside(place, 'Version')),
      // One statement may stand without a list.
      statements: isList(list)
        ? list.map((one, index) => reader.statement(one, { ...inner, path: `${inner.path}[${index}]` }))
        : list === undefined
          ? []
          : [reader.statement(list, inner)],
    },
    place,
  );
}

/** A policy that has to be there. */
export function neededPolicy(block: Block, attribute: string): Value<PolicyDocument> {
  return readPolicy(block, attribute) ?? missing(block, attribute);
}

function parse(written: string): Json | undefined {
  try {
    return JSON.parse(written) as Json;
  } catch {
    return undefined;
  }
}

class PolicyReader {
  constructor(readonly names: Names) {}

  statement(given: Json, place: Place): Value<PolicyStatement> {
    if (!isObject(given)) return wrongType('Statement', 'object', place);
    const negated = (['Action', 'Resource', 'Principal'] as const).filter(
      (name) => at(given, `Not${name}`) !== undefined && at(given, name) === undefined,
    );
    const key = (name: (typeof negated)[number]) => (negated.includes(name) ? `Not${name}` : name);
    const sid = at(given, 'Sid');
    const effect = at(given, 'Effect');
    const principal = at(given, key('Principal'));
    return known(
      {
        place,
        // Terraform writes an empty one where there is none.
        sid: sid === undefined || sid === '' ? null : this.text(sid, inside(place, 'Sid')),
        effect:
          effect === undefined
            ? unknown({ id: 'auditTerraform.notWritten', parameters: { attribute: 'Effect' } }, place)
            : this.text(effect, inside(place, 'Effect')),
        principals: principal === undefined ? null : this.#principals(principal, inside(place, key('Principal'))),
        actions: this.#texts(at(given, key('Action')), inside(place, key('Action'))),
        resources: this.#texts(at(given, key('Resource')), inside(place, key('Resource'))),
        conditions: this.#conditions(at(given, 'Condition'), inside(place, 'Condition')),
        negated,
      },
      place,
    );
  }

  #principals(given: Json, place: Place): PolicyStatement['principals'] {
    if (typeof given === 'string') return known([{ type: given, values: this.#texts(given, place) }], place);
    if (!isObject(given)) return wrongType('Principal', 'object', place);
    return known(
      Object.entries(given).map(([type, values]) => ({ type, values: this.#texts(values, inside(place, type)) })),
      place,
    );
  }

  #conditions(given: Json | undefined, place: Place): Value<readonly PolicyCondition[]> {
    if (given === undefined) return known([], place);
    if (!isObject(given)) return wrongType('Condition', 'object', place);
    const conditions: PolicyCondition[] = [];
    for (const [operator, keys] of Object.entries(given)) {
      const at = inside(place, operator);
      if (!isObject(keys)) return wrongType(operator, 'object', at);
      for (const [key, values] of Object.entries(keys as JsonObject)) {
        conditions.push({ operator, key, values: this.#texts(values, inside(at, key)) });
      }
    }
    return known(conditions, place);
  }

  /** One or several. */
  #texts(given: Json | undefined, place: Place): Values {
    if (given === undefined) return known([], place);
    return known(
      (isList(given) ? given : [given]).map((one) => this.text(one, place)),
      place,
    );
  }

  text(given: Json, place: Place): Value<Text> {
    if (typeof given === 'string') return known(this.names.text(given), place);
    if (typeof given === 'number' || typeof given === 'boolean') return known(String(given), place);
    return wrongType(place.path.slice(place.path.lastIndexOf('.') + 1), 'string', place);
  }
}

function inside(place: Place, key: string): Place {
  return { ...place, path: `${place.path}.${key}` };
}
