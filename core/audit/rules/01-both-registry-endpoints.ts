import type { NetworkModel } from '../model.js';
import { listed } from './lookups.js';
import { judgeNeeded } from './needed-endpoints.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { judgeIncomplete } from './service-sets.js';

const REGISTRY = ['ecr.api', 'ecr.dkr'] as const;

/**
 * The answers tell what the workloads need: retired versions of Fargate do without ecr.api. Without answers one of the two is wrong
 * without the other, and code with neither is about something else.
 */
export const rule01: Rule = {
  id: '01',
  severity: 'error',
  title: { id: 'rule.01.title' },
  reason: { id: 'rule.01.reason' },
  source: 'S1',
  judge: (model, wanted) => {
    if (wanted === null) return judgePairs(model);
    const isRegistry = ({ name }: { readonly name: string }) => REGISTRY.some((service) => service === name);
    return judgeNeeded(model, wanted, isRegistry, (service, users) => ({
      id: 'rule.01.needed',
      parameters: { service, users },
    }));
  },
};

function judgePairs(model: NetworkModel): Judgement[] {
  return judgeIncomplete(model, REGISTRY, ({ services }, { id, place }, missing) => {
    const parameters = { endpoint: id, service: listed([...services]), missing: listed(missing) };
    return [violated({ id: 'rule.01.pair', parameters }, place)];
  });
}
