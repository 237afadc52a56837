import assert from 'node:assert/strict';
import { rule30 } from '../../../../core/audit/rules/30-nothing-for-images-of-services.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, modelOf, NOT_JUDGED, UNKNOWN, verdicts } from './support.js';

const wanted = answersOf({ workloads: ['lambda-image'] });

describe('rule 30: images that AWS pulls itself', () => {
  it('holds without endpoints of ECR, and with those of others', () => {
    assert.deepEqual(verdicts(rule30, modelOf({ endpoints: [endpoint('secretsmanager')] }), wanted), []);
  });

  it('is broken by one that is made for nothing', () => {
    assert.deepEqual(verdicts(rule30, modelOf({ endpoints: [endpoint('ecr.api')] }), wanted), [
      'violated: Endpoint-ecr.api is for ecr.api, which pulls of lambda-image do not use.',
    ]);
    const before = modelOf({ endpoints: [endpoint('ecr.api', { existing: true })] });
    assert.deepEqual(verdicts(rule30, before, wanted), []);
  });

  it('asks nothing without answers, or where something pulls through the VPC', () => {
    const model = modelOf({ endpoints: [endpoint('ecr.api')] });
    for (const answers of [null, answersOf({ workloads: ['lambda-image', 'fargate-linux'] })]) {
      assert.deepEqual(verdicts(rule30, model, answers), []);
    }
  });

  it('is not judged where a service is not known', () => {
    const endpoints = [endpoint('other', { serviceName: UNKNOWN })];
    assert.deepEqual(verdicts(rule30, modelOf({ endpoints }), wanted), NOT_JUDGED);
  });
});
