import assert from 'node:assert/strict';
import { rule43 } from '../../../../core/audit/rules/43-way-to-upstream.js';
import { answersOf } from '../../../support/cases.js';
import { AWS_PULL, allow, policy, withRegistryPolicy } from './policy-support.js';
import { modelOf, NOT_JUDGED, UNKNOWN, verdicts } from './support.js';

const wanted = { ...answersOf({ features: ['pull-through-cache'] }), acceptNoUpstreamPath: false };

describe('rule 43: a way to the upstream registry', () => {
  it('is broken without one that anybody accepted', () => {
    assert.deepEqual(verdicts(rule43, modelOf(), wanted), [
      'violated: Nothing leads to the internet, so the first pull of each image through the cache fails here.',
    ]);
  });

  it('is broken by a policy that lets nobody import an image and create its repository', () => {
    const accepted = { ...wanted, acceptNoUpstreamPath: true };
    const judged = (...actions: string[]) =>
      verdicts(rule43, withRegistryPolicy(policy(AWS_PULL, allow(actions, ['*']))), accepted);
    assert.deepEqual(judged('ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'), []);
    assert.deepEqual(judged('ecr:*'), []);
    assert.deepEqual(judged('ecr:CreateRepository'), [
      'violated: The policy of Endpoint-ecr.dkr lets nobody call ecr:BatchImportUpstreamImage, which the first pull of an image through the cache does.',
    ]);
    assert.deepEqual(verdicts(rule43, withRegistryPolicy(UNKNOWN), accepted), NOT_JUDGED);
    assert.deepEqual(verdicts(rule43, withRegistryPolicy(policy(AWS_PULL)), answersOf()), []);
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
