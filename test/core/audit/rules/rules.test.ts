import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCloudFormation } from '../../../../core/audit/readers/cloudformation/index.js';
import { RULES, type Wanted } from '../../../../core/audit/rules/index.js';
import { SOURCES } from '../../../../core/catalogue/index.js';
import { isMessageId, LANGUAGES, text } from '../../../../core/report/messages/index.js';
import { answersOf, GOLDEN_CASES } from '../../../support/cases.js';
import { emptyModel, modelOf, UNKNOWN } from './support.js';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = join(ROOT, 'core/audit/rules');

describe('rules', () => {
  it('have ids of their own, in order', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    for (const id of ids) assert.match(id, /^\d\d$/);
  });

  it('are all in the list, each in the file of its id', () => {
    const files = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
    assert.deepEqual(
      files.map((name) => name.slice(0, 2)).sort(),
      RULES.map(({ id }) => id),
    );
  });

  it('say what holds and why in every language, in messages of their own, with a source', () => {
    for (const { id, title, reason, source } of RULES) {
      for (const [message, name] of [
        [title, 'title'],
        [reason, 'reason'],
      ] as const) {
        assert.equal(message.id, `rule.${id}.${name}`);
        assert.ok(isMessageId(message.id));
        for (const language of LANGUAGES) assert.ok(text(message, language).length > 0);
      }
      assert.ok(source in SOURCES);
    }
  });

  it('say nothing of a model that holds nothing', () => {
    for (const wanted of wantedOfAll()) {
      for (const { id, judge } of RULES) {
        const violations = judge(emptyModel({ region: UNKNOWN }), wanted).filter(({ kind }) => kind === 'violated');
        if (wanted === null) assert.deepEqual(violations, [], id);
      }
    }
  });

  it('judge a model of unknown values without throwing, and find nothing wrong in it by guessing', () => {
    const model = hidden(modelOf());
    for (const wanted of wantedOfAll()) {
      for (const { id, judge } of RULES) {
        const judgements = judge(model, wanted);
        if (wanted === null) {
          assert.deepEqual(
            judgements.filter(({ kind }) => kind === 'violated'),
            [],
            id,
          );
        }
      }
    }
  });

  for (const [name, some] of Object.entries(GOLDEN_CASES)) {
    it(`find nothing wrong in the template of ${name}, with every message whole`, () => {
      const path = join(ROOT, 'test/golden/cases', name, 'cloudformation/ecr-privatelink.yaml');
      const file = { path, text: readFileSync(path, 'utf8') };
      const model = readCloudFormation(file, { accountId: '123456789012' });
      for (const { id, judge } of RULES) {
        const found = judge(model, answersOf(some)).map(({ message }) => `${id} ${text(message, 'en')}`);
        assert.deepEqual(found, []);
      }
    });
  }
});

/** No answers, and those of each reviewed case. */
function wantedOfAll(): (Wanted | null)[] {
  return [null, ...Object.values(GOLDEN_CASES).map(answersOf)];
}

/** The model with every value in it unknown. */
function hidden<T>(part: T): T {
  if (Array.isArray(part)) return part.map(hidden) as T;
  if (typeof part !== 'object' || part === null) return part;
  if ('known' in part) return UNKNOWN as T;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, hidden(value)])) as T;
}
