import type { Subnet, Vpc } from '../../model.js';
import { known, reference, type Text, type Value, type Values } from '../../value.js';
import { boolean, needed, text } from './attributes.js';
import { type Block, blocks, placeOf } from './block.js';
import { at } from './json.js';
import { VPC } from './kinds.js';
import { orDefault, type Reading } from './reading.js';
import { referencesOf, stateOf } from './state-of.js';

/** VPCs with their further blocks, which are resources of their own. */
export function readVpcs(reading: Reading): Vpc[] {
  const all = [...reading.of('aws_vpc'), ...reading.lookedUp('aws_vpc')];
  const things = all.map((block) => ({ block, thing: reading.thing(block) }));
  const ids = new Set(things.map(({ thing }) => thing.id));
  const added = (type: string) => reading.belongings(reading.of(type), (block) => text(block, 'vpc_id', VPC), ids);
  const more = added('aws_vpc_ipv4_cidr_block_association');
  const moreIpv6 = added('aws_vpc_ipv6_cidr_block_association');
  return things.map(({ block, thing }) => ({
    ...thing,
    cidrs: cidrsOf(block, more(thing.id)),
    ipv6: hasIpv6(block, IPV6_OF_VPC, moreIpv6(thing.id)),
    dnsSupport: orDefault(boolean(block, 'enable_dns_support'), true, block),
    dnsHostnames: orDefault(boolean(block, 'enable_dns_hostnames'), false, block),
  }));
}

/** The primary block first; a data source lists all. */
function cidrsOf(block: Block, more: readonly Block[]): Values {
  const place = placeOf(block, 'cidr_block');
  const cidrs = [needed(block, 'cidr_block'), ...more.map((one) => needed(one, 'cidr_block'))];
  const listed = blocks(block, 'cidr_block_associations');
  if (!listed.known) return listed;
  const all = [...cidrs, ...listed.value.map((one) => needed(one, 'cidr_block'))];
  return known(once(all), place);
}

/** Values without those that are known to be there already. */
export function once(values: readonly Value<Text>[]): readonly Value<Text>[] {
  const seen = new Set<Text>();
  return values.filter((value) => !value.known || (!seen.has(value.value) && seen.add(value.value)));
}

export function readSubnets(reading: Reading): Subnet[] {
  return [...reading.of('aws_subnet'), ...reading.lookedUp('aws_subnet')].map((block) => ({
    ...reading.thing(block),
    vpc: needed(block, 'vpc_id', VPC),
    cidr: needed(block, 'cidr_block'),
    ipv6: hasIpv6(block, IPV6_OF_SUBNET),
    zone: zoneOf(block),
    publicAddresses: orDefault(boolean(block, 'map_public_ip_on_launch'), false, block),
  }));
}

/** The name of a zone, or which one it is of a list that is looked up at apply. */
function zoneOf(block: Block): Value<Text> {
  const zone = needed(block, 'availability_zone');
  const state = stateOf(block, 'availability_zone');
  if (zone.known || typeof state === 'string') return zone;
  const [only, ...others] = state.flatMap(referencesOf);
  const isOfList =
    only?.kind === 'resource' &&
    only.group.startsWith('data.aws_availability_zones.') &&
    only.path.length === 2 &&
    /^\[\d+\]$/.test(only.path[1] ?? '');
  if (!isOfList || others.length > 0) return zone;
  return known(reference(`${block.resource.scope.prefix}${only.written}`), zone.place);
}

const IPV6_OF_VPC = ['ipv6_cidr_block', 'ipv6_ipam_pool_id', 'assign_generated_ipv6_cidr_block'];
const IPV6_OF_SUBNET = ['ipv6_cidr_block', 'ipv6_ipam_pool_id'];

/** Whether a VPC or a subnet has an IPv6 block: of its own, or from a resource that adds one. What AWS computes is none that is written. */
function hasIpv6(block: Block, attributes: readonly string[], added: readonly Block[] = []): Value<boolean> {
  const isThere = attributes.some((attribute) => {
    const state = stateOf(block, attribute);
    if (state !== 'known') return state !== 'absent';
    const value = at(block.values, attribute);
    return value !== '' && value !== false;
  });
  return known(isThere || added.length > 0, placeOf(block));
}
