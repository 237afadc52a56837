import { parseCidr } from 'cidr-tools';
import type { Answers } from '../answers/index.js';
import { zoneLetter } from '../catalogue/index.js';
import type { ExistingVpc, Nat, NewVpc, RouteTable, Subnet, SubnetTier, Zone } from './plan.js';

/** Slots of an Availability Zone: the letters that zone names end with. */
const SLOTS = 'abcdef';
const APP_SUBNETS_PER_ZONE = 4;
/** An application subnet is 1/32 of the VPC; 6 zones x 4 subnets fill the lower three quarters. */
const APP_PREFIX_EXTENSION = 5;
/** Endpoint and NAT subnets: 59 usable addresses each, all in the top quarter of the VPC. */
const SMALL_PREFIX = 26;

/** The zones of the answers, by letter. */
export function zonesOf(answers: Answers): Zone[] {
  return answers.availabilityZones
    .map((name) => ({ name, letter: zoneLetter(name) }))
    .sort((left, right) => (left.letter < right.letter ? -1 : 1));
}

/** The CIDR of an application subnet: fixed by zone letter and number, so that adding a zone or a subnet moves no other block. */
export function appSubnetCidr(vpcCidr: string, letter: string, number: number): string {
  const prefix = Number(parseCidr(vpcCidr).prefix) + APP_PREFIX_EXTENSION;
  return block(vpcCidr, SLOTS.indexOf(letter) * APP_SUBNETS_PER_ZONE + number - 1, prefix);
}

/** The CIDR of a zone's endpoint or NAT subnet: /26 blocks from the start of the VPC's top quarter, first the endpoints', then the NAT gateways'. */
export function smallSubnetCidr(vpcCidr: string, tier: 'endpoint' | 'public', letter: string): string {
  const prefix = Number(parseCidr(vpcCidr).prefix);
  const topQuarter = 3 * 2 ** (SMALL_PREFIX - prefix - 2);
  const tierOffset = tier === 'endpoint' ? 0 : SLOTS.length;
  return block(vpcCidr, topQuarter + tierOffset + SLOTS.indexOf(letter), SMALL_PREFIX);
}

/** Of the 256 /64 blocks in the /56 that AWS gives a VPC the endpoint subnets have those from here. */
const FIRST_ENDPOINT_SLOT = 192;

/** The number of a subnet's /64 in the VPC's IPv6 block: fixed by zone letter and number, as its IPv4 block. */
export function ipv6Slot(tier: 'app' | 'endpoint', letter: string, number = 1): number {
  const zone = SLOTS.indexOf(letter);
  return tier === 'app' ? zone * APP_SUBNETS_PER_ZONE + number - 1 : FIRST_ENDPOINT_SLOT + zone;
}

function block(vpcCidr: string, index: number, prefix: number): string {
  const start = Number(parseCidr(vpcCidr).start) + index * 2 ** (32 - prefix);
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256);
  return `${octets.join('.')}/${prefix}`;
}

export interface Network {
  readonly vpc: NewVpc | ExistingVpc;
  readonly subnets: Readonly<Record<SubnetTier, readonly Subnet[]>>;
  readonly routeTables: readonly RouteTable[];
  readonly nat: Nat | null;
}

/** Subnets, their route tables and the NAT gateways of a new VPC. */
export function planNetwork(answers: Answers): Network {
  const zones = zonesOf(answers);
  const hasIpv6 = answers.ipAddressType === 'dualstack';
  const ipv6 = (slot: number, assigned: boolean) => (hasIpv6 ? { slot, assigned } : null);
  const app = zones.flatMap((zone) =>
    Array.from({ length: answers.appSubnetsPerAz }, (_, index) =>
      subnet(
        'app',
        `${zone.letter}${index + 1}`,
        zone,
        appSubnetCidr(answers.vpcCidr, zone.letter, index + 1),
        ipv6(ipv6Slot('app', zone.letter, index + 1), true),
      ),
    ),
  );
  const dedicated = zones.map((zone) =>
    subnet(
      'endpoint',
      zone.letter,
      zone,
      smallSubnetCidr(answers.vpcCidr, 'endpoint', zone.letter),
      // An endpoint takes its addresses itself.
      ipv6(ipv6Slot('endpoint', zone.letter), false),
    ),
  );
  const shared = zones.flatMap((zone) => app.find((candidate) => candidate.zone === zone) ?? []);
  const endpoint = answers.endpointSubnets === 'dedicated' ? dedicated : shared;
  const publicSubnets = natZonesOf(answers, zones).map((zone) =>
    subnet('public', zone.letter, zone, smallSubnetCidr(answers.vpcCidr, 'public', zone.letter)),
  );
  const nat = planNat(publicSubnets);
  const all = [...app, ...(endpoint === dedicated ? dedicated : []), ...publicSubnets];
  return {
    vpc: newVpc(answers),
    subnets: { app, endpoint, public: publicSubnets },
    routeTables: all.map((entry) => routeTable(entry, nat)),
    nat,
  };
}

function natZonesOf(answers: Answers, zones: readonly Zone[]): readonly Zone[] {
  if (answers.internet !== 'nat') return [];
  if (answers.natGateways === 'per-az') return zones;
  return zones.filter(({ name }) => name === answers.availabilityZones[0]);
}

function newVpc({ vpcCidr, ipAddressType }: Answers): NewVpc {
  const ipv6 = ipAddressType === 'dualstack';
  return { kind: 'new', cidr: vpcCidr, cidrs: [vpcCidr], ipv6, dnsSupport: true, dnsHostnames: true };
}

/** A subnet of a new VPC, with a route table of its own. */
interface NewSubnet extends Subnet {
  readonly cidr: string;
  readonly routeTableId: string;
}

function subnet(tier: SubnetTier, key: string, zone: Zone, cidr: string, ipv6: Subnet['ipv6'] = null): NewSubnet {
  const routeTableId = `${tier}_route_table_${key}`;
  return { id: `${tier}_subnet_${key}`, tier, key, zone, cidr, ipv6, routeTableId, existingId: null };
}

function planNat(publicSubnets: readonly Subnet[]): Nat | null {
  if (publicSubnets.length === 0) return null;
  return {
    gateways: publicSubnets.map(({ id, key }) => ({ id: `nat_gateway_${key}`, key, subnetId: id })),
    addresses: publicSubnets.map(({ key }) => ({ id: `nat_address_${key}`, key })),
  };
}

function routeTable({ id, tier, key, zone, routeTableId }: NewSubnet, nat: Nat | null): RouteTable {
  return { id: routeTableId, subnetId: id, tier, key, defaultRoute: defaultRoute(tier, zone, nat) };
}

/** Application subnets go out through the NAT gateway of their zone, else through the only one. Endpoint subnets never go out. */
function defaultRoute(tier: SubnetTier, zone: Zone, nat: Nat | null): RouteTable['defaultRoute'] {
  if (nat === null || tier === 'endpoint') return null;
  if (tier === 'public') return { to: 'internet_gateway' };
  const gateway = nat.gateways.find(({ key }) => key === zone.letter) ?? nat.gateways[0];
  return gateway ? { to: 'nat_gateway', key: gateway.key } : null;
}
