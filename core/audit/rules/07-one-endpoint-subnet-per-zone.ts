import type { Endpoint } from '../model.js';
import type { Known, Text, Unknown, Value } from '../value.js';
import { identityOf, interfaceEndpoints, listed, notJudgedOnce, partsOf } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { notComparable, zoneFinder } from './zones.js';

export const rule07: Rule = {
  id: '07',
  severity: 'error',
  title: { id: 'rule.07.title' },
  reason: { id: 'rule.07.reason' },
  source: 'S37',
  judge: (model, wanted) => {
    const zoneOf = zoneFinder(model, wanted);
    const { known, unknown } = interfaceEndpoints(model);
    const judged = known.map((endpoint) => judgeEndpoint(endpoint, zoneOf));
    return [
      ...judged.flatMap(({ judgements }) => judgements),
      ...notJudgedOnce([...unknown, ...judged.flatMap((one) => one.unknown)]),
    ];
  },
};

function judgeEndpoint(
  endpoint: Endpoint,
  zoneOf: (reference: Known<Text>) => Value<string> | null,
): { judgements: Judgement[]; unknown: readonly Unknown[] } {
  const subnets = partsOf(endpoint.subnets);
  const inZone = new Map<string, string[]>();
  const zones: Known<Text>[] = [];
  const unknown = [...subnets.unknown];
  for (const reference of subnets.known) {
    const zone = zoneOf(reference);
    // Nothing says where a subnet is that is not in the code.
    if (zone === null) continue;
    if (!zone.known) {
      unknown.push(zone);
      continue;
    }
    zones.push(zone);
    const others = inZone.get(zone.value);
    if (others) others.push(identityOf(reference.value));
    else inZone.set(zone.value, [identityOf(reference.value)]);
  }
  const judgements = [...inZone].flatMap(([zone, ids]) => {
    if (ids.length === 1) return [];
    const parameters = { endpoint: endpoint.id, zone: identityOf(zone), subnets: listed(ids) };
    return [violated({ id: 'rule.07.endpoint', parameters }, endpoint.subnets.place)];
  });
  // One subnet alone is fine wherever it is.
  const isSingle = endpoint.subnets.known && endpoint.subnets.value.length < 2;
  return { judgements, unknown: isSingle ? [] : [...unknown, ...notComparable(zones)] };
}
