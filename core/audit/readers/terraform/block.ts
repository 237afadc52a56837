import { known, type Place, unknown, type Value } from '../../value.js';
import { at, isList, isObject, type Json, type JsonObject } from './json.js';
import type { Resolver } from './resolver.js';
import type { Resource } from './resources.js';
import { stateOf, whyUnknown } from './state-of.js';

/** A resource, or a block within one. */
export interface Block {
  readonly file: string;
  readonly resource: Resource;
  /** Within the resource, with its dot: `.vpc_config[0]`; empty for the resource itself. */
  readonly path: string;
  readonly values: JsonObject;
  /** `true` for what only apply tells, in the shape of the values. */
  readonly unknowns: Json | undefined;
  readonly code: Code;
  readonly resolver: Resolver;
}

/** How the code writes a block; in a state there is no code, so nothing is written. */
export type Code =
  /** An expression for each attribute that is written; several where it cannot be told which block of the code this is. */
  | { readonly kind: 'blocks'; readonly blocks: readonly JsonObject[] }
  /** One expression for all of it: `ingress = [{ … }]`, and some kinds of blocks. */
  | { readonly kind: 'expression'; readonly expression: Json; readonly ofSeveral: boolean }
  /** Nothing: a dynamic block is not in a plan's JSON. */
  | { readonly kind: 'unseen' };

export function placeOf({ file, resource, path }: Block, attribute = ''): Place {
  return { file, line: null, path: `${resource.address}${path}${attribute === '' ? '' : `.${attribute}`}` };
}

/** Whether the code has an expression for an attribute. In a state there is no code. */
export function isWritten({ code }: Block, attribute: string): boolean {
  return code.kind !== 'blocks' || code.blocks.some((block) => at(block, attribute) !== undefined);
}

export function missing(block: Block, attribute: string): Value<never> {
  return unknown({ id: 'auditTerraform.notWritten', parameters: { attribute } }, placeOf(block, attribute));
}

/** @param expected a type of JSON */
export function wrongType(attribute: string, expected: string, place: Place): Value<never> {
  return unknown({ id: 'auditTerraform.wrongType', parameters: { attribute, expected } }, place);
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
  const unknowns = at(block.unknowns, attribute);
  const inner: Block[] = [];
  for (const [index, values] of list.entries()) {
    if (!isObject(values)) return wrongType(attribute, 'array', place);
    inner.push({
      ...block,
      path: `${block.path}.${attribute}[${index}]`,
      values,
      unknowns: isList(unknowns) ? unknowns[index] : unknowns,
      code: codeOf(block, attribute, list.length),
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

/** How the code writes one of the blocks of a kind. */
function codeOf({ code, resource, resolver }: Block, attribute: string, count: number): Code {
  if (code.kind !== 'blocks') return code;
  // A state has no code.
  if (resource.code === undefined) return { kind: 'blocks', blocks: [] };
  const [only, ...others] = code.blocks.map((one) => at(one, attribute)).filter((one) => one !== undefined);
  if (only === undefined || others.length > 0) return { kind: 'unseen' };
  if (isObject(only)) {
    // One block, or an expression that makes them.
    const isBlock = at(only, 'references') === undefined && at(only, 'constant_value') === undefined;
    return isBlock && count === 1
      ? { kind: 'blocks', blocks: [only] }
      : { kind: 'expression', expression: only, ofSeveral: count > 1 };
  }
  // The order of a set is not that of the code, so it may be any of them.
  const blocks = isList(only) && !resolver.spend(only.length) ? only.filter((one) => isObject(one)) : [];
  return blocks.length === 0 ? { kind: 'unseen' } : { kind: 'blocks', blocks };
}
