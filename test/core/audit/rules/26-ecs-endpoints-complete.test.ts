import assert from 'node:assert/strict';
import { rule26 } from '../../../../core/audit/rules/26-ecs-endpoints-complete.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, modelOf, NOT_JUDGED, UNKNOWN, verdicts } from './support.js';

const ALL = ['ecs-agent', 'ecs-telemetry', 'ecs'];
const instances = answersOf({ workloads: ['ecs-ec2'] });

describe('rule 26: container instances have all endpoints of ECS', () => {
  it('holds with all three', () => {
    const model = modelOf({ endpoints: ALL.map((service) => endpoint(service)) });
    for (const answers of [null, instances]) assert.deepEqual(verdicts(rule26, model, answers), []);
  });

  it('is broken by each that is missing', () => {
    for (const missing of ALL) {
      const endpoints = ALL.filter((service) => service !== missing).map((service) => endpoint(service));
      assert.deepEqual(verdicts(rule26, modelOf({ endpoints }), instances), [
        `violated: There is no interface endpoint for ${missing}. Needed for: ecs-ec2.`,
      ]);
    }
  });

  it('is broken by a part of them without answers, unless that is for Service Connect', () => {
    assert.deepEqual(verdicts(rule26, modelOf({ endpoints: [endpoint('ecs-agent'), endpoint('ecs')] })), [
      'violated: There are endpoints for ecs-agent, ecs, but none for ecs-telemetry. The agent uses all of them.',
    ]);
    assert.deepEqual(verdicts(rule26, modelOf({ endpoints: [endpoint('ecs-agent')] })), []);
  });

  it('asks nothing of Fargate', () => {
    assert.deepEqual(verdicts(rule26, modelOf(), answersOf({ workloads: ['fargate-linux'] })), []);
  });

  it('is not judged where an endpoint may be the one that is missing', () => {
    const endpoints = [endpoint('ecs'), endpoint('other', { serviceName: UNKNOWN })];
    for (const answers of [null, instances]) {
      assert.deepEqual(verdicts(rule26, modelOf({ endpoints }), answers), NOT_JUDGED);
    }
  });
});
