import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { mergeJson } from '../../../core/landing/merge-json.js';
import { type JsonTable, type JsonTree, jsonObjects, jsonTexts } from './arbitraries.js';

describe('the merge of JSON by its keys', () => {
  const BASE = '{"a":1,"list":["one","two"],"o":{"k":true}}';
  const cases: [string, string, string, string | null][] = [
    ['a value of theirs', BASE, '{"a":2,"list":["one","two"],"o":{"k":true}}', BASE.replace('1', '2')],
    [
      'a key and an entry',
      BASE.replace('1', '3'),
      BASE.replace('"two"', '"two","new"'),
      '{"a":3,"list":["one","two","new"],"o":{"k":true}}',
    ],
    [
      'an entry less',
      BASE.replace('"one"', '"mine","one"'),
      BASE.replace('"one",', ''),
      BASE.replace('"one"', '"mine"'),
    ],
    ['a key less', BASE.replace('1', '3'), '{"a":1,"list":["one","two"]}', '{"a":3,"list":["one","two"]}'],
    ['the same on both sides', BASE.replace('1', '3'), BASE.replace('1', '3.0'), BASE.replace('1', '3')],
    [
      'within an object',
      BASE.replace('{"k":true}', '{"k":true,"m":0}'),
      BASE.replace('true', 'false'),
      BASE.replace('{"k":true}', '{"k":false,"m":0}'),
    ],
    ['two values of a key', BASE.replace('1', '3'), BASE.replace('1', '4'), null],
    ['a change in what was removed', '{"a":1,"list":["one","two"]}', BASE.replace('true', 'false'), null],
    ['a removal of what was changed', BASE.replace('true', 'false'), '{"a":1,"list":["one","two"]}', null],
    [
      'a list whose order was changed',
      BASE.replace('"one","two"', '"two","one"'),
      BASE.replace('"two"', '"two","new"'),
      null,
    ],
    ['a list that became a text', BASE.replace('["one","two"]', '"one"'), BASE.replace('"two"', '"two","new"'), null],
    ['a text that is no JSON', '{', BASE.replace('1', '2'), null],
    ['a key twice', '{"a":1,"a":1}', BASE, null],
  ];
  for (const [name, mine, theirs, expected] of cases) {
    it(`${expected === null ? 'leaves to a person' : 'takes'}: ${name}`, () => {
      const merged = mergeJson(BASE, mine, theirs);
      assert.deepEqual(merged === null ? null : JSON.parse(merged), expected === null ? null : JSON.parse(expected));
    });
  }

  it('keeps the layout of one’s own text, and what is left of a list', () => {
    assert.equal(
      mergeJson(
        '{"list":["one"]}',
        '{\n\t"debug": true,\n\n\t"list": [\n\t\t"mine",\n\t\t"one"\n\t]\n}\n',
        '{"list":["other"]}',
      ),
      '{\n\t"debug": true,\n\n\t"list": [\n\t\t"mine",\n\t\t"other"\n\t]\n}\n',
    );
  });

  it('has every change of both sides, or is left to a person', () => {
    const laidOut = jsonObjects.chain((value) => fc.tuple(fc.constant(value), jsonTexts(value)));
    let merges = 0;
    fc.assert(
      fc.property(laidOut, laidOut, laidOut, ([base, baseText], [mine, mineText], [theirs, theirsText]) => {
        const merged = mergeJson(baseText, mineText, theirsText);
        if (merged === null) return;
        merges += 1;
        mustHold(base, mine, theirs, JSON.parse(merged) as JsonTree);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? (process.env.CI ? 10_000 : 1_000)) },
    );
    assert.ok(merges > 50, `only ${merges} merges`);
  });
});

/** @throws where a value is not what one side made of it, or an entry that a side added or removed is not, or is, in a list */
function mustHold(
  base: JsonTree | undefined,
  mine: JsonTree | undefined,
  theirs: JsonTree | undefined,
  result: JsonTree | undefined,
): void {
  if (isDeepStrictEqual(theirs, base)) {
    assert.deepEqual(result, mine);
  } else if (isDeepStrictEqual(mine, base) || isDeepStrictEqual(mine, theirs)) {
    sameEntries(result, theirs);
  } else if (isTable(base) && isTable(mine) && isTable(theirs) && isTable(result)) {
    const keys = new Set([base, mine, theirs, result].flatMap((table) => Object.keys(table)));
    for (const key of keys) mustHold(own(base, key), own(mine, key), own(theirs, key), own(result, key));
  } else {
    entriesMustHold(base, mine, theirs, result);
  }
}

function entriesMustHold(...all: readonly (JsonTree | undefined)[]): void {
  const lists = all.map((list) => (Array.isArray(list) ? (list as readonly JsonTree[]) : assert.fail('two values')));
  const isInList = (entry: JsonTree) => lists.map((list) => list.some((one) => isDeepStrictEqual(one, entry)));
  for (const entry of lists.flat()) {
    const [was, isMine, isTheirs, isThere] = isInList(entry);
    assert.equal(isThere, was ? isMine && isTheirs : isMine || isTheirs);
  }
}

/** Of two lists that are sets the order may differ, at any depth. */
function sameEntries(one: JsonTree | undefined, other: JsonTree | undefined): void {
  assert.deepEqual(sorted(one), sorted(other));
}

function sorted(value: JsonTree | undefined): unknown {
  if (Array.isArray(value)) return value.map((entry) => JSON.stringify(sorted(entry as JsonTree))).sort();
  if (isTable(value))
    return Object.fromEntries(
      Object.entries(value)
        .sort()
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  return value;
}

function isTable(value: JsonTree | undefined): value is JsonTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(table: JsonTable, key: string): JsonTree | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
