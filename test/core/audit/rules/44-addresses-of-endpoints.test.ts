import assert from 'node:assert/strict';
import { rule44 } from '../../../../core/audit/rules/44-addresses-of-endpoints.js';
import { endpoint, gateway, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

function judged(addresses: string | typeof UNKNOWN, records: string | typeof UNKNOWN | null = null): string[] {
  const value = (given: string | typeof UNKNOWN) => (typeof given === 'string' ? said(given) : given);
  const change = { ipAddressType: value(addresses), dnsRecordIpType: records === null ? null : value(records) };
  return verdicts(rule44, modelOf({ endpoints: [endpoint('ecr.api', change)] }));
}

describe('rule 44: addresses of endpoints', () => {
  it('holds for IPv4, written or not, and for dual-stack with its records', () => {
    assert.deepEqual(verdicts(rule44, modelOf()), []);
    assert.deepEqual(judged('ipv4'), []);
    assert.deepEqual(judged('dualstack', 'dualstack'), []);
    assert.deepEqual(judged('dualstack', 'ipv4'), []);
  });

  it('is broken by IPv6 alone, of addresses and of records', () => {
    assert.deepEqual(judged('ipv6'), ['violated: Endpoint-ecr.api has IPv6 addresses only. Use ipv4 or dualstack.']);
    assert.deepEqual(judged('dualstack', 'ipv6'), [
      'violated: Endpoint-ecr.api makes DNS records for IPv6 only. Use dualstack.',
    ]);
    assert.equal(verdicts(rule44, modelOf({ endpoints: [gateway({ ipAddressType: said('ipv6') })] })).length, 1);
  });

  it('is broken by dual-stack that does not say which records; a gateway makes none', () => {
    assert.deepEqual(judged('dualstack'), [
      'violated: Endpoint-ecr.api is dual-stack and does not say which DNS records it makes. Write dualstack.',
    ]);
    assert.deepEqual(verdicts(rule44, modelOf({ endpoints: [gateway({ ipAddressType: said('dualstack') })] })), []);
  });

  it('leaves endpoints of other services alone', () => {
    const endpoints = [endpoint('lattice', { ipAddressType: said('ipv6') })];
    assert.deepEqual(verdicts(rule44, modelOf({ endpoints })), []);
  });

  it('is not judged where one of them is not known', () => {
    assert.deepEqual(judged(UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged('dualstack', UNKNOWN), NOT_JUDGED);
    assert.deepEqual(judged('ipv4', UNKNOWN), []);
  });
});
