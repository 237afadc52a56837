import type {
  CodebuildProject,
  Endpoint,
  FlowLog,
  NetworkModel,
  RouteTable,
  SecurityGroup,
  SecurityRule,
  Subnet,
  Thing,
  Vpc,
} from '../../../../core/audit/model.js';
import type { Rule, Wanted } from '../../../../core/audit/rules/rule.js';
import {
  type Known,
  known,
  type Place,
  type Text,
  type Unknown,
  unknown,
  type Values,
} from '../../../../core/audit/value.js';
import { text } from '../../../../core/report/messages/index.js';

export const place: Place = { file: 'network.yaml', line: 1, path: 'Resources' };

export function said<T>(value: T): Known<T> {
  return known(value, place);
}

export function list(...texts: readonly Text[]): Values {
  return said(texts.map(said));
}

/** A value that could not be worked out. */
export const UNKNOWN: Unknown = unknown({ id: 'audit.notPlanned' }, place);

/** What a rule says of a model: `violated: TEXT`, or `not-judged: TEXT`. */
export function verdicts(rule: Rule, model: NetworkModel, wanted: Wanted | null = null): string[] {
  return rule.judge(model, wanted).map(({ kind, message }) => `${kind}: ${text(message, 'en')}`);
}

/** What a rule says of unknown values. */
export const NOT_JUDGED = [`not-judged: ${text({ id: 'audit.notPlanned' }, 'en')}`];

function thing(id: string): Thing {
  return {
    id,
    place: { ...place, path: `Resources.${id}` },
    tags: said(new Map([['Name', said(id)]])),
    existing: false,
  };
}

export function vpc(change: Partial<Vpc> = {}): Vpc {
  return {
    ...thing(change.id ?? 'Vpc'),
    cidrs: list('10.0.0.0/16'),
    ipv6: said(false),
    dnsSupport: said(true),
    dnsHostnames: said(true),
    ...change,
  };
}

export function subnet(id: string, cidr: string, zone: string, change: Partial<Subnet> = {}): Subnet {
  return {
    ...thing(id),
    vpc: said('${Vpc}'),
    ipv6: said(false),
    cidr: said(cidr),
    zone: said(zone),
    publicAddresses: said(false),
    ...change,
  };
}

/** A route table of some subnets, by their ids in the model. */
export function routeTable(id: string, subnets: readonly string[], change: Partial<RouteTable> = {}): RouteTable {
  return {
    ...thing(id),
    vpc: said('${Vpc}'),
    subnets: subnets.map((subnetId) => said(`\${${subnetId}}`)),
    routes: [],
    ...change,
  };
}

/** A default route. */
export function defaultRoute(kind: RouteTable['routes'][number]['kind'], target: Text): RouteTable['routes'][number] {
  return { place, destination: said('0.0.0.0/0'), kind, target: said(target) };
}

/** TCP 443 with a block. */
export function rule(change: Partial<SecurityRule> = {}): SecurityRule {
  return {
    place,
    protocol: said('tcp'),
    fromPort: said(443),
    toPort: said(443),
    peer: { kind: 'ipv4', value: said('10.0.0.0/16') },
    description: said('HTTPS from the VPC'),
    ...change,
  };
}

/** What a group of the endpoints is: HTTPS in, nothing out. */
export function group(change: Partial<SecurityGroup> = {}): SecurityGroup {
  return {
    ...thing(change.id ?? 'EndpointGroup'),
    description: said('HTTPS to the endpoints'),
    vpc: said('${Vpc}'),
    ingress: [rule()],
    egress: [],
    ...change,
  };
}

/** An interface endpoint of a service (`ecr.api`) in the two endpoint subnets. */
export function endpoint(service: string, change: Partial<Endpoint> = {}): Endpoint {
  return {
    ...thing(`Endpoint-${service}`),
    serviceName: said(`com.amazonaws.us-east-1.${service}`),
    type: said('Interface'),
    typeStated: true,
    vpc: said('${Vpc}'),
    subnets: list('${EndpointSubnetA}', '${EndpointSubnetB}'),
    securityGroups: list('${EndpointGroup}'),
    routeTables: list(),
    privateDns: said(true),
    policy: null,
    ipAddressType: null,
    privateDnsOnlyForInboundResolver: said(false),
    dnsRecordIpType: null,
    ...change,
  };
}

