import type { NetworkModel, RouteTable, Subnet } from '../model.js';
import { known, knownValue, type Text, type Unknown, type Value } from '../value.js';
import { finderOf, groupBy, interfaceEndpoints, partsOf } from './lookups.js';
import { associationsOf, gatewayTablesOf } from './route-tables.js';
import type { Wanted } from './rule.js';
import { auditedVpcs } from './vpcs.js';

/** The subnets of a network by what they are for. */
export interface Tiers {
  /** For tasks and instances, which pull images. */
  readonly application: readonly Subnet[];
  /** For interface endpoints only. */
  readonly endpoint: readonly Subnet[];
  /** With a route to an internet gateway, or a NAT gateway in it. */
  readonly public: readonly Subnet[];
  /** What keeps subnets from being told apart: then the lists may be wrong, and rules that need them do not judge. */
  readonly unknown: readonly Unknown[];
}

/**
 * Tells subnets apart, in each VPC by itself.
 *
 * The public ones are known by their routes; where all are public, workloads can only be in those. Of the others those with interface
 * endpoints are for endpoints only where they are not all that there is, no build runs in them, and the answers say that endpoints have
 * subnets of their own. Without answers they do where none of them is on the S3 gateway: one that is shows that images are pulled in
 * them. Of an existing VPC the answers name the subnets.
 */
export function tiersOf(model: NetworkModel, wanted: Wanted | null): Tiers {
  const subnets = auditedSubnets(model);
  const facts = factsOf(model, subnets);
  const { groups } = groupBy(subnets, ({ vpc }) => (vpc.known ? vpc : known('', vpc.place)));
  const tiers = [...groups.values()].map((group) => tiersWithin(group, facts, wanted));
  return {
    application: tiers.flatMap(({ application }) => application),
    endpoint: tiers.flatMap(({ endpoint }) => endpoint),
    public: tiers.flatMap((tier) => tier.public),
    unknown: subnets.length === 0 ? [] : facts.unknown,
  };
}

/** The subnets of the VPCs that this is about, and of those that are not in the code. */
export function auditedSubnets(model: NetworkModel): readonly Subnet[] {
  const audited = new Set(auditedVpcs(model));
  const find = finderOf(model.vpcs);
  return model.subnets.filter(({ vpc }) => {
    const owner = find(knownValue(vpc) ?? '');
    return owner === undefined || owner.existing || audited.has(owner);
  });
}

/** The subnets with interface endpoints in them. */
export function subnetsWithEndpoints(model: NetworkModel): ReadonlySet<Subnet> {
  return found(
    model,
    interfaceEndpoints(model).known.flatMap(({ subnets }) => partsOf(subnets).known),
  );
}

interface Facts {
  readonly withInternet: ReadonlySet<Subnet>;
  readonly withNat: ReadonlySet<Subnet>;
  readonly withEndpoints: ReadonlySet<Subnet>;
  readonly withBuilds: ReadonlySet<Subnet>;
  readonly onGateway: ReadonlySet<Subnet>;
  readonly unknown: readonly Unknown[];
}

function factsOf(model: NetworkModel, subnets: readonly Subnet[]): Facts {
  const associations = associationsOf(model);
  const gatewayTables = gatewayTablesOf(model);
  const interfaces = interfaceEndpoints(model);
  const networks = model.codebuildProjects.flatMap(({ network }) => network ?? []);
  const having = (test: (table: RouteTable) => boolean) =>
    new Set(subnets.filter((subnet) => associations.of(subnet).some(test)));
  const isAssociated = (subnet: Subnet) => associations.of(subnet).length > 0;
  return {
    withInternet: having(({ routes }) => routes.some(({ kind }) => kind === 'internet-gateway')),
    withNat: found(
      model,
      model.natGateways.map(({ subnet }) => subnet),
    ),
    withEndpoints: subnetsWithEndpoints(model),
    withBuilds: found(
      model,
      networks.flatMap((network) => partsOf(network.subnets).known),
    ),
    onGateway: having(({ id }) => gatewayTables.ids.has(id)),
    unknown: [
      // An association that is not known may be of any subnet that has no other.
      ...(subnets.every(isAssociated) ? [] : associations.unknown),
      ...interfaces.unknown,
      ...interfaces.known.flatMap((endpoint) => partsOf(endpoint.subnets).unknown),
      ...gatewayTables.unknown,
    ],
  };
}

function found(model: NetworkModel, references: readonly Value<Text>[]): ReadonlySet<Subnet> {
  const find = finderOf(model.subnets);
  return new Set(references.flatMap((reference) => (reference.known ? (find(reference.value) ?? []) : [])));
}

function tiersWithin(subnets: readonly Subnet[], facts: Facts, wanted: Wanted | null): Omit<Tiers, 'unknown'> {
  const inner = subnets.filter((subnet) => !facts.withNat.has(subnet) && !facts.withInternet.has(subnet));
  const closed = new Set(inner.length > 0 ? inner : subnets.filter((subnet) => !facts.withNat.has(subnet)));
  const endpoint = endpointOnly([...closed], facts, wanted);
  return {
    application: [...closed].filter((subnet) => !endpoint.has(subnet)),
    endpoint: [...endpoint],
    public: subnets.filter((subnet) => !closed.has(subnet)),
  };
}

/** The subnets for endpoints only; none where endpoints share those of the applications. */
function endpointOnly(subnets: readonly Subnet[], facts: Facts, wanted: Wanted | null): ReadonlySet<Subnet> {
  const candidates = subnets.filter((subnet) => isForEndpoints(subnet, facts, wanted));
  const isAll = candidates.length === subnets.length;
  const areShared =
    wanted?.vpc === 'new'
      ? wanted.endpointSubnets === 'shared'
      : wanted === null && candidates.some((subnet) => facts.onGateway.has(subnet));
  return new Set(isAll || areShared ? [] : candidates);
}

function isForEndpoints(subnet: Subnet, facts: Facts, wanted: Wanted | null): boolean {
  if (wanted?.vpc === 'existing' && Object.values(wanted.appSubnetIds).some((ids) => ids.includes(subnet.id))) {
    return false;
  }
  return facts.withEndpoints.has(subnet) && !facts.withBuilds.has(subnet);
}
