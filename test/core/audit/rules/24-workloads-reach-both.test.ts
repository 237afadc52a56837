import assert from 'node:assert/strict';
import type { NetworkModel, SecurityRule } from '../../../../core/audit/model.js';
import { rule24 } from '../../../../core/audit/rules/24-workloads-reach-both.js';
import type { Wanted } from '../../../../core/audit/rules/rule.js';
import { answersOf, GOLDEN_CASES } from '../../../support/cases.js';
import {
  endpoint,
  gateway,
  group,
  list,
  modelOf,
  NOT_JUDGED,
  project,
  rule,
  said,
  UNKNOWN,
  verdicts,
} from './support.js';

type Peer = SecurityRule['peer'];
const toGroup: Peer = { kind: 'group', value: said('${EndpointGroup}') };
const toList: Peer = { kind: 'prefix-list', value: said('pl-63a5400a') };
const to = (cidr: string): Peer => ({ kind: 'ipv4', value: said(cidr) });

const NO_ENDPOINTS =
  'violated: BuildGroup has no outbound rule for tcp 443 to the endpoints. Allow their group, or the blocks of the VPC.';
const NO_S3 = 'violated: BuildGroup has no outbound rule for tcp 443 to S3. Allow the prefix list of S3, or 0.0.0.0/0.';

/** What is said of the group of builds with some rules. */
function judged(egress: readonly SecurityRule[], change: Partial<NetworkModel> = {}, wanted: Wanted | null = null) {
  const securityGroups = [group(), group({ id: 'BuildGroup', ingress: [], egress })];
  return verdicts(rule24, modelOf({ securityGroups, codebuildProjects: [project()], ...change }), wanted);
}

function allowed(...peers: Peer[]): string[] {
  return judged(peers.map((peer) => rule({ peer })));
}

describe('rule 24: workloads reach endpoints and S3', () => {
  it('holds for the endpoints by group or by blocks, and S3 by prefix list or as everything', () => {
    for (const endpoints of [toGroup, to('10.0.0.0/16'), to('10.0.192.0/25'), to('0.0.0.0/0')]) {
      assert.deepEqual(allowed(endpoints, toList), []);
    }
    assert.deepEqual(allowed(toGroup, to('0.0.0.0/0')), []);
    assert.deepEqual(allowed(to('10.0.192.0/26'), to('10.0.192.64/26'), toList), []);
    assert.deepEqual(judged([rule({ protocol: said('-1'), fromPort: null, toPort: null, peer: to('0.0.0.0/0') })]), []);
    assert.deepEqual(judged([rule({ fromPort: said(0), toPort: said(65535), peer: to('0.0.0.0/0') })]), []);
  });

  it('is broken without one of them, and without both', () => {
    assert.deepEqual(allowed(toGroup), [NO_S3]);
    assert.deepEqual(allowed(toList), [NO_ENDPOINTS]);
    assert.deepEqual(allowed(to('10.0.192.0/26'), toList), [NO_ENDPOINTS]);
    assert.deepEqual(allowed({ kind: 'group', value: said('${Other}') }, toList), [NO_ENDPOINTS]);
    assert.deepEqual(judged([]), [NO_ENDPOINTS, NO_S3]);
    assert.deepEqual(allowed(toGroup, { kind: 'ipv6', value: said('::/0') }), [NO_S3]);
    assert.deepEqual(judged([rule({ fromPort: said(80), toPort: said(80), peer: to('0.0.0.0/0') })]), [
      NO_ENDPOINTS,
      NO_S3,
    ]);
    assert.deepEqual(judged([rule({ protocol: said('udp'), peer: to('0.0.0.0/0') })]), [NO_ENDPOINTS, NO_S3]);
  });

  it('asks groups that the endpoints let in, and no others', () => {
    const letIn = group({ ingress: [rule({ peer: { kind: 'group', value: said('${Client}') } })] });
    const other = group({ id: 'Other', egress: [] });
    const securityGroups = [letIn, group({ id: 'Client', egress: [] }), other];
    assert.equal(verdicts(rule24, modelOf({ securityGroups })).length, 2);
  });

  it('asks for one of the groups of each endpoint, in the same VPC', () => {
    const peers = [rule({ peer: toGroup }), rule({ peer: toList })];
    const with_ = (change: Parameters<typeof endpoint>[1]) => ({
      endpoints: [endpoint('ecr.api'), endpoint('ecr.dkr', change), gateway()],
    });
    assert.deepEqual(judged(peers, with_({ securityGroups: list('sg-1', '${EndpointGroup}') })), []);
    assert.deepEqual(judged(peers, with_({ securityGroups: list('sg-1') })), [NO_ENDPOINTS]);
    assert.deepEqual(judged(peers, with_({ securityGroups: list('sg-1'), vpc: said('${Other}') })), []);
  });

  it('takes the blocks of an existing VPC from the answers, and any block where nothing says', () => {
    const wanted = answersOf(GOLDEN_CASES['existing-virginia']);
    const outside = (...cidrs: string[]) => [...cidrs.map(to), toList].map((peer) => rule({ peer }));
    const reused = {
      endpoints: [gateway()],
      subnets: [],
      vpcs: [],
      securityGroups: [
        group({ id: 'BuildGroup', vpc: said('vpc-0a1b2c3d4e5f60718'), ingress: [], egress: outside('10.20.0.0/16') }),
      ],
    };
    assert.deepEqual(judged([], reused, wanted), [NO_ENDPOINTS]);
    assert.deepEqual(judged([], reused), []);
    const egress = outside('10.20.0.0/16', '100.64.0.0/20');
    const securityGroups = reused.securityGroups.map((one) => ({ ...one, egress }));
    assert.deepEqual(judged([], { ...reused, securityGroups }, wanted), []);
  });

  it('asks for the blocks of the VPC where the subnets of an endpoint are not known', () => {
    const endpoints = [endpoint('ecr.api'), endpoint('logs', { subnets: UNKNOWN }), gateway()];
    const egress = (cidr: string) => [to(cidr), toList].map((peer) => rule({ peer }));
    assert.deepEqual(judged(egress('10.0.192.0/25'), { endpoints }), [NO_ENDPOINTS]);
    assert.deepEqual(judged(egress('10.0.0.0/16'), { endpoints }), []);
  });

  it('leaves groups alone that are only looked up', () => {
    const securityGroups = [group(), group({ id: 'BuildGroup', existing: true })];
    assert.deepEqual(judged([], { securityGroups }), []);
  });

  it('is not judged where a rule that is not known may be the one that lacks', () => {
    const unclear: Peer = { kind: 'ipv4', value: UNKNOWN };
    assert.deepEqual(allowed(toGroup, unclear), NOT_JUDGED);
    assert.deepEqual(allowed(toGroup, toList, unclear), []);
    assert.deepEqual(judged([rule({ protocol: UNKNOWN, peer: toList })]), NOT_JUDGED);
    const endpoints = [endpoint('ecr.api', { securityGroups: UNKNOWN }), gateway()];
    assert.deepEqual(judged([rule({ peer: toGroup }), rule({ peer: toList })], { endpoints }), NOT_JUDGED);
  });
});
