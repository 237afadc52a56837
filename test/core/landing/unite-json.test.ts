import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { applyLanding, planLanding } from '../../../core/landing/index.js';
import { uniteJson } from '../../../core/landing/unite-json.js';
import { LANGUAGES, text } from '../../../core/report/messages/index.js';
import { MemoryHost } from '../../support/memory-host.js';
import { type JsonTable, type JsonTree, jsonObjects, jsonTexts } from './arbitraries.js';
import { DAEMON, inputOf, ROOT } from './inputs.js';

const OURS = '{\n  "list": [\n    "one",\n    "two"\n  ]\n}\n';

describe('the union of two JSON objects', () => {
  const cases: [string, string, string, string][] = [
    [
      'adds a key',
      '{\n  "debug": true\n}\n',
      OURS,
      '{\n  "debug": true,\n  "list": [\n    "one",\n    "two"\n  ]\n}\n',
    ],
    ['adds entries', '{\n\t"list": [\n\t\t"one"\n\t]\n}', OURS, '{\n\t"list": [\n\t\t"one",\n\t\t"two"\n\t]\n}'],
    ['stays within a line', '{\n    "list": ["mine"]\n}\n', OURS, '{\n    "list": ["mine", "one", "two"]\n}\n'],
    ['adds to a text of one line', '{"a":1,"list":["one"]}', OURS, '{"a":1,"list":["one","two"]}'],
    ['adds a key to a text of one line', '{ "a": 1 }', OURS, '{ "a": 1, "list": ["one", "two"] }'],
    ['fills an empty object', '{}', OURS, OURS.trimEnd()],
    ['fills an empty list', '{\n  "list": []\n}\n', OURS, OURS],
    ['repeats no blank line', '{\n  "a": 1,\n\n  "b": 2\n}', '{"c":3}', '{\n  "a": 1,\n\n  "b": 2,\n  "c": 3\n}'],
    ['goes into objects', '{"o": {"a": 1}}', '{"o": {"b": {"c": []}}}', '{"o": {"a": 1, "b": {"c": []}}}'],
    ['compares values, not spelling', '{"list": ["o\\u006ee", "two"], "n": 1.0}', '{"n":1,"list":["one"]}', ''],
    ['compares objects in any order of keys', '{"l": [{"a": 1, "b": [2]}]}', '{"l":[{"b":[2],"a":1}]}', ''],
    ['leaves numbers as they are written', '{"n": 1.0e2, "m": 12345678901234567890}', '{}', ''],
    ['takes a number of ours as written', '{}', '{"m":12345678901234567890}', '{\n  "m": 12345678901234567890\n}'],
    ['adds an entry of ours once', '{"l": [0]}', '{"l":["x","x"]}', '{"l": [0, "x"]}'],
  ];
  for (const [name, user, ours, expected] of cases) {
    it(name, () => assert.equal(uniteJson(user, ours), expected === '' ? user : expected));
  }

  const refused: [string, string, string, string][] = [
    ['another scalar', '{"o": {"k": 1}}', '{"o":{"k":2}}', 'another value of o.k;'],
    ['another type', '{"list": "one", "o": []}', '{"list":["one"],"o":{}}', 'another value of list, o;'],
    ['null', '{"list": null}', OURS, 'another value of list;'],
    [
      'numbers that JavaScript takes for one',
      '{"n":9007199254740993}',
      '{"n":9007199254740992}',
      'another value of n;',
    ],
    ['comments', '{} // mine', OURS, 'not valid JSON'],
    ['a comma too many', '{"a": 1,}', OURS, 'not valid JSON'],
    ['an empty file', '', OURS, 'not valid JSON'],
    ['a list', '["list"]', OURS, 'no JSON object'],
    ['a scalar', '"list"', OURS, 'no JSON object'],
    ['a key twice', '{\n  "a": 1,\n  "\\u0061": 2\n}', OURS, 'a key twice (line 3)'],
    ['a key twice further in', '{"o": [{"a": 1, "a": 1}]}', OURS, 'a key twice (line 1)'],
    ['__proto__', '{"o": {"__proto__": {"list": []}}}', OURS, '__proto__ (line 1)'],
    ['deep nesting', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`, OURS, 'nested too deeply'],
    ['very deep nesting', `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, OURS, 'nested too deeply'],
    ['very deep objects', `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`, OURS, 'nested too deeply'],
    ['unclosed nesting', '['.repeat(1_000_000), OURS, 'not valid JSON'],
  ];
  for (const [name, user, ours, reason] of refused) {
    it(`is refused: ${name}`, () => {
      const answer = uniteJson(user, ours);
      if (typeof answer === 'string') return assert.fail(answer);
      assert.ok(text(answer, 'en').includes(reason), text(answer, 'en'));
      for (const language of LANGUAGES) assert.doesNotMatch(text(answer, language), /[{}]/);
    });
  }

  it('copes with a large text in time', () => {
    const long = JSON.stringify({
      key: 'x"\\'.repeat(200_000),
      list: Array.from({ length: 50_000 }, (_, index) => index),
    });
    assert.equal(uniteJson(long, OURS), long.replace(/]}$/, ',"one","two"]}'));
    const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index])));
    assert.equal(uniteJson(keys, '{"list":[]}'), keys.replace(/}$/, ',"list":[]}'));
  });

  it('takes rendered text that holds no object for a bug', () => {
    for (const ours of ['', '[]', '{"a":1,"a":1}']) assert.throws(() => uniteJson('{}', ours), /cannot be united/);
  });
});

