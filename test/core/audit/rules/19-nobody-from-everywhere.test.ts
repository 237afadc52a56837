import assert from 'node:assert/strict';
import { rule19 } from '../../../../core/audit/rules/19-nobody-from-everywhere.js';
import { group, modelOf, NOT_JUDGED, rule, said, UNKNOWN, verdicts } from './support.js';

function judged(
  kind: 'ipv4' | 'ipv6' | 'group' | 'prefix-list',
  value = UNKNOWN as Parameters<typeof peer>[1],
): string[] {
  return verdicts(rule19, modelOf({ securityGroups: [group({ ingress: [rule({ peer: peer(kind, value) })] })] }));
}

function peer(
  kind: 'ipv4' | 'ipv6' | 'group' | 'prefix-list',
  value: ReturnType<typeof said<string>> | typeof UNKNOWN,
) {
  return { kind, value };
}

describe('rule 19: nobody from everywhere', () => {
  it('holds for blocks, groups and prefix lists', () => {
    assert.deepEqual(verdicts(rule19, modelOf()), []);
    assert.deepEqual(judged('ipv6', said('fd00::/56')), []);
    assert.deepEqual(judged('ipv6', said('${Vpc.ipv6}')), []);
    assert.deepEqual(judged('group', said('${Client}')), []);
    assert.deepEqual(judged('ipv4', said('10.0.0.0/10')), []);
  });

  it('is broken by all addresses, of IPv4 and IPv6, however they are written', () => {
    assert.deepEqual(judged('ipv4', said('0.0.0.0/0')), [
      'violated: EndpointGroup lets in 0.0.0.0/0. Name the blocks of the VPC, or the groups of the workloads.',
    ]);
    for (const cidr of ['::/0', '0:0:0:0:0:0:0:0/0', '::/00']) assert.equal(judged('ipv6', said(cidr)).length, 1);
  });

  it('is not judged where a block is not known; who is in a group does not matter', () => {
    assert.deepEqual(judged('ipv4'), NOT_JUDGED);
    assert.deepEqual(judged('group'), []);
    assert.equal(judged('ipv4', said('${AWS::AccountId}')).length, 1);
  });
});
