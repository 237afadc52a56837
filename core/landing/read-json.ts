import type { Message } from '../report/messages/message.js';

/** A value of a JSON text, with its place in it. */
export interface JsonValue {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly start: number;
  /** As it is written. */
  readonly text: string;
  readonly parts: readonly JsonPart[];
}

/** A member of an object, or an entry of an array. */
export interface JsonPart {
  /** Of an entry: empty. */
  readonly key: string;
  /** The key as it is written, with its quotes; of an entry: empty. */
  readonly name: string;
  /** Of a member: of its key. */
  readonly start: number;
  readonly value: JsonValue;
}

type Name = Omit<JsonPart, 'value'>;

/** An object or array whose end is still to come. */
interface Open {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly parts: JsonPart[];
  readonly keys: Set<string>;
  /** What its value belongs to in the object around it; null in an array. */
  readonly name: Name | null;
}

/** In a text that is valid JSON these are its tokens; white space, commas and colons are passed over. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]|[^\s{}[\]:,"]+/g;

/** Far more than any configuration has; what reads the result may go down by recursion. */
const DEEPEST = 100;

/**
 * The object that a text in strict JSON holds. `JSON.parse` judges the syntax, but tells neither places nor a key that is there twice.
 *
 * @returns why not, where it is no such text, or one whose meaning depends on the reader: a key twice, or `__proto__`
 */
export function readJsonObject(text: string): JsonValue | Message {
  try {
    JSON.parse(text);
  } catch {
    // It throws for one reason only: the text is no JSON.
    return { id: 'landing.conflict.jsonSyntax' };
  }
  const line = (start: number) => text.slice(0, start).split('\n').length;
  const open: Open[] = [];
  let name: Name | null = null;
  let root: JsonValue | null = null;
  for (const { 0: token, index: start } of text.matchAll(TOKENS)) {
    const around = open.at(-1);
    if (token === '{' || token === '[') {
      if (open.length === DEEPEST) return { id: 'landing.conflict.jsonNesting' };
      open.push({ kind: token === '{' ? 'object' : 'array', start, parts: [], keys: new Set(), name });
      name = null;
    } else if (token === '}' || token === ']') {
      const { kind, start: from, parts, name: owner } = open.pop() as Open;
      root = { kind, start: from, text: text.slice(from, start + 1), parts };
      open.at(-1)?.parts.push(partOf(owner, root));
    } else if (around?.kind === 'object' && name === null) {
      const key = JSON.parse(token) as string;
      if (around.keys.has(key)) return { id: 'landing.conflict.jsonKeyTwice', parameters: { line: line(start) } };
      if (key === '__proto__') return { id: 'landing.conflict.jsonProto', parameters: { line: line(start) } };
      around.keys.add(key);
      name = { key, name: token, start };
    } else {
      around?.parts.push(partOf(name, { kind: 'scalar', start, text: token, parts: [] }));
      name = null;
    }
  }
  return root?.kind === 'object' ? root : { id: 'landing.conflict.jsonNoObject' };
}

function partOf(name: Name | null, value: JsonValue): JsonPart {
  return { ...(name ?? { key: '', name: '', start: value.start }), value };
}

/** Equal for equal values, whatever their layout, order of keys and escapes. */
export function canonical({ kind, text, parts }: JsonValue): string {
  if (kind === 'scalar') {
    const value: unknown = JSON.parse(text);
    // Other numbers may differ although JavaScript reads them as one; those are equal only if they are written alike.
    return typeof value === 'number' && !Number.isSafeInteger(value) ? text : JSON.stringify(value);
  }
  const inner = parts.map(({ key, value }) => `${JSON.stringify(key)}:${canonical(value)}`);
  return kind === 'array' ? `[${inner.join(',')}]` : `{${inner.sort().join(',')}}`;
}
