import type { Endpoint } from '../model.js';
import type { Unknown } from '../value.js';
import { groupBy, interfaceEndpoints, listed, notJudgedOnce, serviceOf } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';

export const rule15: Rule = {
  id: '15',
  severity: 'error',
  title: { id: 'rule.15.title' },
  reason: { id: 'rule.15.reason' },
  source: 'S37',
  judge: (model) => {
    const { known } = interfaceEndpoints(model);
    const named = known.filter(({ privateDns }) => !privateDns.known || privateDns.value);
    const byService = groupBy(named, serviceOf);
    // Two of a service that is not known may be two of one.
    const reasons: Unknown[] = named.length > 1 ? [...byService.unknown] : [];
    const judgements = [...byService.groups].flatMap(([service, endpoints]) => {
      if (endpoints.length < 2) return [];
      const byVpc = groupBy(endpoints, ({ vpc }) => vpc);
      reasons.push(...byVpc.unknown);
      return [...byVpc.groups.values()].flatMap((together) => judgeTogether(service, together, reasons));
    });
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeTogether(service: string, endpoints: readonly Endpoint[], reasons: Unknown[]): Judgement[] {
  const [first, ...others] = endpoints.filter(({ privateDns }) => privateDns.known);
  if (endpoints.length > 1) {
    reasons.push(...endpoints.flatMap(({ privateDns }) => (privateDns.known ? [] : privateDns)));
  }
  if (first === undefined) return [];
  return others.map(({ id, place }) =>
    violated({ id: 'rule.15.endpoints', parameters: { service, endpoints: listed([first.id, id]) } }, place),
  );
}
