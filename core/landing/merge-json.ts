import { isDeepStrictEqual } from 'node:util';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { canonical, type JsonValue, readJsonObject } from './read-json.js';

/** What a side did to an object: to the value under a key, or to an entry of a list, whose place among the others does not matter. */
type Change =
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: JsonValue }
  | { readonly kind: 'remove'; readonly path: readonly string[] }
  | { readonly kind: 'add entry' | 'remove entry'; readonly path: readonly string[]; readonly entry: JsonValue };

/**
 * What both sides changed in a JSON object, key by key and entry by entry, in the layout of one's own text.
 *
 * @param base, theirs JSON that holds an object
 * @param mine any text
 * @returns null unless every change of both sides provably is in the result
 */
export function mergeJson(base: string, mine: string, theirs: string): string | null {
  const [old, own, other] = [readJsonObject(base), readJsonObject(mine), readJsonObject(theirs)];
  if ('id' in old || 'id' in own || 'id' in other) return null;
  const [kept, changes] = [changesBetween(old, own, []), changesBetween(old, other, [])];
  if (changes.some((change) => kept.some((one) => excludes(one, change)))) return null;
  let merged = mine;
  for (const change of changes) {
    const next = applied(change, merged);
    if (next === null) return null;
    merged = next;
  }
  const result = readJsonObject(merged);
  if ('id' in result) return null;
  return [...kept, ...changes].every((change) => holds(change, result)) ? merged : null;
}

function changesBetween(before: JsonValue, after: JsonValue, path: readonly string[]): Change[] {
  if (canonical(before) === canonical(after)) return [];
  if (before.kind === 'object' && after.kind === 'object') {
    const [known, now] = [membersOf(before), membersOf(after)];
    const removed = before.parts.filter(({ key }) => !now.has(key));
    return [
      ...removed.map(({ key }): Change => ({ kind: 'remove', path: [...path, key] })),
      ...after.parts.flatMap(({ key, value }): Change[] => {
        const old = known.get(key);
        return old === undefined
          ? [{ kind: 'set', path: [...path, key], value }]
          : changesBetween(old, value, [...path, key]);
      }),
    ];
  }
  if (before.kind === 'array' && after.kind === 'array') {
    const entries = entryChanges(before, after, path);
    if (entries !== null) return entries;
  }
  return [{ kind: 'set', path, value: after }];
}

/** Null where a list is more than a set: entries that stay have another order, or an entry is there twice. */
function entryChanges(before: JsonValue, after: JsonValue, path: readonly string[]): Change[] | null {
  const [known, now] = [entriesOf(before), entriesOf(after)];
  if (known.size < before.parts.length || now.size < after.parts.length) return null;
  const stay = [...known.keys()].filter((entry) => now.has(entry));
  const isSameOrder = [...now.keys()]
    .filter((entry) => known.has(entry))
    .every((entry, index) => entry === stay[index]);
  if (!isSameOrder) return null;
  return [
    ...[...known]
      .filter(([text]) => !now.has(text))
      .map(([, entry]): Change => ({ kind: 'remove entry', path, entry })),
    ...[...now].filter(([text]) => !known.has(text)).map(([, entry]): Change => ({ kind: 'add entry', path, entry })),
  ];
}

/** Whether changes of both sides concern the same value, or a part of it, and are not the same change or entries of one list. */
function excludes(one: Change, other: Change): boolean {
  const shorter = Math.min(one.path.length, other.path.length);
  if (!isDeepStrictEqual(one.path.slice(0, shorter), other.path.slice(0, shorter))) return false;
  if (one.path.length !== other.path.length) return true;
  if ('entry' in one && 'entry' in other) return false;
  if (one.kind === 'set' && other.kind === 'set') return canonical(one.value) !== canonical(other.value);
  return one.kind !== other.kind;
}

/** A text with a change made in it; null where there is nothing to make it in. */
function applied(change: Change, text: string): string | null {
  const root = readJsonObject(text);
  if ('id' in root || holds(change, root)) return 'id' in root ? null : text;
  const { path } = change;
  switch (change.kind) {
    case 'set':
      return valueAt(root, path.slice(0, -1))?.kind === 'object'
        ? edited(text, [...path], JSON.parse(change.value.text))
        : null;
    case 'remove':
      return edited(text, [...path], undefined);
    case 'add entry': {
      const list = valueAt(root, path);
      if (list?.kind !== 'array') return null;
      return edited(text, [...path, list.parts.length], JSON.parse(change.entry.text));
    }
    case 'remove entry': {
      const list = valueAt(root, path);
      const entry = canonical(change.entry);
      const index = list?.kind === 'array' ? list.parts.findIndex(({ value }) => canonical(value) === entry) : -1;
      return index < 0 ? null : edited(text, [...path, index], undefined);
    }
  }
}

function edited(text: string, path: JSONPath, value: unknown): string {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: true }));
}

function holds(change: Change, root: JsonValue): boolean {
  const value = valueAt(root, change.path);
  switch (change.kind) {
    case 'set':
      return value !== null && canonical(value) === canonical(change.value);
    case 'remove':
      return value === null;
    case 'add entry':
      return value?.kind === 'array' && entriesOf(value).has(canonical(change.entry));
    case 'remove entry':
      return value?.kind === 'array' && !entriesOf(value).has(canonical(change.entry));
  }
}

function valueAt(root: JsonValue, path: readonly string[]): JsonValue | null {
  let value: JsonValue | null = root;
  for (const key of path) value = (value?.kind === 'object' && membersOf(value).get(key)) || null;
  return value;
}

function membersOf({ parts }: JsonValue): Map<string, JsonValue> {
  return new Map(parts.map(({ key, value }) => [key, value]));
}

function entriesOf({ parts }: JsonValue): Map<string, JsonValue> {
  return new Map(parts.map(({ value }) => [canonical(value), value]));
}
