import { endpointServiceReading, type ZonesWithout } from './endpoint-services.js';
import { nearest } from './nearest.js';
import { REGION_IDS, type Region, type RegionalService, UnknownEntryError } from './regions.js';
import type { SourceKey } from './sources.js';

/** An AWS service that a VPC endpoint can reach. */
export interface Service {
  /** Name in endpoint service names: `ecr.api`. */
  readonly name: string;
  /** The same as an identifier, for resource names: `ecr_api`. */
  readonly id: string;
  readonly title: string;
  /** Which column of the Region data says whether the service is there; null where none does. */
  readonly presence: RegionalService | null;
  /** Names that clients resolve, before `.REGION.SUFFIX`; `*` is the wildcard of the registry's private DNS name. */
  readonly hosts: readonly string[];
  /** The same before `.REGION.DUAL-STACK-SUFFIX`. */
  readonly dualStackHosts: readonly string[];
  /** Further names, which only DNS by hand has to lead to the endpoint: its clients may be told them instead of the usual one. */
  readonly numberedHosts: readonly string[];
  /** Regions whose lack of it is documented, where no column of the Region data tells. */
  readonly absentIn: readonly string[];
  /** The partitions whose Regions all have it by a document, where no column of the Region data tells. */
  readonly everywhereIn: Everywhere | null;
  /** Whether AWS charges nothing for its endpoint. */
  readonly free: boolean;
  readonly source: SourceKey;
}

interface Everywhere {
  readonly partitions: readonly string[];
  readonly source: SourceKey;
}

function service(
  name: string,
  title: string,
  presence: RegionalService | null,
  hosts: readonly string[],
  source: SourceKey,
  more: Partial<Pick<Service, 'dualStackHosts' | 'numberedHosts' | 'absentIn' | 'everywhereIn' | 'free'>> = {},
): Service {
  const id = name.replaceAll(/[.-]/g, '_');
  const usual = { dualStackHosts: [], numberedHosts: [], absentIn: [], everywhereIn: null, free: false };
  return { name, id, title, presence, hosts, source, ...usual, ...more };
}

/** The message delivery of agents before 3.3.40 is not in Regions that opened in 2024 or later. */
const WITHOUT_EC2_MESSAGES = [
  ...['ap-east-2', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'eusc-de-east-1', 'mx-central-1'],
] as const;

/** Elsewhere the EKS API has no host with validated cryptography. Source botocore. */
const WITH_EKS_FIPS = ['us-east-1', 'us-east-2', 'us-gov-east-1', 'us-gov-west-1', 'us-west-1', 'us-west-2'];

/** Every service that a plan may need an endpoint for. The order is the order of all generated files. */
export const SERVICES = [
  service('ecr.api', 'Amazon ECR API', 'ecr', ['api.ecr'], 'S1'),
  service('ecr.dkr', 'Amazon ECR Docker Registry API', 'ecr', ['*.dkr.ecr'], 'S1'),
  // Not in the list of AWS services that integrate with PrivateLink, which is therefore no proof that a name is wrong.
  service('ecr-fips.api', 'Amazon ECR API (FIPS)', 'ecrFips', ['ecr-fips'], 'S1'),
  service('ecr-fips.dkr', 'Amazon ECR Docker Registry API (FIPS)', 'ecrFips', ['*.dkr.ecr-fips'], 'S1'),
  // The agent asks where to connect, and may be told a name with a number; other numbers than 1 are possible.
  service('ecs-agent', 'Amazon ECS agent', 'ecs', ['ecs-a'], 'S3', { numberedHosts: ['ecs-a-1'] }),
  service('ecs-telemetry', 'Amazon ECS telemetry', 'ecs', ['ecs-t'], 'S3', { numberedHosts: ['ecs-t-1'] }),
  service('ecs', 'Amazon ECS API', 'ecs', ['ecs'], 'S3'),
  service('ec2', 'Amazon EC2 API', null, ['ec2'], 'S9'),
  service('sts', 'AWS Security Token Service', null, ['sts'], 'S9'),
  service('eks', 'Amazon EKS API', 'eksPrivateLink', ['eks'], 'S26'),
  // What its names are is not written for every partition.
  service('eks-fips', 'Amazon EKS API (FIPS)', null, [], 'S26', {
    absentIn: REGION_IDS.filter((id) => !WITH_EKS_FIPS.includes(id)),
  }),
  service('eks-auth', 'Amazon EKS Pod Identity', null, [], 'S26', { dualStackHosts: ['eks-auth'] }),
  service('oidc-eks', 'OIDC issuer of Amazon EKS', null, [], 'S26', { dualStackHosts: ['oidc-eks'] }),
  // What its names are is not written anywhere.
  service('eks-proxy', 'Amazon EKS resource views', 'eksPrivateLink', [], 'S26'),
  service('elasticloadbalancing', 'Elastic Load Balancing', null, ['elasticloadbalancing'], 'S9'),
  service('autoscaling', 'Amazon EC2 Auto Scaling', null, ['autoscaling'], 'S9'),
  service('logs', 'Amazon CloudWatch Logs', null, ['logs'], 'S1', {
    everywhereIn: { partitions: ['aws', 'aws-us-gov'], source: 'logsEndpoints' },
  }),
  service('monitoring', 'Amazon CloudWatch metrics', null, ['monitoring'], 'S7'),
  service('xray', 'AWS X-Ray', null, ['xray'], 'S7'),
  service('aps-workspaces', 'Amazon Managed Service for Prometheus', null, ['aps-workspaces'], 'S9'),
  service('batch', 'AWS Batch API', 'batch', ['batch'], 'S7'),
  service('codebuild', 'AWS CodeBuild API', 'codebuild', ['codebuild'], 'S7'),
  // In all Regions that have the service, which are all of the partition.
  service('secretsmanager', 'AWS Secrets Manager', null, ['secretsmanager'], 'S3', {
    everywhereIn: { partitions: ['aws'], source: 'secretsManagerEndpoints' },
  }),
  service('kms', 'AWS Key Management Service', null, ['kms'], 'S27', {
    everywhereIn: { partitions: ['aws'], source: 'kmsEndpoints' },
  }),
  service('ssm', 'AWS Systems Manager', null, ['ssm'], 'S28'),
  service('ssmmessages', 'AWS Systems Manager Session Manager channel', null, ['ssmmessages'], 'S27'),
  service('ec2messages', 'AWS Systems Manager message delivery', null, ['ec2messages'], 'ssmMessages', {
    absentIn: WITHOUT_EC2_MESSAGES,
  }),
  service('cloudformation', 'AWS CloudFormation', null, ['cloudformation'], 'S11'),
  service('guardduty-data', 'Amazon GuardDuty runtime events', null, ['guardduty-data'], 'guarddutyAgent', {
    free: true,
  }),
  // The API only: images of public.ecr.aws are pulled over the internet whether it exists or not.
  service('ecr-public.api', 'Amazon ECR Public API', 'ecrPublicPrivateLink', ['api.ecr-public'], 'S1', {
    dualStackHosts: ['ecr-public'],
  }),
  service('s3', 'Amazon S3', null, ['s3'], 'S5'),
] as const satisfies readonly Service[];

