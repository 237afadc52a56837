import type { NetworkModel } from '../model.js';
import { isLiteral, type Known, known, referenced, type Text, type Unknown, unknown, type Value } from '../value.js';
import { finderOf, literalOf } from './lookups.js';
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
    if (zone !== undefined) return known(zone, place);
    return STAND_IN.test(value) ? unknown({ id: 'rule.zones.standIn' }, place) : (subnet?.zone ?? null);
  };
}

/** Where the CDK has not looked up a VPC, it writes these ids for its subnets. */
const STAND_IN = /^[sp]-(12345|67890)$/;

/** The zones of the subnets of an existing VPC, by their ids. */
function answeredZones(wanted: Wanted | null): ReadonlyMap<string, string> {
  if (wanted?.vpc !== 'existing') return new Map();
  return new Map([
    ...Object.entries(wanted.endpointSubnetIds).map(([zone, id]) => [id, zone] as const),
    ...Object.entries(wanted.appSubnetIds).flatMap(([zone, ids]) => ids.map((id) => [id, zone] as const)),
  ]);
}

/** Whether two zones that are written differently are different ones: not where only a deployment tells what one of them is. */
export function areComparable(one: Text, other: Text): boolean {
  return listOf(one) === listOf(other);
}

/** Why zones cannot be told from each other; nothing where they can. */
export function notComparable(zones: readonly Known<Text>[]): readonly Unknown[] {
  const [first] = zones;
  if (first === undefined || zones.every(({ value }) => areComparable(first.value, value))) return [];
  return zones.map(nameOf).filter((zone) => !zone.known);
}

/** The name of a zone, or why it is not known. */
export function nameOf(zone: Value<Text>): Value<string> {
  const parameter = zone.known && accountListOf(zone.value) === null ? parameterOf(zone.value) : null;
  return parameter === null
    ? literalOf(zone)
    : unknown({ id: 'read.noValue', parameters: { name: parameter } }, zone.place);
}

/** What the code calls the list of AWS's that a zone is taken from by its number; null where it is not. */
export function accountListOf(zone: Text): string | null {
  const list = elementListOf(zone);
  return list === null || PARAMETER.test(list) ? null : list;
}

/** The names that parameters may have; AWS's lists have a colon or a dot. */
const PARAMETER = /^[a-z0-9]+$/i;

/** What the code calls the list that a zone is taken from by its number: AWS's, or a parameter's; null where it is from none. */
function elementListOf(zone: Text): string | null {
  return /^\$\{(.+)\[\d+\]\}$/s.exec(zone)?.[1] ?? null;
}

/** The parameter that a zone, or the list with it, is the value of. */
function parameterOf(zone: Text): string | null {
  return elementListOf(zone) ?? referenced(zone);
}

/** What a zone can be compared within: names, names with the Region before them, a list. A parameter of one zone is alone. */
function listOf(zone: Text): string {
  if (isLiteral(zone)) return '';
  return elementListOf(zone) ?? /^\$\{AWS::Region\}/.exec(zone)?.[0] ?? zone;
}
