import type { Message } from '../../../report/messages/message.js';
import { known, type Place, type Text, unknown, type Value, type Values } from '../../value.js';
import { at, isList, isObject, type Json, type JsonObject } from './json.js';
import type { Kind } from './kinds.js';
import { afterApply, type Outcome, type Resolver } from './resolver.js';
import type { Resource } from './resources.js';

/** A resource, or a block within one. */
export interface Block {
  readonly file: string;
  readonly resource: Resource;
  /** Within the resource, with its dot: `.vpc_config[0]`; empty for the resource itself. */
  readonly path: string;
  readonly values: JsonObject;
  readonly unknowns: Json | undefined;
  readonly code: Code;
  readonly resolver: Resolver;
}

/** How the code writes a block. */
export type Code =
  /** An expression for each attribute that is written; several where it cannot be told which block of the code this is. */
  | { readonly kind: 'blocks'; readonly blocks: readonly Json[] }
  /** One expression for all of it: `ingress = [{ … }]`, or blocks that Terraform treats alike. */
  | { readonly kind: 'expression'; readonly expression: Json }
  /** Nothing: a dynamic block is not in a plan's JSON. */
  | { readonly kind: 'unseen' };

export function placeOf({ file, resource, path }: Block, attribute = ''): Place {
  return { file, line: null, path: `${resource.address}${path}${attribute === '' ? '' : `.${attribute}`}` };
}

/** Whether the code has an expression for an attribute. In a state there is no code. */
export function isWritten({ code }: Block, attribute: string): boolean {
  return code.kind !== 'blocks' || code.blocks.some((block) => at(block, attribute) !== undefined);
}

/** A text; null where it is not written. What AWS computes is not written either. */
export function text(block: Block, attribute: string, kind?: Kind): Value<Text> | null {
  const place = placeOf(block, attribute);
  const state = stateOf(block, attribute);
  if (state === 'absent') return null;
  if (state === 'known') {
    const value = at(block.values, attribute);
    // Older providers write a text that is not set as an empty one.
    if (value === '') return null;
    return textOf(block, value, place, attribute);
  }
  return scalar(follow(block, state, kind), place);
}

/** A text that has to be there. */
export function needed(block: Block, attribute: string, kind?: Kind): Value<Text> {
  return text(block, attribute, kind) ?? missing(block, attribute);
}

export function missing(block: Block, attribute: string): Value<never> {
  const place = placeOf(block, attribute);
  return unknown({ id: 'auditTerraform.notWritten', parameters: { attribute } }, place);
}

/** A list of texts; empty where it is not written. */
export function texts(block: Block, attribute: string, kind?: Kind): Values {
  const place = placeOf(block, attribute);
  const state = stateOf(block, attribute);
  if (state === 'absent') return known([], place);
  if (state !== 'known') return listOf(block, follow(block, state, kind), place);
  const value = at(block.values, attribute);
  if (!isList(value)) return wrongType(attribute, 'array', place);
  if (block.resolver.spend(value.length)) return unknown({ id: 'auditTerraform.tooMany' }, place);
  const holes = at(block.unknowns, attribute);
  const isHole = (index: number) => isList(holes) && holes[index] === true;
  if (!value.some((_, index) => isHole(index))) {
    return known(
      value.map((one) => textOf(block, one, place, attribute)),
      place,
    );
  }
  const outcome = follow(block, expressionOf(block, attribute), kind);
  return known(
    fill(value, isHole, outcome, place, (one) => textOf(block, one, place, attribute)),
    place,
  );
}

