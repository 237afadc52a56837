import assert from 'node:assert/strict';
import { rule43 } from '../../../../core/audit/rules/43-way-to-upstream.js';
import { answersOf } from '../../../support/cases.js';
import { modelOf, verdicts } from './support.js';

const wanted = { ...answersOf({ features: ['pull-through-cache'] }), acceptNoUpstreamPath: false };

describe('rule 43: a way to the upstream registry', () => {
  it('is broken without one that anybody accepted', () => {
    assert.deepEqual(verdicts(rule43, modelOf(), wanted), [
      'violated: Nothing leads to the internet, so the first pull of each image through the cache fails here.',
    ]);
  });

  it('holds with NAT, where it was accepted, without a cache and without answers', () => {
    const others = [
      { ...wanted, internet: 'nat' as const },
      { ...wanted, acceptNoUpstreamPath: true },
      answersOf(),
      null,
    ];
    for (const answers of others) assert.deepEqual(verdicts(rule43, modelOf(), answers), []);
  });
});
