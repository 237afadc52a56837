import assert from 'node:assert/strict';
import { rule15 } from '../../../../core/audit/rules/15-one-private-dns-per-service.js';
import { endpoint, gateway, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const second = (change: Parameters<typeof endpoint>[1] = {}) =>
  modelOf({ endpoints: [endpoint('ecr.api'), endpoint('ecr.api', { id: 'Second', ...change }), gateway()] });

describe('rule 15: one endpoint with private DNS names for each service', () => {
  it('holds for one of each', () => {
    assert.deepEqual(verdicts(rule15, modelOf()), []);
  });

  it('is broken by a second one', () => {
    assert.deepEqual(verdicts(rule15, second()), [
      'violated: Endpoint-ecr.api, Second both have the private DNS names of ecr.api. Keep one of them.',
    ]);
  });

  it('holds for a second one in another VPC, or without the names', () => {
    assert.deepEqual(verdicts(rule15, second({ vpc: said('${Other}') })), []);
    assert.deepEqual(verdicts(rule15, second({ privateDns: said(false) })), []);
    assert.deepEqual(verdicts(rule15, modelOf({ endpoints: [endpoint('s3'), gateway()] })), []);
  });

  it('is not judged where one may be a second one', () => {
    for (const change of [{ vpc: UNKNOWN }, { privateDns: UNKNOWN }, { serviceName: UNKNOWN }]) {
      assert.deepEqual(verdicts(rule15, second(change)), NOT_JUDGED);
    }
    const alone = [{ vpc: UNKNOWN, privateDns: UNKNOWN }, { serviceName: UNKNOWN }];
    for (const change of alone) {
      assert.deepEqual(verdicts(rule15, modelOf({ endpoints: [endpoint('ecr.api', change)] })), []);
    }
    assert.deepEqual(verdicts(rule15, second({ vpc: said('${Other}'), privateDns: UNKNOWN })), []);
  });
});
