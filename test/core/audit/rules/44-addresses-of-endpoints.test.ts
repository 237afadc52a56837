import assert from 'node:assert/strict';
import { rule44 } from '../../../../core/audit/rules/44-addresses-of-endpoints.js';
import { emptyModel, endpoint, gateway, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts } from './support.js';

function judged(addresses: string | typeof UNKNOWN, records: string | typeof UNKNOWN | null = null): string[] {
  const value = (given: string | typeof UNKNOWN) => (typeof given === 'string' ? said(given) : given);
  const change = { ipAddressType: value(addresses), dnsRecordIpType: records === null ? null : value(records) };
  return verdicts(rule44, { ...modelOf({ endpoints: [endpoint('ecr.api', change)] }), subnets: [] });
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

  it('is broken by dual-stack in subnets of the code without an IPv6 block', () => {
    const dual = endpoint('ecr.api', { ipAddressType: said('dualstack'), dnsRecordIpType: said('dualstack') });
    const model = modelOf({ endpoints: [dual] });
    const subnetsWith = (ipv6: (typeof model.subnets)[number]['ipv6']) => ({
      ...model,
      subnets: model.subnets.map((subnet) => ({ ...subnet, ipv6 })),
    });
    assert.deepEqual(verdicts(rule44, model), [
      'violated: Endpoint-ecr.api is dual-stack, but these of its subnets have no IPv6 block: EndpointSubnetA, EndpointSubnetB. AWS refuses it there.',
    ]);
    assert.deepEqual(verdicts(rule44, subnetsWith(said(true))), []);
    assert.deepEqual(verdicts(rule44, subnetsWith(UNKNOWN)), NOT_JUDGED);
  });

  it('is broken by an S3 gateway of IPv4 in the VPC of dual-stack endpoints of ECR, the FIPS ones too', () => {
    const change = { ipAddressType: said('dualstack'), dnsRecordIpType: said('dualstack') };
    const of = (service: string, gatewayChange: Parameters<typeof gateway>[0]) =>
      verdicts(rule44, { ...emptyModel(), endpoints: [endpoint(service, change), gateway(gatewayChange)] });
    for (const service of ['ecr.api', 'ecr-fips.dkr']) {
      for (const ipAddressType of [null, said('ipv4')]) {
        assert.equal(of(service, { ipAddressType }).length, 1);
        assert.match(of(service, { ipAddressType })[0] ?? '', /has IPv4 only, but Endpoint-.* is dual-stack/);
      }
    }
    assert.deepEqual(of('logs', {}), []);
    assert.deepEqual(of('ecr.api', { ipAddressType: said('dualstack') }), []);
    assert.deepEqual(of('ecr.api', { ipAddressType: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(of('ecr.api', { vpc: said('${Other}') }), []);
    assert.deepEqual(of('ecr.api', { existing: true }), []);
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
