import { type Region, servicePresence } from '../../catalogue/index.js';
import type { Endpoint } from '../model.js';
import type { Unknown } from '../value.js';
import { knownRegion } from './known-region.js';
import { interfaceEndpoints, notJudgedOnce, serviceOf } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';

const ECR_PUBLIC = 'ecr-public.api';

/** That the endpoint covers the API only, and no pulls, is not written in any code. */
export const rule42: Rule = {
  id: '42',
  severity: 'error',
  title: { id: 'rule.42.title' },
  reason: { id: 'rule.42.reason' },
  source: 'S1',
  judge: (model) => {
    const region = knownRegion(model);
    const found = interfaceEndpoints(model);
    const reasons: Unknown[] = [...found.unknown];
    const judgements = found.known.flatMap((endpoint) => {
      const service = serviceOf(endpoint);
      if (!service.known) reasons.push(service);
      if (endpoint.existing || !service.known || !/^ecr[.-]public\b/.test(service.value)) return [];
      if (service.value !== ECR_PUBLIC) return [wrongName(endpoint, service.value)];
      if (!region.known) reasons.push(region);
      return region.known ? judgeRegion(endpoint, region.value) : [];
    });
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

/** Names that look right and that AWS does not have, such as `ecr.public`. */
function wrongName({ id, serviceName: { place } }: Endpoint, service: string): Judgement {
  return violated({ id: 'rule.42.name', parameters: { endpoint: id, service, expected: ECR_PUBLIC } }, place);
}

function judgeRegion({ id, serviceName: { place } }: Endpoint, region: Region): Judgement[] {
  if (servicePresence(region, ECR_PUBLIC) !== 'absent') return [];
  return [violated({ id: 'rule.42.region', parameters: { endpoint: id, region: region.id } }, place)];
}