/** The S3 gateway on the two application tables. */
export function gateway(change: Partial<Endpoint> = {}): Endpoint {
  return endpoint('s3', {
    type: said('Gateway'),
    subnets: list(),
    securityGroups: list(),
    routeTables: list('${AppTableA}', '${AppTableB}'),
    privateDns: said(false),
    ...change,
  });
}

export function flowLog(change: Partial<FlowLog> = {}): FlowLog {
  return {
    ...thing('FlowLog'),
    resource: said('${Vpc}'),
    trafficType: said('ALL'),
    logGroup: null,
    role: null,
    ...change,
  };
}

/** A project whose builds are in the application subnets, in a group of their own. */
export function project(change: Partial<CodebuildProject> = {}): CodebuildProject {
  return {
    ...thing('Project'),
    name: said('build'),
    description: null,
    role: said('${BuildRole.arn}'),
    timeoutMinutes: null,
    artifactsType: said('NO_ARTIFACTS'),
    environment: {
      type: said('LINUX_CONTAINER'),
      computeType: said('BUILD_GENERAL1_SMALL'),
      image: said('aws/codebuild/amazonlinux-x86_64-standard:5.0'),
      privileged: said(true),
    },
    source: { type: said('NO_SOURCE'), location: null, buildspec: null },
    network: {
      vpc: said('${Vpc}'),
      subnets: list('${AppSubnetA}', '${AppSubnetB}'),
      securityGroups: list('${BuildGroup}'),
    },
    logGroup: null,
    ...change,
  };
}

/** Nothing, but for what is given. */
export function emptyModel(change: Partial<NetworkModel> = {}): NetworkModel {
  return {
    origin: 'cloudformation',
    file: place.file,
    region: said('us-east-1'),
    vpcs: [],
    subnets: [],
    routeTables: [],
    internetGateways: [],
    natGateways: [],
    addresses: [],
    securityGroups: [],
    endpoints: [],
    hostedZones: [],
    otherIngress: [],
    dnsAssociations: [],
    flowLogs: [],
    logGroups: [],
    roles: [],
    codebuildProjects: [],
    outputs: [],
    nestedStacks: [],
    unread: [],
    ...change,
  };
}

/**
 * A correct network in two zones, with some of its lists replaced: VPC `Vpc`, `AppSubnetA` and `AppSubnetB` on `AppTableA` and `AppTableB`,
 * `EndpointSubnetA` and `EndpointSubnetB` on `EndpointTable`, `EndpointGroup`, endpoints of both ECR services and of logs, the S3 gateway on
 * the application tables, a flow log.
 */
export function modelOf(change: Partial<NetworkModel> = {}): NetworkModel {
  return emptyModel({
    vpcs: [vpc()],
    subnets: SUBNETS,
    routeTables: TABLES,
    securityGroups: [group()],
    endpoints: [endpoint('ecr.api'), endpoint('ecr.dkr'), endpoint('logs'), gateway()],
    flowLogs: [flowLog()],
    ...change,
  });
}

export const SUBNETS: readonly Subnet[] = [
  subnet('AppSubnetA', '10.0.0.0/21', 'us-east-1a'),
  subnet('AppSubnetB', '10.0.32.0/21', 'us-east-1b'),
  subnet('EndpointSubnetA', '10.0.192.0/26', 'us-east-1a'),
  subnet('EndpointSubnetB', '10.0.192.64/26', 'us-east-1b'),
];

export const TABLES: readonly RouteTable[] = [
  routeTable('AppTableA', ['AppSubnetA']),
  routeTable('AppTableB', ['AppSubnetB']),
  routeTable('EndpointTable', ['EndpointSubnetA', 'EndpointSubnetB']),
];

/** Things with those of the given ids changed. */
export function changed<Item extends Thing>(
  things: readonly Item[],
  changes: Readonly<Record<string, Partial<Item>>>,
): Item[] {
  return things.map((item) => ({ ...item, ...changes[item.id] }));
}
