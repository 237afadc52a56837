import assert from 'node:assert/strict';
import { rule29 } from '../../../../core/audit/rules/29-endpoints-of-features.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, modelOf, NOT_JUDGED, UNKNOWN, verdicts } from './support.js';

const SERVICES = { xray: 'xray', secrets: 'secretsmanager', 'cfn-signal': 'cloudformation' } as const;
const features = Object.keys(SERVICES) as (keyof typeof SERVICES)[];

describe('rule 29: endpoints of features', () => {
  for (const feature of features) {
    const service = SERVICES[feature];
    const wanted = answersOf({ internet: 'none', features: ['logs', feature] });

    it(`${feature} needs ${service}`, () => {
      assert.deepEqual(verdicts(rule29, modelOf({ endpoints: [endpoint(service)] }), wanted), []);
      assert.deepEqual(verdicts(rule29, modelOf(), wanted), [
        `violated: There is no interface endpoint for ${service}. Needed for: ${feature}.`,
      ]);
      assert.deepEqual(verdicts(rule29, modelOf(), { ...wanted, internet: 'nat' }), [], 'it is reached over NAT');
    });

    it(`${service} without ${feature} is paid for nothing`, () => {
      const model = modelOf({ endpoints: [endpoint(service)] });
      assert.deepEqual(verdicts(rule29, model, answersOf({ features: ['logs'] })), [
        `violated: Endpoint-${service} is for ${service}, for features that were not chosen: ${feature}.`,
      ]);
      const before = modelOf({ endpoints: [endpoint(service, { existing: true })] });
      assert.deepEqual(verdicts(rule29, before, answersOf({ features: ['logs'] })), []);
    });
  }

  it('names every feature that would use an endpoint, and asks none of them where another does', () => {
    const model = modelOf({ endpoints: [endpoint('ssm'), endpoint('ssmmessages')] });
    assert.deepEqual(verdicts(rule29, model, answersOf({ features: ['parameters'] })), [
      'violated: Endpoint-ssmmessages is for ssmmessages, for features that were not chosen: exec, session-manager.',
    ]);
  });

  it('asks nothing without answers, and instances may use the services for themselves', () => {
    const model = modelOf({ endpoints: [endpoint('ssm'), endpoint('ssmmessages')] });
    assert.deepEqual(verdicts(rule29, model), []);
    assert.deepEqual(verdicts(rule29, model, answersOf({ workloads: ['ecs-ec2'], features: ['logs'] })), []);
  });

  it('is not judged where a service is not known', () => {
    const endpoints = [endpoint('other', { serviceName: UNKNOWN })];
    for (const chosen of [['logs'], ['logs', 'exec']] as const) {
      const wanted = answersOf({ internet: 'none', features: [...chosen] });
      assert.deepEqual(verdicts(rule29, modelOf({ endpoints }), wanted), NOT_JUDGED);
    }
  });
});
