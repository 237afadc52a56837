import {
  interfaceServiceName,
  isEndpointService,
  type Region,
  SERVICE_NAMES,
  s3GatewayServiceName,
} from '../../catalogue/index.js';
import type { Endpoint, NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { knownRegion } from './known-region.js';
import { literalOf, notJudgedOnce, serviceOf } from './lookups.js';
import { policyArns } from './policy-arns.js';
import { withReferences } from './policy-matching.js';
import { type Judgement, notJudged, type Rule, violated } from './rule.js';

/** Judges services of the catalogue: prefixes of others are not known here. */
export const rule41: Rule = {
  id: '41',
  severity: 'error',
  title: { id: 'rule.41.title' },
  reason: { id: 'rule.41.reason' },
  source: 'S2',
  judge: (model) => {
    const region = knownRegion(model);
    if (region.known) return [...judgeServiceNames(model, region.value), ...judgeArns(model, region.value)];
    return model.endpoints.some(({ existing }) => !existing) ? [notJudged(region)] : [];
  },
};

function judgeServiceNames(model: NetworkModel, region: Region): Judgement[] {
  const reasons: Unknown[] = [];
  const judgements = model.endpoints
    .filter(({ existing }) => !existing)
    .flatMap((endpoint) => {
      const { id, type } = endpoint;
      const service = namedService(endpoint);
      if (service === null) return [];
      const name = literalOf(endpoint.serviceName);
      // The gateway of S3 has another prefix than its interface.
      const unclear = [name, ...(service === 's3' ? [type] : [])].filter((value) => !value.known);
      reasons.push(...unclear);
      if (!name.known || unclear.length > 0) return [];
      const isGateway = service === 's3' && type.known && type.value === 'Gateway';
      const expected = isGateway ? s3GatewayServiceName(region) : interfaceServiceName(region, service);
      if (name.value === expected) return [];
      const parameters = { endpoint: id, name: name.value, expected, region: region.id };
      return [violated({ id: 'rule.41.name', parameters }, name.place)];
    });
  return [...judgements, ...notJudgedOnce(reasons)];
}

/** The service that is meant, also where the name is of no right form; null where it is none of the catalogue. Unknown names may be any. */
function namedService(endpoint: Endpoint): string | null {
  const service = serviceOf(endpoint);
  if (!service.known) return '';
  if (isEndpointService(service.value)) return service.value;
  const ends = SERVICE_NAMES.filter((name) => service.value.endsWith(`.${name}`));
  return ends.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

function judgeArns(model: NetworkModel, { id: region, partition }: Region): Judgement[] {
  return policyArns(model).flatMap(({ owner, arn }) => {
    // Whatever the deployment fills in is right there.
    const given = withReferences(arn.value, () => '*').split(':', 2)[1] ?? '';
    if (given === partition || /[*?]/.test(given)) return [];
    const parameters = { owner, arn: arn.value, partition, region };
    return [violated({ id: 'rule.41.arn', parameters }, arn.place)];
  });
}
