import type { NetworkModel } from '../model.js';
import { type Known, known, type Text, type Value } from '../value.js';
import { finderOf } from './lookups.js';
import type { Wanted } from './rule.js';

/** The zone of the subnet that a text refers to: what the code says of it, or the answers of one that is not in the code; null: neither. */
export function zoneFinder(
  model: NetworkModel,
  wanted: Wanted | null,
): (reference: Known<Text>) => Value<string> | null {
  const find = finderOf(model.subnets);
  const answered = answeredZones(wanted);
  return ({ value, place }) => {
    const subnet = find(value);
    if (subnet?.zone.known) return subnet.zone;
    const zone = answered.get(value);
    return zone === undefined ? (subnet?.zone ?? null) : known(zone, place);
  };
}

/** The zones of the subnets of an existing VPC, by their ids. */
function answeredZones(wanted: Wanted | null): ReadonlyMap<string, string> {
  if (wanted?.vpc !== 'existing') return new Map();
  return new Map([
    ...Object.entries(wanted.endpointSubnetIds).map(([zone, id]) => [id, zone] as const),
    ...Object.entries(wanted.appSubnetIds).flatMap(([zone, ids]) => ids.map((id) => [id, zone] as const)),
  ]);
}
