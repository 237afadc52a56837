import assert from 'node:assert/strict';
import { FIELD_KEYS, fieldOf } from '../../../core/answers/index.js';
import { FEATURE_IDS, WORKLOAD_IDS } from '../../../core/catalogue/index.js';
import { answersOf, planOf } from '../../support/cases.js';
import { coverOfHome } from '../../support/cover.js';

/** Plans carry no text, and a cover is for one Region after the other. */
const ELSEWHERE: readonly string[] = ['docsLanguage', 'region'];

/** What only Terraform can: cases of its own have it, and those of a cover are for all flavours. */
const OF_TERRAFORM: readonly string[] = ['hubZones'];

const cases = Object.values(coverOfHome()).map(answersOf);

describe('the cover that plans, code of every flavour, stability and rules are tested with', () => {
  it('has every launch type and every feature', () => {
    for (const [key, ids] of [
      ['workloads', WORKLOAD_IDS],
      ['features', FEATURE_IDS],
    ] as const) {
      const used = new Set(cases.flatMap((answers): readonly string[] => answers[key]));
      assert.deepEqual(
        ids.filter((id) => !used.has(id)),
        [],
      );
    }
  });

  it('has every choice of every question', () => {
    for (const key of FIELD_KEYS.filter((one) => !ELSEWHERE.includes(one))) {
      const field = fieldOf(key);
      const wanted: readonly unknown[] =
        field.kind === 'select' ? field.choices : field.kind === 'boolean' ? [true, false] : [];
      const missing = wanted.filter((value) => cases.every((answers) => answers[key] !== value));
      assert.deepEqual(missing, [], key);
    }
  });

  it('has every part of a plan', () => {
    const parts = cases.flatMap((answers) => Object.entries(planOf(answers).has));
    const there = new Set(parts.flatMap(([part, has]) => (has ? [part] : [])));
    const missing = new Set(parts.map(([part]) => part).filter((part) => !there.has(part)));
    assert.deepEqual([...missing], OF_TERRAFORM);
  });
});
