import assert from 'node:assert/strict';
import { rule20 } from '../../../../core/audit/rules/20-every-block-let-in.js';
import { answersOf, GOLDEN_CASES } from '../../../support/cases.js';
import {
  emptyModel,
  endpoint,
  group,
  list,
  modelOf,
  NOT_JUDGED,
  rule,
  said,
  UNKNOWN,
  verdicts,
  vpc,
} from './support.js';

const blocks = (...cidrs: string[]) =>
  group({ ingress: cidrs.map((cidr) => rule({ peer: { kind: 'ipv4', value: said(cidr) } })) });
const byGroup = group({ ingress: [rule({ peer: { kind: 'group', value: said('${Client}') } })] });
const twoBlocks = [vpc({ cidrs: list('10.0.0.0/16', '100.64.0.0/20') })];
const LACKING = ['violated: EndpointGroup lets in blocks of its VPC, but not 100.64.0.0/20. Add a rule for them.'];

describe('rule 20: every block of the VPC is let in', () => {
  it('holds where each is, by itself or within a wider one', () => {
    assert.deepEqual(verdicts(rule20, modelOf()), []);
    for (const securityGroups of [[blocks('10.0.0.0/16', '100.64.0.0/20')], [blocks('10.0.0.0/8', '100.64.0.0/10')]]) {
      assert.deepEqual(verdicts(rule20, modelOf({ vpcs: twoBlocks, securityGroups })), []);
    }
  });

  it('is broken by a secondary block that is not', () => {
    assert.deepEqual(verdicts(rule20, modelOf({ vpcs: twoBlocks })), LACKING);
    const other = rule({ fromPort: said(80), toPort: said(80), peer: { kind: 'ipv4', value: said('100.64.0.0/20') } });
    const securityGroups = [group({ ingress: [rule(), other] })];
    assert.deepEqual(verdicts(rule20, modelOf({ vpcs: twoBlocks, securityGroups })), LACKING);
  });

  it('holds where less was decided: groups, or parts of the blocks', () => {
    for (const securityGroups of [[byGroup], [blocks('10.0.0.0/21')]]) {
      assert.deepEqual(verdicts(rule20, modelOf({ vpcs: twoBlocks, securityGroups })), []);
    }
  });

  it('judges an existing VPC by the blocks of the answers, and not at all without', () => {
    const inside = { vpc: said('vpc-0a1b2c3d4e5f60718') };
    const model = emptyModel({ endpoints: [endpoint('ecr.api', inside)], securityGroups: [blocks('10.20.0.0/16')] });
    assert.deepEqual(verdicts(rule20, model, answersOf(GOLDEN_CASES['existing-virginia'])), LACKING);
    assert.deepEqual(verdicts(rule20, model), []);
  });

  it('judges an existing VPC that was looked up by what was learned of it', () => {
    const [lookedUp] = twoBlocks.map((one) => ({ ...one, existing: true }));
    assert.deepEqual(verdicts(rule20, modelOf({ vpcs: lookedUp ? [lookedUp] : [] })), LACKING);
  });

  it('is broken by IPv4 alone for an endpoint that is dual-stack', () => {
    const dual = endpoint('ecr.api', { ipAddressType: said('dualstack') });
    assert.deepEqual(verdicts(rule20, modelOf({ endpoints: [dual] })), [
      'violated: EndpointGroup lets in IPv4 only, but Endpoint-ecr.api is dual-stack. Add a rule for IPv6.',
    ]);
    const ipv6 = rule({ peer: { kind: 'ipv6', value: said('fd00::/56') } });
    for (const securityGroups of [[byGroup], [group({ ingress: [rule(), ipv6] })]]) {
      assert.deepEqual(verdicts(rule20, modelOf({ endpoints: [dual], securityGroups })), []);
    }
  });

  it('counts a rule for IPv6 only where it is for HTTPS, and any block beside groups', () => {
    const dual = endpoint('ecr.api', { ipAddressType: said('dualstack') });
    const ipv6 = { kind: 'ipv6', value: said('fd00::/56') } as const;
    const toWeb = rule({ fromPort: said(80), toPort: said(80), peer: ipv6 });
    for (const ingress of [
      [rule(), toWeb],
      [rule(), ...byGroup.ingress],
    ]) {
      assert.equal(verdicts(rule20, modelOf({ endpoints: [dual], securityGroups: [group({ ingress })] })).length, 1);
    }
    const hidden = rule({ peer: { kind: 'ipv4', value: UNKNOWN } });
    const unclear = modelOf({ endpoints: [dual], securityGroups: [group({ ingress: [rule(), hidden] })] });
    assert.deepEqual(verdicts(rule20, unclear), NOT_JUDGED);
  });

  it('is not judged where a block of the VPC or of a rule is not known', () => {
    const vpcs = [vpc({ cidrs: said([said('10.0.0.0/16'), UNKNOWN]) })];
    assert.deepEqual(verdicts(rule20, modelOf({ vpcs })), NOT_JUDGED);
    const securityGroups = [group({ ingress: [rule(), rule({ peer: { kind: 'ipv4', value: UNKNOWN } })] })];
    assert.deepEqual(verdicts(rule20, modelOf({ vpcs: twoBlocks, securityGroups })), NOT_JUDGED);
    assert.deepEqual(verdicts(rule20, modelOf({ securityGroups })), []);
  });
});
