import type { NetworkModel } from '../model.js';
import { known, knownValue, type Text, type Unknown, type Value } from '../value.js';
import { identityOf, interfaceEndpoints, listed, notJudgedOnce, partsOf } from './lookups.js';
import { type Rule, violated, type Wanted } from './rule.js';
import { tiersOf } from './subnets.js';
import { notComparable, zoneFinder } from './zones.js';

export const rule09: Rule = {
  id: '09',
  severity: 'warning',
  title: { id: 'rule.09.title' },
  reason: { id: 'rule.09.reason' },
  source: 'S38',
  judge: (model, wanted) => {
    const interfaces = interfaceEndpoints(model);
    const application = applicationZones(model, wanted);
    if (application.zones.size === 0) return notJudgedOnce(application.unknown);
    const zoneOf = zoneFinder(model, wanted);
    const reasons: Unknown[] = [...interfaces.unknown, ...application.unknown];
    const judgements = interfaces.known.flatMap((endpoint) => {
      const needed = application.zones.get(vpcOf(endpoint)) ?? new Set();
      const subnets = partsOf(endpoint.subnets);
      const zones = subnets.known.map(zoneOf);
      const covered = zones.filter((zone) => zone?.known === true);
      const missing = [...needed].filter((zone) => !covered.some(({ value }) => value === zone));
      if (missing.length === 0 || zones.includes(null)) return [];
      const hidden = [
        ...subnets.unknown,
        ...zones.flatMap((zone) => (zone?.known === false ? zone : [])),
        ...notComparable([...covered, ...missing.map((zone) => known(zone, endpoint.subnets.place))]),
      ];
      reasons.push(...hidden);
      if (hidden.length > 0) return [];
      const parameters = { endpoint: endpoint.id, zones: listed(missing.map(identityOf).sort()) };
      return [violated({ id: 'rule.09.endpoint', parameters }, endpoint.subnets.place)];
    });
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

/** The zones of application subnets, by VPC. */
function applicationZones(
  model: NetworkModel,
  wanted: Wanted | null,
): { zones: ReadonlyMap<string, ReadonlySet<string>>; unknown: readonly Unknown[] } {
  if (wanted?.vpc === 'existing' && wanted.vpcId !== null) {
    const zones = new Set(Object.keys(wanted.appSubnetIds));
    // The code refers to the VPC by its id, or through what looks it up.
    return { zones: zones.size === 0 ? new Map() : new Map([[wanted.vpcId, zones]]), unknown: [] };
  }
  const { application, unknown } = tiersOf(model, wanted);
  if (unknown.length > 0) return { zones: new Map(), unknown };
  const zones = new Map<string, Set<string>>();
  const reasons: Unknown[] = [];
  for (const subnet of application) {
    if (!subnet.zone.known) {
      reasons.push(subnet.zone);
      continue;
    }
    const others = zones.get(vpcOf(subnet));
    if (others) others.add(subnet.zone.value);
    else zones.set(vpcOf(subnet), new Set([subnet.zone.value]));
  }
  return { zones, unknown: reasons };
}

function vpcOf({ vpc }: { readonly vpc: Value<Text> }): string {
  return identityOf(knownValue(vpc) ?? '');
}
