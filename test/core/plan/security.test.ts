import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers } from '../../../core/answers/index.js';
import type { SecurityGroup } from '../../../core/plan/index.js';
import { GOLDEN_CASES, planOf } from '../../support/cases.js';

const EXISTING: Partial<Answers> = GOLDEN_CASES['existing-virginia'] ?? {};

/** Who is on the other side of a group's rules. */
function peers(rules: SecurityGroup['ingress'] = []) {
  return rules.map(
    ({ cidr, groupId, existingGroupId, prefixListId }) => cidr ?? groupId ?? existingGroupId ?? prefixListId,
  );
}

describe('security groups', () => {
  it('a new VPC: HTTPS from its block, and nothing out', () => {
    const { endpoint, client, codebuild } = planOf().securityGroups;
    assert.deepEqual(peers(endpoint?.ingress), ['10.0.0.0/16']);
    assert.deepEqual(endpoint?.egress, []);
    assert.equal(client, null);
    assert.equal(codebuild, null);
  });

  it('an existing VPC: HTTPS from every block of it', () => {
    assert.deepEqual(peers(planOf(EXISTING).securityGroups.endpoint?.ingress), ['10.20.0.0/16', '100.64.0.0/20']);
  });

  it('given blocks: those and no other, and a word where they leave out workloads of the VPC', () => {
    const cidrsOf = (ingressCidrs: readonly string[]) => {
      const { securityGroups, notes } = planOf({ ingress: 'cidrs', ingressCidrs });
      const cidrs = securityGroups.endpoint?.ingress.map(({ cidr, ofVpc }) => [cidr, ofVpc]);
      return { cidrs, misses: notes.some(({ id }) => id === 'ingress_misses') };
    };
    assert.deepEqual(cidrsOf(['10.0.0.0/16', '10.90.0.0/24']), {
      cidrs: [
        ['10.0.0.0/16', false],
        ['10.90.0.0/24', false],
      ],
      misses: false,
    });
    assert.equal(cidrsOf(['10.0.0.0/21']).misses, true);
  });

  it('by groups: a client group of our own, or those that were named, and builds besides', () => {
    const own = planOf({ ingress: 'security-groups', workloads: ['fargate-linux', 'codebuild-vpc'] }).securityGroups;
    assert.deepEqual(peers(own.endpoint?.ingress), ['client_security_group', 'codebuild_security_group']);
    assert.deepEqual(own.client?.ingress, []);
    assert.deepEqual(peers(own.client?.egress), ['endpoint_security_group', '0.0.0.0/0']);
    const named = planOf({ ...EXISTING, ingress: 'security-groups', ingressSecurityGroupIds: ['sg-0a1b2c3d'] });
    assert.deepEqual(peers(named.securityGroups.endpoint?.ingress), ['sg-0a1b2c3d', 'codebuild_security_group']);
    assert.equal(named.securityGroups.client, null);
  });

  it('egress to S3 is to its prefix list where that is known, with a note where it is not', () => {
    const builds = { workloads: ['codebuild-vpc'] } as const;
    const known = planOf({ ...builds, s3PrefixListId: 'pl-63a5400a' });
    assert.deepEqual(peers(known.securityGroups.codebuild?.egress), ['endpoint_security_group', 'pl-63a5400a']);
    assert.ok(!known.notes.some(({ id }) => id === 'egress_to_s3'));
    assert.ok(planOf(builds).notes.some(({ id }) => id === 'egress_to_s3'));
  });

  it('egress to endpoints is to the blocks of the VPC where one of them is reused', () => {
    const { codebuild } = planOf(EXISTING).securityGroups;
    assert.deepEqual(peers(codebuild?.egress), ['10.20.0.0/16', '100.64.0.0/20', '0.0.0.0/0']);
  });

  it('dual-stack: HTTPS over IPv6 besides, from the block of a new VPC or from those that were named, and from none by groups', () => {
    const dual = { ipAddressType: 'dualstack' } as const;
    const ipv6 = (some: Partial<Answers>) =>
      planOf({ ...dual, ...some }).securityGroups.endpoint?.ingress.filter((rule) => rule.ipv6) ?? [];
    assert.deepEqual(
      ipv6({}).map(({ key, cidr, ipv6Cidr }) => [key, cidr, ipv6Cidr]),
      [['vpc_ipv6', null, null]],
    );
    const vpcIpv6Cidrs = ['2001:db8:1234:1a00::/56', '2001:db8:1:f0::/60'];
    assert.deepEqual(
      ipv6({ ...EXISTING, vpcIpv6Cidrs }).map(({ ipv6Cidr }) => ipv6Cidr),
      vpcIpv6Cidrs,
    );
    assert.deepEqual(ipv6({ ...EXISTING, ingress: 'security-groups', ingressSecurityGroupIds: ['sg-0a1b2c3d'] }), []);
    assert.deepEqual(ipv6({ ingress: 'security-groups' }), []);
  });

  it('every rule is HTTPS with one peer, a key of its own in the group, and a group of the plan that exists', () => {
    const answers = fc.record({
      ingress: fc.constantFrom('vpc-cidr', 'security-groups'),
      ingressSecurityGroupIds: fc.subarray(['sg-0a1b2c3d', 'sg-0b1c2d3e']),
      existingEndpoints: fc.constantFrom(
        {},
        { 'ecr.dkr': 'vpce-0a1b2c3d' },
        { 'ecr.api': 'vpce-0a1b2c3d', 'ecr.dkr': 'vpce-0b1c2d3e', logs: 'vpce-0c1d2e3f' },
      ),
      workloads: fc.subarray(['fargate-linux', 'codebuild-vpc'] as const, { minLength: 1 }),
      s3PrefixListId: fc.constantFrom(null, 'pl-63a5400a'),
    });
    fc.assert(
      fc.property(answers, (some) => {
        const meant = {
          ...EXISTING,
          ...some,
          existingS3RouteTableIds: [],
          ecrPublic: false,
          ...(some.ingress === 'vpc-cidr' ? { ingressSecurityGroupIds: [] } : {}),
          ...(some.workloads.includes('codebuild-vpc') ? {} : { repository: 'virginia-builds' }),
        } as Partial<Answers>;
        const hasEgress =
          some.workloads.includes('codebuild-vpc') ||
          (some.ingress === 'security-groups' && some.ingressSecurityGroupIds.length === 0);
        const { securityGroups } = planOf(hasEgress ? meant : { ...meant, s3PrefixListId: null });
        const groups = Object.values(securityGroups).filter((group) => group !== null);
        for (const group of groups) {
          const rules = [...group.ingress, ...group.egress];
          assert.equal(new Set(group.ingress.map(({ key }) => key)).size, group.ingress.length);
          assert.equal(new Set(group.egress.map(({ key }) => key)).size, group.egress.length);
          for (const { port, cidr, ipv6, ipv6Cidr, groupId, existingGroupId, prefixListId } of rules) {
            assert.equal(port, 443);
            const peers = [cidr, ipv6Cidr, groupId, existingGroupId, prefixListId].filter((peer) => peer !== null);
            assert.equal(peers.length, 1);
            assert.equal(ipv6, ipv6Cidr !== null);
            if (groupId !== null)
              assert.ok(
                groups.some(({ id }) => id === groupId),
                groupId,
              );
          }
          assert.ok(group.ingress.every(({ cidr }) => cidr !== '0.0.0.0/0'));
        }
      }),
    );
  });
});
