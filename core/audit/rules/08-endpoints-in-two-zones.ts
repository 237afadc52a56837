import type { Endpoint } from '../model.js';
import type { Known, Text, Value } from '../value.js';
import { identityOf, interfaceEndpoints, notJudgedOnce } from './lookups.js';
import { type Judgement, notJudged, type Rule, violated } from './rule.js';
import { areComparable, notComparable, zoneFinder } from './zones.js';

/** The answers may allow one zone. */
export const rule08: Rule = {
  id: '08',
  severity: 'warning',
  title: { id: 'rule.08.title' },
  reason: { id: 'rule.08.reason' },
  source: 'S38',
  judge: (model, wanted) => {
    if (wanted?.allowSingleAz) return [];
    const zoneOf = zoneFinder(model, wanted);
    const { known, unknown } = interfaceEndpoints(model);
    return [...known.flatMap((endpoint) => judgeEndpoint(endpoint, zoneOf)), ...notJudgedOnce(unknown)];
  },
};

function judgeEndpoint(
  endpoint: Endpoint,
  zoneOf: (reference: Known<Text>) => Value<string> | null,
): readonly Judgement[] {
  const { id, subnets } = endpoint;
  if (!subnets.known) return [notJudged(subnets)];
  if (subnets.value.length === 0)
    return [violated({ id: 'rule.08.none', parameters: { endpoint: id } }, subnets.place)];
  const zones = subnets.value.map((subnet) => (subnet.known ? zoneOf(subnet) : subnet));
  const written = zones.filter((zone) => zone?.known === true);
  const names = [...new Set(written.map(({ value }) => value))];
  const isInTwo = names.some((one) => names.some((other) => one !== other && areComparable(one, other)));
  if (isInTwo) return [];
  if (names.length > 1) return notComparable(written).slice(0, 1).map(notJudged);
  const [name] = names;
  if (subnets.value.length > 1) {
    const hidden = zones.find((zone) => zone?.known === false);
    if (hidden?.known === false) return [notJudged(hidden)];
    // Subnets that are not in the code are where they are.
    if (zones.includes(null)) return [];
  }
  return name === undefined
    ? [violated({ id: 'rule.08.subnet', parameters: { endpoint: id } }, subnets.place)]
    : [violated({ id: 'rule.08.zone', parameters: { endpoint: id, zone: identityOf(name) } }, subnets.place)];
}
