import {
  type DescribedVpc,
  type DescribeProblem,
  readDescribe,
  type Wanted,
} from '../../../../core/answers/describe/index.js';
import { text } from '../../../../core/report/messages/index.js';

/** An id as AWS makes them, the same for the same number. */
export function id(prefix: 'vpc' | 'subnet' | 'rtb' | 'vpce' | 'igw' | 'nat' | 'eigw' | 'tgw', number: number): string {
  return `${prefix}-0${number.toString(16).padStart(16, '0')}`;
}

type Item = Record<string, unknown>;

/** One VPC of `describe-vpcs`, with the keys that the AWS CLI prints. */
export function vpc(number: number, more: Item = {}): Item {
  const CidrBlock = `10.${number}.0.0/16`;
  return {
    OwnerId: '123456789012',
    InstanceTenancy: 'default',
    CidrBlockAssociationSet: [
      { AssociationId: 'vpc-cidr-assoc-0a1', CidrBlock, CidrBlockState: { State: 'associated' } },
    ],
    IsDefault: false,
    Tags: [{ Key: 'Name', Value: 'production' }],
    VpcId: id('vpc', number),
    State: 'available',
    CidrBlock,
    DhcpOptionsId: 'dopt-0a1',
    ...more,
  };
}

export function subnet(number: number, zone: string, more: Item = {}): Item {
  return {
    AvailabilityZoneId: 'apne1-az4',
    MapPublicIpOnLaunch: false,
    OwnerId: '123456789012',
    AssignIpv6AddressOnCreation: false,
    Ipv6CidrBlockAssociationSet: [],
    SubnetArn: `arn:aws:ec2:ap-northeast-1:123456789012:subnet/${id('subnet', number)}`,
    Ipv6Native: false,
    SubnetId: id('subnet', number),
    State: 'available',
    VpcId: id('vpc', 1),
    CidrBlock: `10.1.${number}.0/24`,
    AvailableIpAddressCount: 251,
    AvailabilityZone: zone,
    ...more,
  };
}

export const LOCAL_ROUTE = {
  DestinationCidrBlock: '10.1.0.0/16',
  GatewayId: 'local',
  Origin: 'CreateRouteTable',
  State: 'active',
};
export const TO_INTERNET = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: id('igw', 1), State: 'active' };
export const TO_NAT = { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: id('nat', 1), State: 'active' };

/** A route table, with its subnets; `main` for the one of the VPC. */
export function routeTable(
  number: number,
  subnets: readonly (number | 'main')[],
  routes: Item[] = [],
  more: Item = {},
): Item {
  return {
    Associations: subnets.map((one) => ({
      Main: one === 'main',
      RouteTableAssociationId: 'rtbassoc-0a1',
      RouteTableId: id('rtb', number),
      ...(one === 'main' ? {} : { SubnetId: id('subnet', one) }),
      AssociationState: { State: 'associated' },
    })),
    PropagatingVgws: [],
    RouteTableId: id('rtb', number),
    Routes: [LOCAL_ROUTE, ...routes],
    Tags: [],
    VpcId: id('vpc', 1),
    OwnerId: '123456789012',
    ...more,
  };
}

export function interfaceEndpoint(number: number, service: string, subnets: readonly number[], more: Item = {}): Item {
  return {
    VpcEndpointId: id('vpce', number),
    VpcEndpointType: 'Interface',
    VpcId: id('vpc', 1),
    ServiceName: `com.amazonaws.ap-northeast-1.${service}`,
    State: 'available',
    PolicyDocument: '{\n  "Statement": [{"Action": "*", "Effect": "Allow", "Principal": "*", "Resource": "*"}]\n}',
    RouteTableIds: [],
    SubnetIds: subnets.map((one) => id('subnet', one)),
    Groups: [{ GroupId: 'sg-0a1', GroupName: 'endpoints' }],
    PrivateDnsEnabled: true,
    NetworkInterfaceIds: ['eni-0a1'],
    DnsEntries: [],
    ...more,
  };
}

export function gatewayEndpoint(number: number, tables: readonly number[], more: Item = {}): Item {
  return {
    VpcEndpointId: id('vpce', number),
    VpcEndpointType: 'Gateway',
    VpcId: id('vpc', 1),
    ServiceName: 'com.amazonaws.ap-northeast-1.s3',
    State: 'available',
    RouteTableIds: tables.map((one) => id('rtb', one)),
    SubnetIds: [],
    Groups: [],
    PrivateDnsEnabled: false,
    ...more,
  };
}

/** The four lists of one file. */
export interface Lists {
  readonly Vpcs: Item[];
  readonly Subnets: Item[];
  readonly RouteTables: Item[];
  readonly VpcEndpoints: Item[];
}

/** A VPC in Tokyo with two zones: a public (1, 2), a private (3, 4) and a main route table; private DNS for ecr.dkr, and a gateway. */
export function tokyo(more: Partial<Lists> = {}): Lists {
  return {
    Vpcs: [vpc(1)],
    Subnets: [
      subnet(1, 'ap-northeast-1a'),
      subnet(2, 'ap-northeast-1c'),
      subnet(3, 'ap-northeast-1a'),
      subnet(4, 'ap-northeast-1c'),
    ],
    RouteTables: [routeTable(1, ['main']), routeTable(2, [1, 2], [TO_INTERNET]), routeTable(3, [3, 4])],
    VpcEndpoints: [interfaceEndpoint(1, 'ecr.dkr', [3, 4]), gatewayEndpoint(2, [3])],
    ...more,
  };
}

/** What the four commands print, one after another. */
export function printed(lists: Partial<Lists>): string {
  return Object.entries(lists)
    .map(([key, list]) => `${JSON.stringify({ [key]: list }, null, 4)}\n`)
    .join('');
}

export function read(lists: Partial<Lists>, wanted: Wanted = {}): ReturnType<typeof readDescribe> {
  return readDescribe([{ name: 'vpc.json', text: printed(lists) }], wanted);
}

/** The VPC of files that must be readable. */
export function vpcOf(result: ReturnType<typeof readDescribe>): DescribedVpc {
  if ('vpc' in result) return result.vpc;
  throw new Error(result.problems.map(({ rule }) => text(rule, 'en')).join('\n'));
}

/** The problems of files that must be refused; both languages have their words. */
export function problemsOf(result: ReturnType<typeof readDescribe>): readonly DescribeProblem[] {
  if ('vpc' in result) throw new Error(`read as ${JSON.stringify(result.vpc)}`);
  for (const { rule } of result.problems) for (const language of ['en', 'ja'] as const) text(rule, language);
  return result.problems;
}

/** The rules that are broken, with the user's value that is concerned. */
export function rulesOf(result: ReturnType<typeof readDescribe>): string[] {
  return problemsOf(result).map(({ rule, about }) => (about === null ? rule.id : `${about}: ${rule.id}`));
}