/** A user's text in any layout with its value, and ours. */
const pairs = jsonObjects
  .chain((user) => fc.tuple(fc.constant(user), jsonTexts(user), jsonObjects))
  .map(([user, written, ours]) => ({ user, written, ours, rendered: `${JSON.stringify(ours, null, 2)}\n` }));

describe('the union of any two JSON objects', () => {
  it('loses nothing of the user’s, has all of ours and nothing else, or is refused where values differ', () => {
    fc.assert(
      fc.property(pairs, ({ user, written, ours, rendered }) => {
        const united = uniteJson(written, rendered);
        const expected = union(user, ours);
        assert.equal(typeof united === 'string', expected !== undefined);
        if (typeof united !== 'string') return;
        const result = JSON.parse(united) as JsonTable;
        assert.deepEqual(result, expected);
        assert.ok(contains(result, user) && contains(result, ours));
        assert.deepEqual(Object.keys(result).slice(0, Object.keys(user).length), Object.keys(user));
        assert.equal(uniteJson(united, rendered), united, 'idempotent');
        if (contains(user, ours)) assert.equal(united, written);
      }),
      { numRuns: 1000 },
    );
  });

  it('is laid out as the text it is added to', () => {
    const indents = fc.constantFrom(0, 1, 2, 4, '\t');
    fc.assert(
      fc.property(jsonObjects, jsonObjects, indents, (user, ours, indent) => {
        fc.pre(Object.keys(user).length > 0);
        const expected = union(user, ours);
        fc.pre(expected !== undefined);
        const united = uniteJson(`${JSON.stringify(user, null, indent)}\n`, JSON.stringify(ours));
        assert.equal(united, `${JSON.stringify(expected, null, indent)}\n`);
      }),
      { numRuns: 500 },
    );
  });

  it('lands once: the next run keeps what it made', () => {
    fc.assert(
      fc.property(pairs, ({ written, rendered }) => {
        const host = new MemoryHost();
        host.put(`${ROOT}/${DAEMON.path}`, written);
        const input = inputOf([{ ...DAEMON, text: rendered }]);
        const [before, first] = [host.tree(), planLanding(input, host)];
        if (first.conflicts.length > 0) return assert.deepEqual(host.tree(), before);
        applyLanding(first, host);
        const again = planLanding(input, host);
        assert.match(again.actions[0]?.kind ?? '', /^(keep|identical)$/);
        assert.deepEqual(again.changes, []);
      }),
    );
  });
});

/** Worked out on values, where the unit under test works on texts; undefined where values differ. */
function union(user: JsonTree, ours: JsonTree): JsonTree | undefined {
  if (Array.isArray(user) && Array.isArray(ours)) {
    const lacking = ours.filter((one, index) => !has(user, one) && !has(ours.slice(0, index), one));
    return [...user, ...lacking];
  }
  if (!isTable(user) || !isTable(ours)) return isDeepStrictEqual(user, ours) ? user : undefined;
  const result: Record<string, JsonTree> = { ...user };
  for (const [key, value] of Object.entries(ours)) {
    const both = Object.hasOwn(user, key) ? union(user[key] as JsonTree, value) : value;
    if (both === undefined) return undefined;
    result[key] = both;
  }
  return result;
}

function contains(whole: JsonTree, part: JsonTree): boolean {
  if (Array.isArray(whole) && Array.isArray(part)) return part.every((one) => has(whole, one));
  if (!isTable(whole) || !isTable(part)) return isDeepStrictEqual(whole, part);
  return Object.entries(part).every(
    ([key, value]) => Object.hasOwn(whole, key) && contains(whole[key] as JsonTree, value),
  );
}

function has(list: readonly JsonTree[], one: JsonTree): boolean {
  return list.some((other) => isDeepStrictEqual(other, one));
}

function isTable(value: JsonTree): value is JsonTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
