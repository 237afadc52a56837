import type { Route, RouteTable } from '../../model.js';
import { knownValue, referenced, type Text, unknown, type Value } from '../../value.js';
import { needed, text } from './attributes.js';
import { type Block, blocks, missing, placeOf } from './block.js';
import { INTERNET_GATEWAY, NAT_GATEWAY, ROUTE_TABLE, SUBNET, VPC } from './kinds.js';
import { once } from './network.js';
import type { Reading } from './reading.js';

/** Route tables with their associations and routes, within the table or as resources of their own. */
export function readRouteTables(reading: Reading): RouteTable[] {
  const all = [...reading.of('aws_route_table'), ...reading.lookedUp('aws_route_table')];
  const things = all.map((block) => ({ block, thing: reading.thing(block) }));
  const ids = new Set(things.map(({ thing }) => thing.id));
  const table = (block: Block) => text(block, 'route_table_id', ROUTE_TABLE);
  const associations = reading.belongings(reading.of('aws_route_table_association'), table, ids);
  const routes = reading.belongings(reading.of('aws_route'), table, ids);
  return things.map(({ block, thing }) => ({
    ...thing,
    vpc: needed(block, 'vpc_id', VPC),
    subnets: once([...listedSubnets(block), ...associations(thing.id).flatMap(subnetOf)]),
    routes: routesOf(block, routes(thing.id)),
  }));
}

/** An association of a gateway has no subnet. */
function subnetOf(association: Block): readonly Value<Text>[] {
  const subnet = text(association, 'subnet_id', SUBNET);
  if (subnet !== null) return [subnet];
  return text(association, 'gateway_id') === null ? [missing(association, 'subnet_id')] : [];
}

/** A data source lists its associations. */
function listedSubnets(table: Block): readonly Value<Text>[] {
  const listed = blocks(table, 'associations');
  if (!listed.known) return [listed];
  return listed.value.flatMap((one) => text(one, 'subnet_id', SUBNET) ?? []);
}

function routesOf(table: Block, own: readonly Block[]): Route[] {
  const inner = blocks(table, table.resource.isData ? 'routes' : 'route');
  const routes = own.map(routeOf);
  if (!inner.known) {
    const { why, place } = inner;
    const hidden = unknown(why, place);
    return [...routes, { place, destination: hidden, kind: 'other', target: hidden }];
  }
  // A table in a state lists the routes that are resources of their own too.
  const destinations = new Set(routes.map(({ destination }) => knownValue(destination)));
  const others = inner.value.map(routeOf).filter(({ destination }) => !destinations.has(knownValue(destination) ?? ''));
  return [...routes, ...others].filter(({ target }) => {
    const to = knownValue(target) ?? '';
    return to !== 'local' && !to.startsWith('vpce-');
  });
}

const DESTINATIONS = ['destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id'];
const INNER_DESTINATIONS = ['cidr_block', 'ipv6_cidr_block', 'destination_prefix_list_id'];

const TARGETS = [
  'carrier_gateway_id',
  'core_network_arn',
  'egress_only_gateway_id',
  'instance_id',
  'local_gateway_id',
  'network_interface_id',
  'transit_gateway_id',
  'vpc_endpoint_id',
  'vpc_peering_connection_id',
];

function routeOf(route: Block): Route {
  const names = route.path === '' ? DESTINATIONS : INNER_DESTINATIONS;
  return {
    place: placeOf(route),
    destination: first(route, names) ?? missing(route, names[0] ?? ''),
    ...targetOf(route),
  };
}

function targetOf(route: Block): Pick<Route, 'kind' | 'target'> {
  const nat = text(route, 'nat_gateway_id', NAT_GATEWAY);
  if (nat !== null) return { kind: 'nat-gateway', target: nat };
  const gateway = text(route, 'gateway_id', INTERNET_GATEWAY);
  if (gateway === null) return { kind: 'other', target: first(route, TARGETS) ?? missing(route, 'gateway_id') };
  const to = knownValue(gateway) ?? '';
  const isInternet = to.startsWith('igw-') || referenced(to) !== null;
  return { kind: isInternet ? 'internet-gateway' : 'other', target: gateway };
}

function first(block: Block, attributes: readonly string[]): Value<Text> | null {
  for (const attribute of attributes) {
    const value = text(block, attribute);
    if (value !== null) return value;
  }
  return null;
}
