import type { Subnet as PlannedSubnet } from '../../plan/index.js';
import type { NetworkModel, Route } from '../model.js';
import { reference } from '../value.js';
import { type Planned, placeOf, said, saidList, saidText, thing, vpcOf } from './planned.js';

type Network = Pick<
  NetworkModel,
  'vpcs' | 'subnets' | 'routeTables' | 'internetGateways' | 'natGateways' | 'addresses'
>;

/** The VPC of a plan with its subnets and routes; nothing of one that exists. */
export function plannedNetwork(planned: Planned): Network {
  const { name, vpc, nat } = planned.plan;
  return {
    vpcs:
      vpc.kind === 'new'
        ? [
            {
              ...thing(planned, 'vpc', name),
              cidrs: saidList(vpc.cidrs, 'vpc'),
              ipv6: said(vpc.ipv6, 'vpc'),
              dnsSupport: said(vpc.dnsSupport, 'vpc'),
              dnsHostnames: said(vpc.dnsHostnames, 'vpc'),
            },
          ]
        : [],
    subnets: createdSubnets(planned).map(({ id, cidr, ipv6, zone, tier, key }) => ({
      ...thing(planned, id, `${name}-${tier}-${key}`),
      vpc: said(vpcOf(planned), id),
      cidr: saidText(cidr, id),
      ipv6: said(ipv6 !== null, id),
      zone: saidText(zone.name, id),
      publicAddresses: said(false, id),
    })),
    routeTables: planned.plan.routeTables.map(({ id, subnetId, tier, key, defaultRoute }) => ({
      ...thing(planned, id, `${name}-${tier}-${key}`),
      vpc: said(vpcOf(planned), id),
      subnets: [said(reference(subnetId), id)],
      routes: defaultRoute === null ? [] : [plannedRoute(planned, id, defaultRoute)],
    })),
    internetGateways:
      nat === null
        ? []
        : [{ ...thing(planned, 'internet_gateway', name), vpc: said(vpcOf(planned), 'internet_gateway') }],
    natGateways: (nat?.gateways ?? []).map(({ id, key, subnetId }) => ({
      ...thing(planned, id, `${name}-nat-${key}`),
      subnet: said(reference(subnetId), id),
      address: said(reference(addressOf(planned, key)), id),
    })),
    addresses: (nat?.addresses ?? []).map(({ id, key }) => thing(planned, id, `${name}-nat-${key}`)),
  };
}

/** In shared mode the endpoints' subnets are application subnets, which are there once. */
function createdSubnets({ plan }: Planned): (PlannedSubnet & { readonly cidr: string })[] {
  const all = [...plan.subnets.app, ...plan.subnets.endpoint, ...plan.subnets.public];
  const each = new Map(all.map((subnet) => [subnet.id, subnet]));
  return [...each.values()].flatMap((subnet) => (subnet.cidr === null ? [] : [{ ...subnet, cidr: subnet.cidr }]));
}

function plannedRoute(
  { plan }: Planned,
  tableId: string,
  route: NonNullable<Planned['plan']['routeTables'][number]['defaultRoute']>,
): Route {
  const gateway = route.to === 'nat_gateway' ? plan.nat?.gateways.find(({ key }) => key === route.key) : undefined;
  return {
    place: placeOf(tableId),
    destination: saidText('0.0.0.0/0', tableId),
    kind: route.to === 'nat_gateway' ? 'nat-gateway' : 'internet-gateway',
    target: said(reference(gateway?.id ?? 'internet_gateway'), tableId),
  };
}

function addressOf({ plan }: Planned, key: string): string {
  const address = plan.nat?.addresses.find((candidate) => candidate.key === key);
  if (address === undefined) throw new Error(`the plan has no address for the NAT gateway ${key}`);
  return address.id;
}
