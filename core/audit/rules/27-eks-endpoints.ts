import { FEATURE_IDS, registryServices, WORKLOADS } from '../../catalogue/index.js';
import { judgeNeeded } from './needed-endpoints.js';
import type { Rule } from './rule.js';

const EKS: readonly string[] = WORKLOADS.filter(({ eks }) => eks).map(({ id }) => id);
/** Rules 01, 28 and 29 are about the others. */
const ELSEWHERE: readonly string[] = [...registryServices(), 'logs'];

/** What nodes and pods need by themselves. With a way to the internet they find it there. */
export const rule27: Rule = {
  id: '27',
  severity: 'warning',
  title: { id: 'rule.27.title' },
  reason: { id: 'rule.27.reason' },
  source: 'S9',
  judge: (model, wanted) => {
    if (wanted === null || wanted.internet !== 'none') return [];
    return judgeNeeded(
      model,
      wanted,
      ({ name, users }) =>
        !ELSEWHERE.includes(name) &&
        users.some((id) => EKS.includes(id)) &&
        !users.some((id) => FEATURE_IDS.some((feature) => feature === id)),
      (service, users) => ({ id: 'rule.27.needed', parameters: { service, users } }),
    );
  },
};