/** Elements that are unknown are those that the expression leads to, where there are as many of both. */
export function fill(
  list: readonly Json[],
  isHole: (index: number) => boolean,
  outcome: Outcome,
  place: Place,
  textOf: (one: Json) => Value<Text>,
): Value<Text>[] {
  const open = outcome.targets.filter(({ wasKnown }) => !wasKnown);
  const holes = list.filter((_, index) => isHole(index)).length;
  const why = outcome.problem ?? outcome.otherwise ?? tooMany(outcome);
  let next = 0;
  return list.map((one, index) => {
    if (!isHole(index)) return textOf(one);
    const target = open[next++];
    return outcome.problem === null && open.length === holes && target !== undefined
      ? known(target.text, place)
      : unknown(why, place);
  });
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

/** Blocks of one kind within a block; unknown where apply tells how many there are. */
export function blocks(block: Block, attribute: string): Value<readonly Block[]> {
  const place = placeOf(block, attribute);
  const state = stateOf(block, attribute);
  if (state === 'absent') return known([], place);
  if (state !== 'known') return unknown(whyUnknown(state), place);
  const value = at(block.values, attribute);
  // A block that is there once at most may be an object by itself.
  const list = isObject(value) ? [value] : value;
  if (!isList(list)) return wrongType(attribute, 'array', place);
  const holes = at(block.unknowns, attribute);
  const inner: Block[] = [];
  for (const [index, values] of list.entries()) {
    if (!isObject(values)) return wrongType(attribute, 'array', place);
    inner.push({
      ...block,
      path: `${block.path}.${attribute}[${index}]`,
      values,
      unknowns: isList(holes) ? holes[index] : holes,
      code: codeOf(block, attribute, values, list.length),
    });
  }
  return known(inner, place);
}

/** The one block of a kind; null where there is none. */
export function onlyBlock(block: Block, attribute: string): Value<Block> | null {
  const all = blocks(block, attribute);
  if (!all.known) return all;
  const [only] = all.value;
  return only === undefined ? null : known(only, placeOf(only));
}

function codeOf({ code }: Block, attribute: string, values: JsonObject, count: number): Code {
  if (code.kind !== 'blocks') return code;
  const written = code.blocks.map((one) => at(one, attribute)).filter((one) => one !== undefined);
  const [only] = written;
  if (only === undefined || written.length > 1) return { kind: 'unseen' };
  if (isObject(only)) {
    return at(only, 'references') === undefined && count === 1
      ? { kind: 'blocks', blocks: [only] }
      : { kind: 'expression', expression: only };
  }
  if (!isList(only)) return { kind: 'unseen' };
  // The order of a set is not that of the code: what is constant tells which is which.
  const fitting = only.filter((one) => isObject(one) && agrees(one, values));
  return fitting.length === 0 || (fitting.length > 1 && only.length < count)
    ? { kind: 'unseen' }
    : { kind: 'blocks', blocks: fitting };
}

function agrees(code: JsonObject, values: JsonObject): boolean {
  return Object.entries(code).every(([name, expression]) => {
    const constant = at(expression, 'constant_value');
    const value = at(values, name);
    // Code may write a number as a text.
    return (
      typeof constant === 'object' ||
      constant === undefined ||
      value === undefined ||
      String(constant) === String(value)
    );
  });
}

/** `known`, `absent`, or the expressions that say what is unknown. */
type State = 'known' | 'absent' | readonly Json[] | 'unseen';

function stateOf(block: Block, attribute: string): State {
  const value = at(block.values, attribute);
  if (at(block.unknowns, attribute) !== true && block.unknowns !== true) {
    if (value !== undefined && value !== null) return 'known';
    if (value === null) return 'absent';
  }
  return expressionOf(block, attribute);
}

function expressionOf({ code }: Block, attribute: string): 'absent' | 'unseen' | readonly Json[] {
  if (code.kind === 'unseen') return 'unseen';
  if (code.kind === 'expression') return [code.expression];
  const written = code.blocks.map((one) => at(one, attribute)).filter((one) => one !== undefined);
  return written.length === 0 ? 'absent' : written;
}

function follow(block: Block, state: Exclude<State, 'known'>, kind: Kind | undefined): Outcome {
  const nothing = { targets: [], problem: null, isPart: false };
  if (typeof state === 'string' || kind === undefined) return { ...nothing, otherwise: whyUnknown(state) };
  const [first, ...others] = state.map((expression) => block.resolver.ofResource(block.resource, expression, kind));
  if (first === undefined || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) {
    return { ...nothing, otherwise: whyUnknown(state) };
  }
  return first;
}

function whyUnknown(state: State): Message {
  if (state === 'unseen') return { id: 'auditTerraform.unseen' };
  if (typeof state === 'string') return { id: 'auditTerraform.afterApply' };
  const references = state.flatMap((expression) => {
    const list = at(expression, 'references');
    return isList(list) ? list.filter((one) => typeof one === 'string') : [];
  });
  return afterApply(references);
}

function scalar(outcome: Outcome, place: Place): Value<Text> {
  if (outcome.problem !== null) return unknown(outcome.problem, place);
  const open = outcome.targets.filter(({ wasKnown }) => !wasKnown);
  const [first, second] = open.length > 0 ? open : outcome.targets;
  if (first === undefined) return unknown(outcome.otherwise ?? { id: 'auditTerraform.afterApply' }, place);
  return second === undefined ? known(first.text, place) : unknown(tooMany(outcome), place);
}

function listOf({ resolver }: Block, outcome: Outcome, place: Place): Values {
  const { targets, problem, otherwise, isPart } = outcome;
  if (problem !== null) return unknown(problem, place);
  if (targets.length === 0) return unknown(otherwise ?? { id: 'auditTerraform.afterApply' }, place);
  if (isPart && targets.length > 1) return unknown(tooMany(outcome), place);
  if (resolver.spend(targets.length)) return unknown({ id: 'auditTerraform.tooMany' }, place);
  return known(
    targets.map(({ text: one }) => known(one, place)),
    place,
  );
}

function tooMany({ targets }: Outcome): Message {
  const references = targets.slice(0, 5).map((target) => target.text);
  return { id: 'auditTerraform.ambiguous', parameters: { references: references.join(', ') } };
}

function textOf({ resolver }: Block, value: Json | undefined, place: Place, attribute: string): Value<Text> {
  if (typeof value === 'string') return known(resolver.names.text(value), place);
  if (typeof value === 'number' || typeof value === 'boolean') return known(String(value), place);
  return wrongType(attribute, 'string', place);
}

export function wrongType(attribute: string, expected: string, place: Place): Value<never> {
  return unknown({ id: 'auditTerraform.wrongType', parameters: { attribute, expected } }, place);
}
