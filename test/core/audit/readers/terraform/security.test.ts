import assert from 'node:assert/strict';
import type { SecurityRule } from '../../../../../core/audit/model.js';
import { modelOf, shown, to } from './support.js';

function linesOf(rules: readonly SecurityRule[] | undefined): unknown {
  return rules?.map(({ protocol, fromPort, toPort, peer, description }) => [
    shown(protocol),
    shown(fromPort),
    shown(toPort),
    peer.kind,
    shown(peer.value),
    shown(description),
  ]);
}

describe('a security group of a Terraform plan', () => {
  it('aws_security_group: rules of every kind, and no outbound rule that nobody wrote', () => {
    const group = { security_group_id: to('aws_security_group.this.id') };
    const [one] = modelOf([
      {
        address: 'aws_security_group.this',
        values: {
          description: 'Managed by Terraform',
          ingress: [
            {
              protocol: 'tcp',
              from_port: 80,
              to_port: 80,
              cidr_blocks: ['10.0.0.0/16', '10.1.0.0/16'],
              ipv6_cidr_blocks: ['::/0'],
              prefix_list_ids: ['pl-0a'],
              self: true,
              description: 'in',
            },
          ],
        },
        unknown: { ingress: [{ security_groups: true }] },
        code: { ingress: to('aws_eip.nat.public_ip', 'aws_security_group.other.id') },
      },
      { address: 'aws_security_group.other' },
      { address: 'aws_eip.nat' },
      {
        address: 'aws_security_group_rule.old',
        values: { type: 'ingress', protocol: '6', from_port: 22, to_port: 22 },
        code: { ...group, source_security_group_id: to('aws_security_group.other.id') },
      },
      {
        address: 'aws_vpc_security_group_egress_rule.all',
        values: { ip_protocol: '-1', from_port: 0, to_port: 0, prefix_list_id: 'pl-0b' },
        code: group,
      },
    ]).securityGroups;
    assert.ok(one);
    assert.equal(one.description, null);
    assert.deepEqual(linesOf(one.ingress), [
      ['tcp', 22, 22, 'group', '${aws_security_group.other}', null],
      ['tcp', 80, 80, 'ipv4', '10.0.0.0/16', 'in'],
      ['tcp', 80, 80, 'ipv4', '10.1.0.0/16', 'in'],
      ['tcp', 80, 80, 'ipv6', '::/0', 'in'],
      ['tcp', 80, 80, 'prefix-list', 'pl-0a', 'in'],
      ['tcp', 80, 80, 'group', '${aws_security_group.other}', 'in'],
      ['tcp', 80, 80, 'group', '${aws_security_group.this}', 'in'],
    ]);
    assert.deepEqual(linesOf(one.egress), [['-1', null, null, 'prefix-list', 'pl-0b', null]]);
  });

  it('aws_security_group: several rules of one expression share no references', () => {
    const rule = (port: number) => ({ protocol: 'tcp', from_port: port, to_port: port });
    const [group] = modelOf([
      {
        address: 'aws_security_group.this',
        values: { ingress: [rule(80), rule(443)] },
        unknown: { ingress: [{ security_groups: true }, { security_groups: true }] },
        code: { ingress: to('aws_security_group.a.id', 'aws_security_group.b.id') },
      },
      { address: 'aws_security_group.a' },
      { address: 'aws_security_group.b' },
    ]).securityGroups;
    assert.deepEqual(
      group?.ingress.map(({ peer }) => shown(peer.value)),
      Array(2).fill({ why: 'auditTerraform.afterApplyOf' }),
    );
  });

  it('aws_security_group: of rules that cannot be read nothing is known, their descriptions included', () => {
    const [group] = modelOf([{ address: 'aws_security_group.this', values: { ingress: 'all' } }]).securityGroups;
    const [rule] = group?.ingress ?? [];
    assert.deepEqual([group?.ingress.length, rule?.protocol.known, rule?.description?.known], [1, false, false]);
  });

  it('aws_security_group: what is in a dynamic block is unknown', () => {
    const [group] = modelOf([
      {
        address: 'aws_security_group.this',
        values: { egress: [{ protocol: 'tcp', from_port: 443, to_port: 443 }] },
        unknown: { egress: [{ security_groups: true }] },
      },
    ]).securityGroups;
    assert.deepEqual(linesOf(group?.egress), [['tcp', 443, 443, 'group', { why: 'auditTerraform.unseen' }, null]]);
  });
});
