import assert from 'node:assert/strict';
import { rule12 } from '../../../../core/audit/rules/12-private-dns-of-registry.js';
import { endpoint, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

describe('rule 12: private DNS names of the registry', () => {
  it('holds where the endpoint of ecr.dkr has them, whatever others have', () => {
    const endpoints = [endpoint('ecr.dkr'), endpoint('ecr.api', { privateDns: said(false) })];
    assert.deepEqual(verdicts(rule12, modelOf({ endpoints })), []);
  });

  it('is broken where it has none', () => {
    const endpoints = [endpoint('ecr.dkr', { privateDns: said(false) })];
    assert.deepEqual(verdicts(rule12, modelOf({ endpoints })), [
      'violated: Endpoint-ecr.dkr (ecr.dkr) has no private DNS names. Turn them on.',
    ]);
  });

  it('is not judged where that, the service or the type is not known', () => {
    const off = { privateDns: said(false) };
    for (const change of [{ privateDns: UNKNOWN }, { ...off, serviceName: UNKNOWN }, { ...off, type: UNKNOWN }]) {
      assert.deepEqual(verdicts(rule12, modelOf({ endpoints: [endpoint('ecr.dkr', change)] })), NOT_JUDGED);
    }
  });
});
