import type { NetworkModel, Route, RouteTable, Vpc } from '../../model.js';
import { known, reference, referenced, type Text, unknown, type Value } from '../../value.js';
import type { Properties } from './properties.js';
import type { Reading, Resource } from './reading.js';

type Network = Pick<
  NetworkModel,
  'vpcs' | 'subnets' | 'routeTables' | 'internetGateways' | 'natGateways' | 'addresses'
>;

/** VPCs, subnets, route tables and gateways of a template. */
export function readNetwork(reading: Reading): Network {
  const attachments = reading.all('AWS::EC2::VPCGatewayAttachment');
  return {
    vpcs: reading.all('AWS::EC2::VPC').map((resource) => vpc(reading, resource)),
    subnets: reading.all('AWS::EC2::Subnet').map((resource) => {
      const { properties } = resource;
      return {
        ...reading.thing(resource),
        vpc: properties.need('VpcId'),
        cidr: properties.need('CidrBlock'),
        ipv6: known(
          IPV6_OF_SUBNET.some((name) => properties.has(name)),
          resource.place,
        ),
        zone: zoneOf(properties),
        publicAddresses: properties.flag('MapPublicIpOnLaunch', false),
      };
    }),
    routeTables: reading.all('AWS::EC2::RouteTable').map((resource) => routeTable(reading, resource)),
    internetGateways: reading.all('AWS::EC2::InternetGateway').map((resource) => ({
      ...reading.thing(resource),
      vpc:
        attachments
          .find(({ properties }) => isFor(properties.text('InternetGatewayId'), resource.id))
          ?.properties.need('VpcId') ?? null,
    })),
    natGateways: reading.all('AWS::EC2::NatGateway').map((resource) => ({
      ...reading.thing(resource),
      subnet: resource.properties.need('SubnetId'),
      address: resource.properties.text('AllocationId'),
    })),
    addresses: reading.all('AWS::EC2::EIP').map((resource) => reading.thing(resource)),
  };
}

/** A parameter without a value is the same one in each place; what is worked out from one may be anything. */
function zoneOf(properties: Properties): Value<Text> {
  const written = properties.raw('AvailabilityZone');
  if (written?.kind !== 'unknown' || written.parameter === undefined) return properties.need('AvailabilityZone');
  return known(reference(written.parameter), written.place);
}

/** Whether a value refers to a thing. */
export function isFor(value: Value<Text> | null, id: string): boolean {
  return value?.known === true && referenced(value.value) === id;
}

function vpc(reading: Reading, resource: Resource): Vpc {
  const { properties, place, id } = resource;
  const added = reading.all('AWS::EC2::VPCCidrBlock').filter((block) => isFor(block.properties.text('VpcId'), id));
  const others = added.filter((block) => block.properties.has('CidrBlock'));
  const primary =
    properties.text('CidrBlock') ?? unknown({ id: 'read.missing', parameters: { name: 'CidrBlock' } }, place);
  return {
    ...reading.thing(resource),
    cidrs: known([primary, ...others.map((block) => block.properties.need('CidrBlock'))], primary.place),
    ipv6: hasIpv6(added, place),
    dnsSupport: properties.flag('EnableDnsSupport', true),
    dnsHostnames: properties.flag('EnableDnsHostnames', false),
  };
}

const IPV6_OF_SUBNET = ['Ipv6CidrBlock', 'Ipv6IpamPoolId'];
const IPV6_OF_VPC = ['Ipv6CidrBlock', 'Ipv6Pool', 'Ipv6IpamPoolId'];

/** Whether some of the blocks that are added to a VPC are of IPv6. */
function hasIpv6(added: readonly Resource[], place: Resource['place']): Vpc['ipv6'] {
  if (added.some(({ properties }) => IPV6_OF_VPC.some((name) => properties.has(name)))) return known(true, place);
  const provided = added.map(({ properties }) => properties.flag('AmazonProvidedIpv6CidrBlock', false));
  return provided.find((flag) => !flag.known || flag.value) ?? known(false, place);
}

function routeTable(reading: Reading, resource: Resource): RouteTable {
  const { id, properties } = resource;
  return {
    ...reading.thing(resource),
    vpc: properties.need('VpcId'),
    subnets: reading
      .all('AWS::EC2::SubnetRouteTableAssociation')
      .filter((association) => isFor(association.properties.text('RouteTableId'), id))
      .map((association) => association.properties.need('SubnetId')),
    routes: reading
      .all('AWS::EC2::Route')
      .filter((route) => isFor(route.properties.text('RouteTableId'), id))
      .map(route),
  };
}

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationPrefixListId', 'DestinationIpv6CidrBlock'];
const TARGETS: readonly [string, Route['kind']][] = [
  ['GatewayId', 'internet-gateway'],
  ['NatGatewayId', 'nat-gateway'],
];
const OTHER_TARGETS = [
  ...['TransitGatewayId', 'VpcPeeringConnectionId', 'NetworkInterfaceId', 'InstanceId', 'VpcEndpointId'],
  ...['EgressOnlyInternetGatewayId', 'CarrierGatewayId', 'LocalGatewayId', 'CoreNetworkArn'],
];

function route({ properties, place }: Resource): Route {
  const destination = DESTINATIONS.find((name) => properties.has(name)) ?? 'DestinationCidrBlock';
  const target = TARGETS.find(([name]) => properties.has(name));
  const name = target?.[0] ?? OTHER_TARGETS.find((other) => properties.has(other)) ?? 'GatewayId';
  const to = properties.need(name);
  // A virtual private gateway stands in the same property.
  const isVpn = to.known && to.value.startsWith('vgw-');
  return {
    place,
    destination: properties.need(destination),
    kind: isVpn ? 'other' : (target?.[1] ?? 'other'),
    target: to,
  };
}
