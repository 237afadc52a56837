import { known, type Place, type Text, unknown, type Value, type Values } from '../../value.js';
import { type Block, missing, placeOf, wrongType } from './block.js';
import { at, isList, type Json } from './json.js';
import type { Kind } from './kinds.js';
import { allTexts, failed, fillHoles, NOTHING, type Outcome, oneText, passedOver } from './outcome.js';
import { type State, stateOf, whyUnknown } from './state-of.js';

/**
 * A text; null where it is not written. What AWS computes is not written either.
 *
 * @param kind what it refers to; without it, what is unknown stays so
 */
export function text(block: Block, attribute: string, kind?: Kind): Value<Text> | null {
  const place = placeOf(block, attribute);
  const state = stateOf(block, attribute);
  if (state === 'absent') return null;
  if (state !== 'known') return oneText(follow(block, state, kind), place);
  const value = at(block.values, attribute);
  // Older resources have an empty text where nothing is written.
  return value === '' ? null : textOf(block, value, place, attribute);
}

/** A text that has to be there. */
export function needed(block: Block, attribute: string, kind?: Kind): Value<Text> {
  return text(block, attribute, kind) ?? missing(block, attribute);
}

/** A list of texts; empty where it is not written. */
export function texts(block: Block, attribute: string, kind?: Kind): Values {
  const place = placeOf(block, attribute);
  const state = stateOf(block, attribute);
  if (state === 'absent') return known([], place);
  const isSpent = (count: number) => block.resolver.spend(count);
  if (state !== 'known') {
    const outcome = follow(block, state, kind);
    return isSpent(outcome.targets.length) ? tooMany(place) : allTexts(outcome, place);
  }
  const value = at(block.values, attribute);
  if (!isList(value)) return wrongType(attribute, 'array', place);
  if (isSpent(value.length)) return tooMany(place);
  const unknowns = at(block.unknowns, attribute);
  const list = value.map((one, index) =>
    isList(unknowns) && unknowns[index] === true ? null : textOf(block, one, place, attribute),
  );
  // Its expression says what the missing elements are.
  const outcome = list.includes(null) ? follow(block, expressionsOf(block, attribute), kind) : NOTHING;
  return known(fillHoles(list, outcome, place), place);
}

function tooMany(place: Place): Values {
  return unknown({ id: 'auditTerraform.tooMany' }, place);
}

function expressionsOf(block: Block, attribute: string): State {
  return stateOf({ ...block, unknowns: true }, attribute);
}

export function boolean(block: Block, attribute: string): Value<boolean> | null {
  return plain(block, attribute, 'boolean', (value) => (typeof value === 'boolean' ? value : undefined));
}

export function number(block: Block, attribute: string): Value<number> | null {
  return plain(block, attribute, 'number', (value) => (typeof value === 'number' ? value : undefined));
}

function plain<T>(
  block: Block,
  attribute: string,
  expected: string,
  read: (value: Json | undefined) => T | undefined,
): Value<T> | null {
  const place = placeOf(block, attribute);
  const state = stateOf(block, attribute);
  if (state === 'absent') return null;
  if (state !== 'known') return unknown(whyUnknown(state), place);
  const value = read(at(block.values, attribute));
  return value === undefined ? wrongType(attribute, expected, place) : known(value, place);
}

/** What the expressions of an unknown attribute lead to. */
function follow({ resolver, resource, code }: Block, state: State, kind: Kind | undefined): Outcome {
  if (typeof state === 'string' || kind === undefined) return passedOver(whyUnknown(state));
  const [first, ...others] = state.map((expression) => resolver.ofResource(resource, expression, kind));
  // Of several blocks that it may be, all have to lead to the same.
  const isClear = first !== undefined && others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  if (!isClear) return passedOver(whyUnknown(state));
  // Of several blocks each may hold some of what their one expression leads to.
  const isMixed = code.kind === 'expression' && code.ofSeveral && first.targets.length > 1;
  if (isMixed) return failed(whyUnknown(state));
  return { ...first, passed: first.passed ?? whyUnknown(state) };
}

function textOf({ resolver }: Block, value: Json | undefined, place: Place, attribute: string): Value<Text> {
  if (typeof value === 'string') return known(resolver.names.text(value), place);
  if (typeof value === 'number' || typeof value === 'boolean') return known(String(value), place);
  return wrongType(attribute, 'string', place);
}
