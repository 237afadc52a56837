import type { NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { isLedByZones } from './hosted-zones.js';
import { interfaceEndpoints, notJudgedOnce, serviceOf } from './lookups.js';
import { type Judgement, violated, type Wanted } from './rule.js';

/** Says which endpoints of some services have no private DNS names. */
export function judgePrivateDns(
  model: NetworkModel,
  isJudged: (service: string) => boolean,
  message: 'rule.12.endpoint' | 'rule.13.endpoint',
): Judgement[] {
  const { known, unknown } = interfaceEndpoints(model);
  const reasons: Unknown[] = [...unknown];
  const judgements = known.flatMap((endpoint) => {
    const { id, privateDns } = endpoint;
    const service = serviceOf(endpoint);
    if (privateDns.known && privateDns.value) return [];
    if (!service.known) reasons.push(service);
    if (!service.known || !isJudged(service.value)) return [];
    if (privateDns.known) {
      return [violated({ id: message, parameters: { endpoint: id, service: service.value } }, privateDns.place)];
    }
    reasons.push(privateDns);
    return [];
  });
  return [...judgements, ...notJudgedOnce(reasons)];
}

/** Whether hosted zones lead to the endpoint in place of its private DNS names: rule 17 judges them. */
export function isCentral(model: NetworkModel, service: string, wanted: Wanted | null): boolean {
  return wanted?.privateDns === 'central-hub' || isLedByZones(model, service);
}
