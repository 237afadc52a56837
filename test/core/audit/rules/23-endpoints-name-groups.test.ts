import assert from 'node:assert/strict';
import { rule23 } from '../../../../core/audit/rules/23-endpoints-name-groups.js';
import { endpoint, gateway, group, list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

describe('rule 23: endpoints name groups', () => {
  it('holds where each interface endpoint names one, in the code or not; a gateway has none', () => {
    const endpoints = [endpoint('ecr.api'), endpoint('ecr.dkr', { securityGroups: list('sg-1') }), gateway()];
    assert.deepEqual(verdicts(rule23, modelOf({ endpoints })), []);
  });

  it('is broken by one that names none', () => {
    assert.deepEqual(verdicts(rule23, modelOf({ endpoints: [endpoint('ecr.api', { securityGroups: list() })] })), [
      'violated: Endpoint-ecr.api names no security group.',
    ]);
  });

  it('is broken by the default group of the VPC', () => {
    const securityGroups = [group({ id: 'sg-1', existing: true, description: said('default VPC security group') })];
    const endpoints = [endpoint('ecr.api', { securityGroups: list('sg-1') })];
    assert.deepEqual(verdicts(rule23, modelOf({ securityGroups, endpoints })), [
      'violated: Endpoint-ecr.api has sg-1, the default group of the VPC. Make a group for the endpoints.',
    ]);
  });

  it('is not judged where the groups or one of them are not known', () => {
    for (const securityGroups of [UNKNOWN, said([UNKNOWN])]) {
      assert.deepEqual(verdicts(rule23, modelOf({ endpoints: [endpoint('ecr.api', { securityGroups })] })), NOT_JUDGED);
    }
  });
});
