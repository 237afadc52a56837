import { normalizeCidr } from 'cidr-tools';
import { isIpv6Block } from '../ipv6.js';
import type { Fields } from './fields.js';

/** A VPC with its IPv4 blocks, the primary one first, and its IPv6 blocks. */
export interface VpcRecord {
  readonly id: string;
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
}

export interface SubnetRecord {
  readonly id: string;
  readonly vpcId: string;
  readonly zone: string;
  readonly hasIpv4: boolean;
  readonly hasIpv6: boolean;
  readonly freeAddresses: number;
}

/** A route table, with what its routes mean instead of the routes. */
export interface RouteTableRecord {
  readonly id: string;
  readonly vpcId: string;
  readonly isMain: boolean;
  /** Subnets that are associated with it explicitly. */
  readonly subnetIds: readonly string[];
  /** Whether its default route, of either address family, is an internet gateway. */
  readonly isPublic: boolean;
  /** Whether it has an IPv4 default route to anything that exists. */
  readonly leadsOut: boolean;
}

export interface EndpointRecord {
  readonly id: string;
  readonly vpcId: string;
  readonly service: string;
  /** `Interface`, `Gateway` or a type that nothing here is about. */
  readonly type: string;
  /** Whether it serves, or soon will. */
  readonly isLive: boolean;
  readonly privateDns: boolean;
  readonly subnetIds: readonly string[];
  readonly routeTableIds: readonly string[];
}

/** A record from an object of the output of `describe-vpcs`. */
export function vpcRecord(fields: Fields): VpcRecord {
  const primary = fields.optionalText('CidrBlock');
  const associated = fields
    .objects('CidrBlockAssociationSet')
    .filter((entry) => entry.inner('CidrBlockState').text('State') === 'associated')
    .map((entry) => ipv4Block(entry, 'CidrBlock'))
    .sort();
  const first = associated.filter((block) => block === primary);
  const cidrs = associated.length === 0 ? [ipv4Block(fields, 'CidrBlock')] : [...new Set([...first, ...associated])];
  return { id: fields.id('VpcId', 'vpc'), cidrs, ipv6Cidrs: ipv6Blocks(fields) };
}

/** In the shortest form, which is AWS's. */
function ipv6Blocks(fields: Fields): string[] {
  const blocks = fields
    .objects('Ipv6CidrBlockAssociationSet')
    .filter((entry) => entry.inner('Ipv6CidrBlockState').text('State') === 'associated')
    .map((entry) => {
      const block = entry.text('Ipv6CidrBlock');
      return isIpv6Block(block) ? normalizeCidr(block) : entry.refuse('Ipv6CidrBlock');
    });
  return [...new Set(blocks)].sort();
}

function ipv4Block(fields: Fields, key: string): string {
  const block = fields.text(key);
  return /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(block) ? block : fields.refuse(key);
}

/** A record from an object of the output of `describe-subnets`. */
export function subnetRecord(fields: Fields): SubnetRecord {
  return {
    id: fields.id('SubnetId', 'subnet'),
    vpcId: fields.id('VpcId', 'vpc'),
    zone: fields.text('AvailabilityZone'),
    hasIpv4: (fields.optionalText('CidrBlock') ?? '') !== '',
    hasIpv6: ipv6Blocks(fields).length > 0,
    freeAddresses: fields.count('AvailableIpAddressCount'),
  };
}

/** A record from an object of the output of `describe-route-tables`. */
export function routeTableRecord(fields: Fields): RouteTableRecord {
  const associations = fields
    .objects('Associations')
    .filter((entry) => !isOver(entry.inner('AssociationState').optionalText('State') ?? ''));
  const routes = fields.objects('Routes');
  const subnetIds = associations.flatMap((entry) => entry.optionalId('SubnetId', 'subnet') ?? []);
  return {
    id: fields.id('RouteTableId', 'rtb'),
    vpcId: fields.id('VpcId', 'vpc'),
    isMain: associations.some((entry) => entry.isTrue('Main')),
    subnetIds: [...new Set(subnetIds)].sort(),
    isPublic: routes.filter((route) => isDefault(route) && isToInternetGateway(route)).length > 0,
    leadsOut: routes.filter(isUsableIpv4Default).length > 0,
  };
}

function isOver(state: string): boolean {
  return ['disassociating', 'disassociated', 'failed'].includes(state.toLowerCase());
}

function isDefault(route: Fields): boolean {
  const blocks = [route.optionalText('DestinationCidrBlock'), route.optionalText('DestinationIpv6CidrBlock')];
  return blocks.includes('0.0.0.0/0') || blocks.includes('::/0');
}

function isToInternetGateway(route: Fields): boolean {
  return (route.optionalText('GatewayId') ?? '').startsWith('igw-');
}

function isUsableIpv4Default(route: Fields): boolean {
  return route.optionalText('DestinationCidrBlock') === '0.0.0.0/0' && route.optionalText('State') !== 'blackhole';
}

const LIVE_STATES = ['available', 'pending', 'pendingacceptance'];

/** A record from an object of the output of `describe-vpc-endpoints`. */
export function endpointRecord(fields: Fields): EndpointRecord {
  return {
    id: fields.id('VpcEndpointId', 'vpce'),
    vpcId: fields.id('VpcId', 'vpc'),
    service: fields.optionalText('ServiceName') ?? '',
    type: fields.optionalText('VpcEndpointType') ?? '',
    isLive: LIVE_STATES.includes((fields.optionalText('State') ?? '').toLowerCase()),
    privateDns: fields.isTrue('PrivateDnsEnabled'),
    subnetIds: fields.ids('SubnetIds', 'subnet'),
    routeTableIds: fields.ids('RouteTableIds', 'rtb'),
  };
}
