import assert from 'node:assert/strict';
import type { Endpoint, PolicyDocument } from '../../../../core/audit/model.js';
import { rule38 } from '../../../../core/audit/rules/38-one-registry-policy.js';
import type { Value } from '../../../../core/audit/value.js';
import { ALLOW_ALL, AWS_PULL, allow, PREVENT_DELETE, policy } from './policy-support.js';
import { endpoint, gateway, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const DIFFER = 'violated: The policies of Endpoint-ecr.dkr and of Endpoint-ecr.api differ. Give both the same.';

function judged(
  api: Value<PolicyDocument> | null,
  dkr: Value<PolicyDocument> | null,
  ofDkr: Partial<Endpoint> = {},
  ofApi: Partial<Endpoint> = {},
): string[] {
  const endpoints = [
    endpoint('ecr.api', { policy: api, ...ofApi }),
    endpoint('ecr.dkr', { policy: dkr, ...ofDkr }),
    endpoint('logs', { policy: policy() }),
    gateway({ policy: policy(ALLOW_ALL) }),
  ];
  return verdicts(rule38, modelOf({ endpoints }));
}

describe('rule 38: one policy for the registry', () => {
  it('holds where neither endpoint has one, or both say the same', () => {
    assert.deepEqual(judged(null, null), []);
    assert.deepEqual(judged(policy(PREVENT_DELETE, AWS_PULL), policy(AWS_PULL, { ...PREVENT_DELETE, sid: null })), []);
  });

  it('is broken where the policies say different things, or only one is there', () => {
    assert.deepEqual(judged(policy(AWS_PULL), policy(AWS_PULL, PREVENT_DELETE)), [DIFFER]);
    assert.deepEqual(judged(null, policy(AWS_PULL)), [DIFFER]);
    assert.deepEqual(judged(policy(AWS_PULL), null), [DIFFER]);
  });

  it('holds where one has none and the other allows everything', () => {
    assert.deepEqual(judged(null, policy(ALLOW_ALL)), []);
    assert.deepEqual(judged(policy(AWS_PULL, { ...ALLOW_ALL, actions: list('ecr:*') }), null), []);
    assert.deepEqual(judged(policy(ALLOW_ALL, PREVENT_DELETE), null), [DIFFER]);
    assert.deepEqual(judged(policy(allow(['ecr:*'], ['mine'])), null), [DIFFER]);
    assert.deepEqual(judged(policy(), null), [DIFFER]);
  });

  it('compares the FIPS endpoints with each other, and with no others', () => {
    const fips = (dkr: Value<PolicyDocument> | null) => [
      endpoint('ecr-fips.api', { policy: policy(AWS_PULL) }),
      endpoint('ecr-fips.dkr', { policy: dkr }),
      endpoint('ecr.api', { policy: policy(ALLOW_ALL) }),
    ];
    assert.deepEqual(verdicts(rule38, modelOf({ endpoints: fips(policy(AWS_PULL)) })), []);
    assert.deepEqual(verdicts(rule38, modelOf({ endpoints: fips(null) })), [
      'violated: The policies of Endpoint-ecr-fips.dkr and of Endpoint-ecr-fips.api differ. Give both the same.',
    ]);
  });

  it('compares endpoints of one VPC', () => {
    assert.deepEqual(judged(null, policy(AWS_PULL), { vpc: said('${Other}') }), []);
    assert.deepEqual(judged(null, policy(AWS_PULL), { vpc: said('vpc-1') }, { vpc: said('vpc-1') }), [DIFFER]);
  });

  it('compares endpoints of VPCs that are not known if there is one of each, and does not judge more', () => {
    assert.deepEqual(judged(null, policy(AWS_PULL), { vpc: UNKNOWN }), [DIFFER]);
    assert.deepEqual(judged(null, policy(AWS_PULL), {}, { vpc: UNKNOWN }), [DIFFER]);
    const pairs = (ofApi: Value<PolicyDocument> | null, ofDkr: Value<PolicyDocument> | null) => [
      endpoint('ecr.api', { vpc: UNKNOWN, policy: ofApi }),
      endpoint('ecr.dkr', { vpc: said('${Vpc}'), policy: ofDkr }),
      endpoint('ecr.dkr', { vpc: UNKNOWN }),
    ];
    assert.deepEqual(verdicts(rule38, modelOf({ endpoints: pairs(null, policy(AWS_PULL)) })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule38, modelOf({ endpoints: pairs(policy(AWS_PULL), null) })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule38, modelOf({ endpoints: pairs(null, null) })), []);
  });

  it('leaves endpoints alone that are only looked up', () => {
    assert.deepEqual(judged(null, policy(AWS_PULL), { existing: true }), []);
    assert.deepEqual(judged(null, policy(AWS_PULL), {}, { existing: true }), []);
  });

  it('is not judged where a policy or a part of it is not known', () => {
    assert.deepEqual(judged(UNKNOWN, policy(AWS_PULL)), NOT_JUDGED);
    assert.deepEqual(judged(null, UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(UNKNOWN, UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged(policy(AWS_PULL), policy(AWS_PULL, UNKNOWN)), NOT_JUDGED);
    assert.deepEqual(judged(policy(ALLOW_ALL, UNKNOWN), null), NOT_JUDGED);
    assert.deepEqual(judged(policy({ ...ALLOW_ALL, effect: UNKNOWN }), null), NOT_JUDGED);
    assert.deepEqual(judged(policy(ALLOW_ALL, { ...PREVENT_DELETE, effect: UNKNOWN }), null), NOT_JUDGED);
  });

  it('is not judged where an endpoint may be one of them, if any has a policy', () => {
    const unclear = endpoint('ecr.dkr', { serviceName: UNKNOWN });
    assert.deepEqual(verdicts(rule38, modelOf({ endpoints: [endpoint('ecr.api'), unclear] })), []);
    const api = endpoint('ecr.api', { policy: policy(AWS_PULL) });
    assert.deepEqual(verdicts(rule38, modelOf({ endpoints: [api, unclear] })), NOT_JUDGED);
  });
});
