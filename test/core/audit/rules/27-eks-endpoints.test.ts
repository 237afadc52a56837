import assert from 'node:assert/strict';
import { rule27 } from '../../../../core/audit/rules/27-eks-endpoints.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, modelOf, NOT_JUDGED, UNKNOWN, verdicts } from './support.js';

const wanted = answersOf({ workloads: ['eks-nodes'], features: ['logs', 'irsa'] });

describe('rule 27: endpoints of EKS', () => {
  it('holds with those of the nodes', () => {
    assert.deepEqual(verdicts(rule27, modelOf({ endpoints: [endpoint('ec2')] }), wanted), []);
  });

  it('is broken without one, and leaves registry, logs and features to other rules', () => {
    assert.deepEqual(verdicts(rule27, modelOf({ endpoints: [] }), wanted), [
      'violated: There is no interface endpoint for ec2. Needed for: eks-nodes.',
    ]);
    assert.deepEqual(verdicts(rule27, modelOf({ endpoints: [] }), answersOf({ workloads: ['eks-fargate'] })), [
      'violated: There is no interface endpoint for sts. Needed for: eks-fargate.',
    ]);
  });

  it('asks nothing without answers, without EKS, or with a way to the internet', () => {
    const none = modelOf({ endpoints: [] });
    for (const answers of [null, answersOf({ workloads: ['ecs-ec2'] }), { ...wanted, internet: 'nat' as const }]) {
      assert.deepEqual(verdicts(rule27, none, answers), []);
    }
  });

  it('is not judged where a service is not known', () => {
    const endpoints = [endpoint('other', { serviceName: UNKNOWN })];
    assert.deepEqual(verdicts(rule27, modelOf({ endpoints }), wanted), NOT_JUDGED);
  });
});
