import type { SecurityGroup } from '../model.js';
import { extentOf, trafficOf } from './https.js';
import { endpointGroups, notJudgedOnce } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';

export const rule18: Rule = {
  id: '18',
  severity: 'error',
  title: { id: 'rule.18.title' },
  reason: { id: 'rule.18.reason' },
  source: 'S37',
  judge: (model) => {
    const { known, unknown } = endpointGroups(model);
    const hidden = known.flatMap(({ ingress }) => ingress.map(extentOf).filter((extent) => !extent.known));
    return [...known.flatMap(judgeGroup), ...notJudgedOnce([...unknown, ...hidden])];
  },
};

function judgeGroup(group: SecurityGroup): Judgement[] {
  return group.ingress.flatMap((rule) => {
    const extent = extentOf(rule);
    if (!extent.known || extent.value === 'https') return [];
    const parameters = { group: group.id, traffic: trafficOf(rule) };
    return [violated({ id: 'rule.18.rule', parameters }, rule.place)];
  });
}
