import { isDeadRule } from '../dead-rule.js';
import type { SecurityGroup, SecurityRule } from '../model.js';
import type { Unknown } from '../value.js';
import { peerOf, trafficOf } from './https.js';
import { endpointGroups, notJudgedOnce } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';

export const rule21: Rule = {
  id: '21',
  severity: 'warning',
  title: { id: 'rule.21.title' },
  reason: { id: 'rule.21.reason' },
  source: 'design',
  judge: (model) => {
    const { known, unknown } = endpointGroups(model);
    return [
      ...known.flatMap(judgeGroup),
      ...notJudgedOnce([...unknown, ...known.flatMap(({ egress }) => egress.flatMap(hiddenOf))]),
    ];
  },
};

function judgeGroup(group: SecurityGroup): Judgement[] {
  return group.egress.flatMap((rule) => {
    if (hiddenOf(rule).length > 0 || isDeadRule(rule)) return [];
    // What AWS adds where none is written has no place of its own.
    if (rule.place.path === group.place.path) {
      return [violated({ id: 'rule.21.default', parameters: { group: group.id } }, rule.place)];
    }
    const parameters = { group: group.id, traffic: trafficOf(rule), peer: peerOf(rule) };
    return [violated({ id: 'rule.21.rule', parameters }, rule.place)];
  });
}

/** What keeps a rule from being told from one that matches nothing. */
function hiddenOf({ protocol, fromPort, toPort, peer }: SecurityRule): Unknown[] {
  if (protocol.known && protocol.value !== 'icmp') return [];
  return [protocol, fromPort, toPort, peer.value].filter((value) => value?.known === false);
}
