import type { NetworkModel, RouteTable, Subnet } from '../model.js';
import type { Unknown } from '../value.js';
import { endpointsOf, finderOf, identityOf, partsOf } from './lookups.js';

/** The route tables of subnets by association, and the associations of which it is not known which subnet they are of. */
export interface Associations {
  readonly of: (subnet: Subnet) => readonly RouteTable[];
  readonly unknown: readonly Unknown[];
}

export function associationsOf(model: NetworkModel): Associations {
  const find = finderOf(model.subnets);
  const tables = new Map<Subnet, RouteTable[]>();
  for (const table of model.routeTables) {
    for (const reference of table.subnets) {
      const subnet = reference.known ? find(reference.value) : undefined;
      if (subnet === undefined) continue;
      const others = tables.get(subnet);
      if (others) others.push(table);
      else tables.set(subnet, [table]);
    }
  }
  return {
    of: (subnet) => tables.get(subnet) ?? [],
    unknown: model.routeTables.flatMap((table) => table.subnets.filter((reference) => !reference.known)),
  };
}

/** The route tables that the code makes for some subnets, each with those of them that are on it. */
export function tablesOf(
  associations: Associations,
  subnets: Iterable<Subnet>,
): ReadonlyMap<RouteTable, readonly Subnet[]> {
  const tables = new Map<RouteTable, Subnet[]>();
  for (const subnet of subnets) {
    for (const table of associations.of(subnet)) {
      if (table.existing) continue;
      const others = tables.get(table);
      if (others) others.push(subnet);
      else tables.set(table, [subnet]);
    }
  }
  return tables;
}

/** Which route tables have the route of an S3 gateway endpoint, by their ids; what is unknown may be any others. */
export interface GatewayTables {
  readonly ids: ReadonlySet<string>;
  readonly unknown: readonly Unknown[];
}

export function gatewayTablesOf(model: NetworkModel): GatewayTables {
  const gateways = endpointsOf(model, 's3', 'Gateway');
  const tables = gateways.known.map(({ routeTables }) => partsOf(routeTables));
  return {
    ids: new Set(tables.flatMap(({ known }) => known.map(({ value }) => identityOf(value)))),
    unknown: [...gateways.unknown, ...tables.flatMap(({ unknown }) => unknown)],
  };
}