const byName = new Map<string, Service>(SERVICES.map((entry) => [entry.name, entry]));

/** The names of all services. */
export const SERVICE_NAMES: readonly string[] = [...byName.keys()];

/** Whether a plan may need an endpoint of this service. */
export function isEndpointService(name: string): boolean {
  return byName.has(name);
}

/**
 * A service by its name.
 *
 * @throws UnknownEntryError naming the nearest service
 */
export function findService(name: string): Service {
  const found = byName.get(name);
  if (!found) throw new UnknownEntryError('service', name, nearest(name, SERVICE_NAMES));
  return found;
}

/** The host names that clients resolve for a service in a Region. */
export function serviceHosts(region: Region, name: string): string[] {
  const { hosts, dualStackHosts } = findService(name);
  return [
    ...hosts.map((host) => `${host}.${region.id}.${region.dnsSuffix}`),
    ...dualStackHosts.map((host) => `${host}.${region.id}.${region.dualStackDnsSuffix}`),
  ];
}

/** The names with numbers of a service in a Region, which only DNS by hand has to have. Source S3. */
export function numberedHosts(region: Region, name: string): string[] {
  return findService(name).numberedHosts.map((host) => `${host}.${region.id}.${region.dnsSuffix}`);
}

/**
 * Full service name of an interface endpoint in a Region: the one place that knows the prefixes of the partitions.
 *
 * The prefix is not one per partition: in China `ecr.api` has `cn.com.amazonaws` and `logs` has `com.amazonaws`. Source S2, S6.
 *
 * @throws UnknownEntryError for a service that the catalogue does not have
 */
export function interfaceServiceName(region: Region, name: string): string {
  const { name: known } = findService(name);
  const { default: usual, overridePrefix, overrideServices } = region.endpointServicePrefix;
  const prefix = overridePrefix !== null && overrideServices.includes(known) ? overridePrefix : usual;
  return `${prefix}.${region.id}.${known}`;
}

/** The hosted zones for the names of a service, one for each: that of the registry's wildcard is the name below which it is. */
export function serviceZones(region: Region, name: string): string[] {
  return serviceHosts(region, name).map((host) => host.replace(/^\*\./, ''));
}

/**
 * The URL of an interface endpoint's own, for clients that are given one: `ENDPOINT` stands for its id, which only the deployment knows.
 * Source S1; the suffixes of other partitions are inferred.
 */
export function endpointUrl(region: Region, name: string): string {
  return `https://ENDPOINT.${findService(name).hosts[0]}.${region.id}.vpce.${region.dnsSuffix}`;
}

/** Full service name of the S3 gateway endpoint. Source S2: `com.amazonaws` in every partition; documented for aws, inferred elsewhere. */
export function s3GatewayServiceName(region: Region): string {
  return `com.amazonaws.${region.id}.s3`;
}

type Presence = 'present' | 'absent' | 'unverified';

/**
 * Whether a Region has the service: `unverified` where no source of the catalogue says so.
 *
 * What AWS listed there is present. What it did not list is absent only where no document says that it is there: a document is not taken
 * back by what one account was not shown.
 *
 * @param read what AWS answered for this Region, as {@link endpointServiceReading} gives it
 */
export function servicePresence(
  region: Region,
  name: string,
  read: ZonesWithout | null | undefined = endpointServiceReading(region.id, name),
): Presence {
  if (read) return 'present';
  const documented = documentedPresence(region, name);
  return documented === 'unverified' && read === null ? 'absent' : documented;
}

/** The same by the documents alone, without what AWS answered. */
export function documentedPresence(region: Region, name: string): Presence {
  const { presence, absentIn, everywhereIn } = findService(name);
  if (absentIn.includes(region.id)) return 'absent';
  if (everywhereIn?.partitions.includes(region.partition)) return 'present';
  const known = presence === null ? null : region.services[presence];
  if (known === null) return 'unverified';
  return known ? 'present' : 'absent';
}
