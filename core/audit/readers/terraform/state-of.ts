import type { Message } from '../../../report/messages/message.js';
import type { Block } from './block.js';
import { at, isObject, type Json, type JsonObject, listAt } from './json.js';
import { afterApply } from './outcome.js';
import { type Reference, readReferences } from './references.js';

/** What is known of an attribute before apply. */
export type State =
  | 'known'
  /** Not written, or computed by AWS, which is the same to whoever reads the code. */
  | 'absent'
  /** Unknown, in a dynamic block. */
  | 'unseen'
  /** Unknown; the expression that it comes from, or several where the code has several such blocks. */
  | readonly Json[];

export function stateOf({ values, unknowns, code }: Block, attribute: string): State {
  const value = at(values, attribute);
  const isUnknown = unknowns === true || at(unknowns, attribute) === true;
  if (!isUnknown && value === null) return 'absent';
  if (!isUnknown && value !== undefined) return 'known';
  // Planned values leave out what is unknown.
  if (code.kind === 'unseen') return isUnknown ? 'unseen' : 'absent';
  if (code.kind === 'expression') return isUnknown ? [code.expression] : 'absent';
  const written = code.blocks.map((block) => at(block, attribute)).filter((one) => one !== undefined);
  return written.length === 0 ? 'absent' : written;
}

/** Why an attribute is unknown: what it refers to. */
export function whyUnknown(state: State): Message {
  if (state === 'unseen') return { id: 'auditTerraform.unseen' };
  if (typeof state === 'string') return afterApply([]);
  return afterApply(state.slice(0, MOST_NAMED).flatMap((expression) => namesIn(expression)));
}

const MOST_NAMED = 10;

/** Some of what an expression refers to, for a message. */
export function namesIn(expression: Json | undefined): readonly string[] {
  return expressionOf(expression).names;
}

/** What an expression refers to. */
export function referencesOf(expression: Json | undefined): readonly Reference[] {
  return expressionOf(expression).references;
}

interface Expression {
  readonly references: readonly Reference[];
  readonly names: readonly string[];
}

/** One expression stands for all instances of a resource, so it is read once. */
function expressionOf(expression: Json | undefined): Expression {
  if (!isObject(expression)) return { references: [], names: [] };
  const before = READ.get(expression);
  if (before !== undefined) return before;
  const references = readReferences(listAt(expression, 'references').filter((one) => typeof one === 'string'));
  const named = references.filter(({ kind }) => kind !== 'other').slice(0, MOST_NAMED);
  const read = { references, names: named.map(({ written }) => written) };
  READ.set(expression, read);
  return read;
}

const READ = new WeakMap<JsonObject, Expression>();
