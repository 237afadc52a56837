import { notJudgedOnce } from './lookups.js';
import { associationsOf } from './route-tables.js';
import { type Rule, violated } from './rule.js';
import { tiersOf } from './subnets.js';

export const rule05: Rule = {
  id: '05',
  severity: 'error',
  title: { id: 'rule.05.title' },
  reason: { id: 'rule.05.reason' },
  source: 'subnetRouteTables',
  judge: (model, wanted) => {
    const { application, unknown } = tiersOf(model, wanted);
    const associations = associationsOf(model);
    const lacking = application.filter((subnet) => !subnet.existing && associations.of(subnet).length === 0);
    if (lacking.length === 0) return [];
    if (unknown.length > 0) return notJudgedOnce(unknown);
    return lacking.map(({ id, place }) => violated({ id: 'rule.05.subnet', parameters: { subnet: id } }, place));
  },
};
