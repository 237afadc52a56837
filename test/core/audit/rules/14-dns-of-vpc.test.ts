import assert from 'node:assert/strict';
import { rule14 } from '../../../../core/audit/rules/14-dns-of-vpc.js';
import { emptyModel, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts, vpc } from './support.js';

describe('rule 14: DNS of the VPC', () => {
  it('holds where both are on, and where the VPC is not in the code', () => {
    assert.deepEqual(verdicts(rule14, modelOf()), []);
    assert.deepEqual(verdicts(rule14, modelOf({ vpcs: [] })), []);
  });

  it('is broken by each that is off, also in a VPC that was looked up', () => {
    assert.deepEqual(verdicts(rule14, emptyModel({ vpcs: [vpc({ dnsHostnames: said(false) })] })), [
      'violated: Vpc has DNS hostnames (enableDnsHostnames) off. Turn them on.',
    ]);
    const lookedUp = vpc({ id: 'vpc-1', existing: true, dnsSupport: said(false) });
    assert.deepEqual(verdicts(rule14, emptyModel({ vpcs: [lookedUp] })), [
      'violated: vpc-1 has DNS resolution (enableDnsSupport) off. Turn it on.',
    ]);
  });

  it('leaves a VPC without endpoints of ECR alone, where another has them', () => {
    const other = vpc({ id: 'Other', dnsHostnames: said(false) });
    assert.deepEqual(verdicts(rule14, modelOf({ vpcs: [vpc(), other] })), []);
  });

  it('is not judged where one is not known, and says nothing of a VPC that could not be looked up', () => {
    assert.deepEqual(verdicts(rule14, modelOf({ vpcs: [vpc({ dnsSupport: UNKNOWN })] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule14, modelOf({ vpcs: [vpc({ existing: true, dnsSupport: UNKNOWN })] })), []);
  });
});
