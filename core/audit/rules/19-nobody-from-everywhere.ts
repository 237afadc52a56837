import type { SecurityGroup } from '../model.js';
import { isIpv6OfVpc, knownValue } from '../value.js';
import { endpointGroups, literalOf, notJudgedOnce } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';

export const rule19: Rule = {
  id: '19',
  severity: 'error',
  title: { id: 'rule.19.title' },
  reason: { id: 'rule.19.reason' },
  source: 'securityHubEc2',
  judge: (model) => {
    const { known, unknown } = endpointGroups(model);
    const hidden = known.flatMap((group) => blocksOf(group).flatMap(({ cidr }) => (cidr.known ? [] : cidr)));
    return [...known.flatMap(judgeGroup), ...notJudgedOnce([...unknown, ...hidden])];
  },
};

function judgeGroup(group: SecurityGroup): Judgement[] {
  return blocksOf(group).flatMap(({ cidr, place }) =>
    cidr.known && /\/0+$/.test(cidr.value)
      ? [violated({ id: 'rule.19.rule', parameters: { group: group.id, cidr: cidr.value } }, place)]
      : [],
  );
}

/** A group, a prefix list or the block that AWS gives the VPC is somebody, so only other blocks are looked at. */
function blocksOf({ ingress }: SecurityGroup) {
  return ingress
    .filter(({ peer }) => peer.kind === 'ipv4' || peer.kind === 'ipv6')
    .filter(({ peer }) => !isIpv6OfVpc(knownValue(peer.value) ?? ''))
    .map(({ peer, place }) => ({ cidr: literalOf(peer.value), place }));
}
