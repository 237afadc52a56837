import assert from 'node:assert/strict';
import { rule18 } from '../../../../core/audit/rules/18-only-https-in.js';
import { endpoint, group, list, modelOf, NOT_JUDGED, rule, said, UNKNOWN, verdicts } from './support.js';

function judged(change: Parameters<typeof rule>[0]): string[] {
  return verdicts(rule18, modelOf({ securityGroups: [group({ ingress: [rule(change)] })] }));
}

describe('rule 18: only HTTPS in', () => {
  it('holds for tcp 443, by name and by number; other groups are not asked', () => {
    assert.deepEqual(verdicts(rule18, modelOf()), []);
    assert.deepEqual(judged({ protocol: said('6') }), []);
    const other = group({ id: 'Web', ingress: [rule({ fromPort: said(80), toPort: said(80) })] });
    assert.deepEqual(verdicts(rule18, modelOf({ securityGroups: [group(), other] })), []);
  });

  it('is broken by another port, a range, another protocol and everything', () => {
    assert.deepEqual(judged({ fromPort: said(80), toPort: said(80) }), [
      'violated: EndpointGroup lets in tcp 80. Allow tcp 443 only.',
    ]);
    assert.deepEqual(judged({ fromPort: said(0), toPort: said(65535) }), [
      'violated: EndpointGroup lets in tcp 0-65535. Allow tcp 443 only.',
    ]);
    assert.deepEqual(judged({ fromPort: null, toPort: null }), [
      'violated: EndpointGroup lets in tcp 0-65535. Allow tcp 443 only.',
    ]);
    assert.deepEqual(judged({ protocol: said('udp') }), [
      'violated: EndpointGroup lets in udp 443. Allow tcp 443 only.',
    ]);
    assert.deepEqual(judged({ protocol: said('-1'), fromPort: null, toPort: null }), [
      'violated: EndpointGroup lets in -1 (all). Allow tcp 443 only.',
    ]);
  });

  it('is broken by a group that lets nobody in, whichever rules other groups have', () => {
    const closed = [
      'violated: EndpointGroup has no inbound rule, so nobody reaches Endpoint-ecr.api. Allow tcp 443 from the blocks of the VPC, or from the groups of the workloads.',
    ];
    assert.deepEqual(verdicts(rule18, modelOf({ securityGroups: [group({ ingress: [] })] })), closed);
    const otherIngress = [said('sg-0123456789abcdef0')];
    assert.deepEqual(verdicts(rule18, modelOf({ securityGroups: [group({ ingress: [] })], otherIngress })), closed);
  });

  it('holds where another group of the endpoint lets HTTPS in, or may do so', () => {
    for (const second of ['${Second}', 'sg-0123456789abcdef0']) {
      const endpoints = [endpoint('ecr.api', { securityGroups: list('${EndpointGroup}', second) })];
      const securityGroups = [group({ ingress: [] }), group({ id: 'Second' })];
      assert.deepEqual(verdicts(rule18, modelOf({ endpoints, securityGroups })), []);
    }
  });

  it('is not judged where a rule may be of the group that has none', () => {
    const securityGroups = [group({ ingress: [] })];
    assert.deepEqual(verdicts(rule18, modelOf({ securityGroups, otherIngress: [UNKNOWN] })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule18, modelOf({ otherIngress: [UNKNOWN] })), []);
  });

  it('is not judged where protocol, ports or the group are not known', () => {
    for (const change of [{ protocol: UNKNOWN }, { fromPort: UNKNOWN }, { toPort: UNKNOWN }]) {
      assert.deepEqual(judged(change), NOT_JUDGED);
    }
    const endpoints = [endpoint('ecr.api', { securityGroups: UNKNOWN })];
    assert.deepEqual(verdicts(rule18, modelOf({ endpoints })), NOT_JUDGED);
  });
});
