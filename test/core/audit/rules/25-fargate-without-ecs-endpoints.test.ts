import assert from 'node:assert/strict';
import { rule25 } from '../../../../core/audit/rules/25-fargate-without-ecs-endpoints.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, modelOf, NOT_JUDGED, UNKNOWN, verdicts } from './support.js';

const fargate = answersOf({ workloads: ['fargate-linux'] });

describe('rule 25: Fargate alone has no endpoints of ECS', () => {
  it('holds without them', () => assert.deepEqual(verdicts(rule25, modelOf(), fargate), []));

  it('is broken by one', () => {
    for (const service of ['ecs', 'ecs-telemetry']) {
      assert.deepEqual(verdicts(rule25, modelOf({ endpoints: [endpoint(service)] }), fargate), [
        `violated: Endpoint-${service} is for ${service}, which fargate-linux does not use. Remove the endpoint.`,
      ]);
    }
  });

  it('allows the one that Service Connect uses, with Service Connect', () => {
    const model = modelOf({ endpoints: [endpoint('ecs-agent')] });
    assert.deepEqual(verdicts(rule25, model, fargate), [
      'violated: Endpoint-ecs-agent is for ecs-agent, which fargate-linux uses with Service Connect only, and that was not chosen. Remove the endpoint.',
    ]);
    assert.deepEqual(verdicts(rule25, model, answersOf({ features: ['service-connect'] })), []);
  });

  it('asks nothing without answers, of instances, of builds beside, or of what was there before', () => {
    const model = modelOf({ endpoints: [endpoint('ecs')] });
    assert.deepEqual(verdicts(rule25, model), []);
    for (const workloads of [['ecs-ec2'], ['fargate-linux', 'ecs-ec2'], ['fargate-linux', 'codebuild-vpc']] as const) {
      assert.deepEqual(verdicts(rule25, model, answersOf({ workloads: [...workloads] })), []);
    }
    const before = modelOf({ endpoints: [endpoint('ecs', { existing: true })] });
    assert.deepEqual(verdicts(rule25, before, fargate), []);
  });

  it('is not judged where a service is not known', () => {
    const endpoints = [endpoint('other', { serviceName: UNKNOWN })];
    assert.deepEqual(verdicts(rule25, modelOf({ endpoints }), fargate), NOT_JUDGED);
  });
});
