import assert from 'node:assert/strict';
import { rule21 } from '../../../../core/audit/rules/21-nothing-out.js';
import { group, modelOf, NOT_JUDGED, rule, said, UNKNOWN, verdicts } from './support.js';

const dead = rule({
  protocol: said('icmp'),
  fromPort: said(252),
  toPort: said(86),
  peer: { kind: 'ipv4', value: said('255.255.255.255/32') },
});

function judged(...egress: Parameters<typeof rule>[0][]): string[] {
  return verdicts(rule21, modelOf({ securityGroups: [group({ egress: egress.map(rule) })] }));
}

describe('rule 21: nothing out', () => {
  it('holds for no rule, and for the one that matches nothing', () => {
    assert.deepEqual(verdicts(rule21, modelOf()), []);
    assert.deepEqual(judged(dead), []);
  });

  it('is broken by any other, of groups of endpoints only', () => {
    assert.deepEqual(judged(dead, {}), ['violated: EndpointGroup lets out tcp 443 to 10.0.0.0/16. Remove the rule.']);
    const all = {
      protocol: said('-1'),
      fromPort: null,
      toPort: null,
      peer: { kind: 'ipv4', value: said('0.0.0.0/0') },
    } as const;
    assert.deepEqual(judged(all), ['violated: EndpointGroup lets out -1 (all) to 0.0.0.0/0. Remove the rule.']);
    const securityGroups = [group(), group({ id: 'Other', egress: [rule(all)] })];
    assert.deepEqual(verdicts(rule21, modelOf({ securityGroups })), []);
  });

  it('is broken by no rule of CloudFormation, where AWS adds its own', () => {
    const place = group({}).place;
    const everything = { protocol: said('-1'), fromPort: null, toPort: null, place } as const;
    const [verdict = ''] = judged(everything);
    assert.match(
      verdict,
      /^violated: EndpointGroup has no outbound rule, so AWS adds one .* 255\.255\.255\.255\/32\.$/,
    );
  });

  it('is not judged where a rule may be the one that matches nothing', () => {
    assert.deepEqual(judged({ protocol: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged({ ...dead, toPort: UNKNOWN }), NOT_JUDGED);
    assert.deepEqual(judged({ peer: { kind: 'group', value: UNKNOWN } }), [
      'violated: EndpointGroup lets out tcp 443 to ?. Remove the rule.',
    ]);
  });
});
