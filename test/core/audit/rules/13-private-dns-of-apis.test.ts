import assert from 'node:assert/strict';
import { rule13 } from '../../../../core/audit/rules/13-private-dns-of-apis.js';
import { isRegistryService, SERVICES } from '../../../../core/catalogue/index.js';
import { answersOf } from '../../../support/cases.js';
import { endpoint, gateway, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

const off = { privateDns: said(false) };

describe('rule 13: private DNS names of APIs', () => {
  it('holds where all have them; gateways, the registry and other services are not asked', () => {
    const others = [
      endpoint('ecr.dkr', off),
      endpoint('ecr-fips.dkr', off),
      endpoint('s3', off),
      endpoint('execute-api', off),
      gateway(),
    ];
    assert.deepEqual(verdicts(rule13, modelOf({ endpoints: [endpoint('ecr.api'), ...others] })), []);
  });

  it('is broken by each service of the catalogue without', () => {
    for (const { name } of SERVICES.filter((one) => one.name !== 's3' && !isRegistryService(one.name, 'dkr'))) {
      assert.deepEqual(verdicts(rule13, modelOf({ endpoints: [endpoint(name, off)] })), [
        `violated: Endpoint-${name} (${name}) has no private DNS names. Turn them on.`,
      ]);
    }
  });

  it('leaves out the ECR API where the answers have it called by its URL', () => {
    const byUrl = answersOf({ privateDns: 'ecr-api-off' });
    const endpoints = [endpoint('ecr.api', off), endpoint('logs', off)];
    assert.deepEqual(verdicts(rule13, modelOf({ endpoints }), byUrl), [
      'violated: Endpoint-logs (logs) has no private DNS names. Turn them on.',
    ]);
  });

  it('is not judged where that is not known', () => {
    const endpoints = [endpoint('logs', { privateDns: UNKNOWN }), endpoint('execute-api', { privateDns: UNKNOWN })];
    assert.deepEqual(verdicts(rule13, modelOf({ endpoints })), NOT_JUDGED);
  });
});
