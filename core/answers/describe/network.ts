import type { Region } from '../../catalogue/index.js';
import type { Records } from './collect.js';
import { COMMANDS } from './commands.js';
import { Unusable, type Wanted } from './problem.js';
import type { RouteTableRecord, SubnetRecord, VpcRecord } from './records.js';

/** Subnets and route tables of the workloads, and one subnet a zone for the endpoints. */
export interface DescribedNetwork {
  readonly appSubnetIds: Readonly<Record<string, readonly string[]>>;
  readonly appRouteTableIds: readonly string[];
  readonly endpointSubnetIds: Readonly<Record<string, string>>;
  /** Whether a workload has an IPv4 default route to anything. */
  readonly internet: 'none' | 'present';
}

/**
 * The network of a VPC: what the user named, and for the rest its private subnets.
 *
 * @throws Unusable where a route table is not in the files, or no subnet is private
 */
export function describeNetwork(vpc: VpcRecord, region: Region, records: Records, wanted: Wanted): DescribedNetwork {
  const usable = [...records.Subnets.values()].filter(
    ({ vpcId, zone, hasIpv4 }) => vpcId === vpc.id && hasIpv4 && region.azNamesUnion.includes(zone),
  );
  const tables = tablesOf(vpc, usable, records);
  const open = usable.filter(({ id }) => tables.get(id)?.isPublic === false);
  const appSubnetIds = wanted.appSubnetIds ?? byZone(open);
  const zones = Object.keys(appSubnetIds);
  const endpointSubnetIds =
    wanted.endpointSubnetIds ??
    chooseEndpointSubnets(
      usableForEndpoints(
        open.filter(({ zone }) => zones.includes(zone)),
        vpc,
        wanted,
      ),
      subnetsWithEndpoints(vpc, records),
    );
  if (zones.length === 0 || Object.keys(endpointSubnetIds).length === 0) {
    throw new Unusable({ id: 'describe.noPrivateSubnet', parameters: { vpc: vpc.id } });
  }
  const ofApp = Object.values(appSubnetIds)
    .flat()
    .flatMap((id) => tables.get(id)?.id ?? []);
  const appRouteTableIds = wanted.appRouteTableIds ?? [...new Set(ofApp)].sort();
  const leadsOut = appRouteTableIds.some((id) => records.RouteTables.get(id)?.leadsOut);
  return { appSubnetIds, appRouteTableIds, endpointSubnetIds, internet: leadsOut ? 'present' : 'none' };
}

/** A dual-stack endpoint takes subnets with both kinds of addresses alone; it still serves the zones that have none. Source S37. */
function usableForEndpoints(subnets: readonly SubnetRecord[], vpc: VpcRecord, { ipAddressType }: Wanted) {
  if (ipAddressType !== 'dualstack' || subnets.length === 0) return subnets;
  const withBoth = subnets.filter(({ hasIpv6 }) => hasIpv6);
  if (withBoth.length > 0) return withBoth;
  throw new Unusable({ id: 'describe.noIpv6Subnet', parameters: { vpc: vpc.id } });
}

/** The route table of each subnet: the one that is associated with it, else the main one of the VPC. */
function tablesOf(
  vpc: VpcRecord,
  subnets: readonly SubnetRecord[],
  records: Records,
): ReadonlyMap<string, RouteTableRecord> {
  const ofVpc = [...records.RouteTables.values()].filter(({ vpcId }) => vpcId === vpc.id);
  const main = ofVpc.find(({ isMain }) => isMain);
  const explicit = new Map<string, RouteTableRecord>();
  for (const table of ofVpc) for (const id of table.subnetIds) if (!explicit.has(id)) explicit.set(id, table);
  return new Map(
    subnets.map(({ id }) => {
      const table = explicit.get(id) ?? main;
      if (table) return [id, table];
      throw new Unusable({ id: 'describe.noTable', parameters: { subnet: id, command: COMMANDS.RouteTables } });
    }),
  );
}

function subnetsWithEndpoints(vpc: VpcRecord, records: Records): ReadonlySet<string> {
  const interfaces = [...records.VpcEndpoints.values()].filter(
    ({ vpcId, type, isLive }) => vpcId === vpc.id && type === 'Interface' && isLive,
  );
  return new Set(interfaces.flatMap(({ subnetIds }) => subnetIds));
}

/** Of each zone the subnet that has an endpoint already, else the one with the most free addresses, else the first id. */
function chooseEndpointSubnets(
  subnets: readonly SubnetRecord[],
  taken: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const best = [...subnets].sort(
    (one, other) =>
      Number(taken.has(other.id)) - Number(taken.has(one.id)) ||
      other.freeAddresses - one.freeAddresses ||
      (one.id < other.id ? -1 : 1),
  );
  const firsts = Object.entries(byZone(best)).flatMap(([zone, [first]]) =>
    first === undefined ? [] : [[zone, first]],
  );
  return Object.fromEntries(firsts);
}

/** Ids by zone, the zones sorted, the ids as they come. */
function byZone(subnets: readonly SubnetRecord[]): Readonly<Record<string, readonly string[]>> {
  const zones = [...new Set(subnets.map(({ zone }) => zone))].sort();
  return Object.fromEntries(
    zones.map((zone) => [zone, subnets.filter((one) => one.zone === zone).map(({ id }) => id)]),
  );
}
