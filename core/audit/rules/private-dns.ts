import type { NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { interfaceEndpoints, notJudgedOnce, serviceOf } from './lookups.js';
import { type Judgement, violated } from './rule.js';

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
