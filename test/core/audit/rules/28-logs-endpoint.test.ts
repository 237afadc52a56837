import assert from 'node:assert/strict';
import { rule28 } from '../../../../core/audit/rules/28-logs-endpoint.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, modelOf, NOT_JUDGED, UNKNOWN, verdicts } from './support.js';

const wanted = answersOf({ internet: 'none', features: ['logs'] });
const without = modelOf({ endpoints: [endpoint('ecr.api'), endpoint('ecr.dkr')] });

describe('rule 28: an endpoint for logs', () => {
  it('holds with one', () => assert.deepEqual(verdicts(rule28, modelOf(), wanted), []));

  it('is broken without one', () => {
    const [line, ...others] = verdicts(rule28, without, wanted);
    assert.match(line ?? '', /^violated: There is no interface endpoint for logs\. Needed for: .*logs.*\.$/);
    assert.deepEqual(others, []);
  });

  it('asks nothing without answers, without the feature, or with a way to the internet', () => {
    for (const answers of [
      null,
      answersOf({ internet: 'none', features: [] }),
      answersOf({ internet: 'nat', features: ['logs'] }),
    ]) {
      assert.deepEqual(verdicts(rule28, without, answers), []);
    }
  });

  it('is not judged where a service is not known', () => {
    const endpoints = [endpoint('other', { serviceName: UNKNOWN })];
    assert.deepEqual(verdicts(rule28, modelOf({ endpoints }), wanted), NOT_JUDGED);
  });
});
