import type { Rule } from './rule.js';
import { violated } from './rule.js';
import { placeOfNothing } from './service-sets.js';

/** The first pull through a cache goes to the upstream registry: without a way there somebody has to have accepted that. */
export const rule43: Rule = {
  id: '43',
  severity: 'warning',
  title: { id: 'rule.43.title' },
  reason: { id: 'rule.43.reason' },
  source: 'S4',
  judge: (model, wanted) => {
    const { features = [], internet, acceptNoUpstreamPath } = wanted ?? {};
    if (!features.includes('pull-through-cache') || internet !== 'none' || acceptNoUpstreamPath === true) return [];
    return [violated({ id: 'rule.43.noWay' }, placeOfNothing(model))];
  },
};
