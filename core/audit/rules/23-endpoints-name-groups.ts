import type { Endpoint, SecurityGroup } from '../model.js';
import { knownValue } from '../value.js';
import { finderOf, interfaceEndpoints, notJudgedOnce, partsOf } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** How AWS describes the group that every VPC comes with. */
const DEFAULT_GROUP = 'default VPC security group';

export const rule23: Rule = {
  id: '23',
  severity: 'error',
  title: { id: 'rule.23.title' },
  reason: { id: 'rule.23.reason' },
  source: 'S37',
  judge: (model) => {
    const { known, unknown } = interfaceEndpoints(model);
    const find = finderOf(model.securityGroups);
    return [
      ...known.flatMap((endpoint) => judgeEndpoint(endpoint, find)),
      ...notJudgedOnce([...unknown, ...known.flatMap(({ securityGroups }) => partsOf(securityGroups).unknown)]),
    ];
  },
};

function judgeEndpoint(endpoint: Endpoint, find: ReturnType<typeof finderOf<SecurityGroup>>): Judgement[] {
  const { id, securityGroups } = endpoint;
  if (!securityGroups.known) return [];
  if (securityGroups.value.length === 0) {
    return [violated({ id: 'rule.23.none', parameters: { endpoint: id } }, securityGroups.place)];
  }
  return partsOf(securityGroups).known.flatMap(({ value, place }) => {
    const group = find(value);
    if (group === undefined || knownValue(group.description) !== DEFAULT_GROUP) return [];
    return [violated({ id: 'rule.23.default', parameters: { endpoint: id, group: group.id } }, place)];
  });
}
