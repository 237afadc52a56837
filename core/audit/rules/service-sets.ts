import type { Endpoint, NetworkModel } from '../model.js';
import { type Place, type Unknown, unknown as unknownValue } from '../value.js';
import { endpointsOf, finderOf, groupBy, notJudgedOnce, type Parts, serviceOf } from './lookups.js';
import { type Judgement, notJudged } from './rule.js';
import { auditedVpcs } from './vpcs.js';

/** The interface endpoints of some services in one VPC. */
export interface ServiceSet {
  readonly endpoints: readonly Endpoint[];
  readonly services: ReadonlySet<string>;
}

/**
 * Judges the sets that lack some of the services, and of which something is made here. In a VPC that is not, what is missing may be there.
 *
 * @param judge called with the first endpoint of the set that the code makes, and what the set lacks
 */
export function judgeIncomplete(
  model: NetworkModel,
  services: readonly string[],
  judge: (set: ServiceSet, first: Endpoint, missing: readonly string[]) => readonly Judgement[],
): Judgement[] {
  const { known, unknown } = serviceSets(model, services);
  const find = finderOf(model.vpcs);
  const isOwn = (vpc: string) => find(vpc)?.existing === false;
  const judgements = known.flatMap((set) => {
    const first = set.endpoints.find(({ existing }) => !existing);
    const missing = services.filter((service) => !set.services.has(service));
    if (first === undefined || missing.length === 0) return [];
    const judged = judge(set, first, missing);
    // Somebody else makes the VPC, and may make endpoints in it.
    const isOthers = !first.vpc.known || !isOwn(first.vpc.value);
    return isOthers && judged.length > 0 ? [notJudged(madeByOthers(first))] : judged;
  });
  // What is not known may be what is missing.
  return judgements.length > 0 && unknown.length > 0 ? notJudgedOnce(unknown) : judgements;
}

function madeByOthers({ place }: Endpoint): Unknown {
  return unknownValue({ id: 'rule.elsewhere' }, place);
}

/** The interface endpoints of some services, and what may be one of them. */
export function endpointsOfServices(model: NetworkModel, services: readonly string[]): Parts<Endpoint> {
  const found = services.map((service) => endpointsOf(model, service, 'Interface'));
  return { known: found.flatMap(({ known }) => known), unknown: found.flatMap(({ unknown }) => unknown) };
}

/** Where a thing is missing: the VPC that it belongs into, or the file. */
export function placeOfNothing(model: NetworkModel): Place {
  const [vpc] = auditedVpcs(model);
  return vpc?.place ?? { file: model.file, line: null, path: '' };
}

/** The service of an endpoint without prefix and Region; empty where it is not known. */
export function serviceName(endpoint: Endpoint): string {
  const service = serviceOf(endpoint);
  return service.known ? service.value : '';
}

/**
 * The interface endpoints of some services, VPC by VPC, and why others may be among them. Where a VPC is not known, all of them together:
 * what none of them is for is missing in any case.
 */
function serviceSets(model: NetworkModel, services: readonly string[]): Parts<ServiceSet> {
  const { known, unknown } = endpointsOfServices(model, services);
  const byVpc = groupBy(known, ({ vpc }) => vpc);
  const groups = byVpc.unknown.length > 0 ? [known] : [...byVpc.groups.values()];
  return {
    known: groups.map((endpoints) => ({ endpoints, services: new Set(endpoints.map(serviceName)) })),
    unknown,
  };
}
