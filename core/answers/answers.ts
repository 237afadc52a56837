import type { FeatureId, WorkloadId } from '../catalogue/index.js';
import type { Language } from '../report/messages/message.js';

export const FLAVOURS = ['terraform', 'cloudformation', 'cdk'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** Everything that the user decides. One validated, serialisable object; `fields.ts` says how each value is asked and checked. */
export interface Answers {
  readonly projectName: string;
  readonly region: string;
  readonly vpc: 'new' | 'existing';
  readonly allowSingleAz: boolean;
  /** Of an existing VPC, as all fields down to `existingS3RouteTableIds`; null and empty for a new one. */
  readonly vpcId: string | null;
  /** IPv4 blocks. */
  readonly vpcCidrs: readonly string[];
  /** One subnet for each Availability Zone, by zone name: an interface endpoint takes no second one. */
  readonly endpointSubnetIds: Readonly<Record<string, string>>;
  /** Any number of subnets for each Availability Zone, by zone name. */
  readonly appSubnetIds: Readonly<Record<string, readonly string[]>>;
  readonly appRouteTableIds: readonly string[];
  /** Endpoints that the VPC has already, by service name (`ecr.api`); `s3` is a gateway. */
  readonly existingEndpoints: Readonly<Record<string, string>>;
  /** Route tables that have the route of the existing S3 gateway. */
  readonly existingS3RouteTableIds: readonly string[];
  /** Zone names; each letter is a fixed slot of a new network, and the first zone is the home of a single NAT gateway. */
  readonly availabilityZones: readonly string[];
  readonly workloads: readonly WorkloadId[];
  readonly features: readonly FeatureId[];
  /** A pull-through cache is wanted although nothing of its upstream can be pulled from here the first time. */
  readonly acceptNoUpstreamPath: boolean;
  /** The endpoints of ECR are those with validated cryptography, under names of their own. */
  readonly fips: boolean;
  /** Windows images are pushed whose layers an older engine keeps back. */
  readonly windowsLayers: boolean;
  /** Version of the Docker engine that pushes, as `25.0.16` or `27`; `unknown`. */
  readonly dockerEngine: string;
  /** 12 digits; null where it is not known. */
  readonly accountId: string | null;
  /** Hosts of the registries that get Windows images. */
  readonly registries: readonly string[];
  readonly codebuildSource: 'none' | 's3';
  /** Bucket and key of the source, as `BUCKET/KEY`. */
  readonly codebuildSourceLocation: string | null;
  /** Name of the ECR repository that CodeBuild pushes to. */
  readonly repository: string;
  readonly iac: readonly Flavour[];
  readonly vpcCidr: string;
  readonly appSubnetsPerAz: number;
  readonly endpointSubnets: 'dedicated' | 'shared';
  readonly internet: 'none' | 'nat' | 'present';
  readonly natGateways: 'one' | 'per-az';
  readonly flowLogs: boolean;
  readonly endpointPolicy: 'full' | 'account' | 'organisation' | 'pull-only';
  /** ARNs of the IAM roles that may pull, with `pull-only`; empty otherwise. */
  readonly policyRoles: readonly string[];
  /** The organisation that may call, with `organisation`; null otherwise. */
  readonly orgId: string | null;
  /** Names of ECR repositories of the deploying account that nobody deletes through the endpoints, beside any policy. */
  readonly protectedRepositories: readonly string[];
  readonly s3Policy: 'minimal' | 'full';
  /** Bucket names, besides those of the workloads and features, for the minimal S3 policy. */
  readonly extraBuckets: readonly string[];
  /** The minimal S3 policy holds for requests from the VPC only. */
  readonly s3SourceVpc: boolean;
  readonly ingress: 'vpc-cidr' | 'cidrs' | 'security-groups';
  /** IPv4 blocks that may reach the endpoints: parts of the VPC, its secondary blocks, networks behind peerings. */
  readonly ingressCidrs: readonly string[];
  /** Groups of an existing VPC that may reach the endpoints; with none, a client group is made. */
  readonly ingressSecurityGroupIds: readonly string[];
  /** The AWS-managed prefix list of S3 in the Region, for groups that restrict what goes out. */
  readonly s3PrefixListId: string | null;
  /** Addresses of the interface endpoints. Images and their layers are pulled by IPv4 in any case. */
  readonly ipAddressType: 'ipv4' | 'dualstack';
  /** IPv6 blocks of an existing VPC that may reach the endpoints. */
  readonly vpcIpv6Cidrs: readonly string[];
  /** By which names clients find the interface endpoints. */
  readonly privateDns: 'on' | 'ecr-api-off' | 'central-hub' | 'central-spoke';
  /** Of a spoke: the hub's hosted zones, id by the name of the zone; empty with a Profile. */
  readonly hubZoneIds: Readonly<Record<string, string>>;
  /** Of a spoke: the Route 53 Profile that holds the hub's zones. */
  readonly hubProfileId: string | null;
  /** An endpoint for the API of ECR Public. */
  readonly ecrPublic: boolean;
  /** A task execution role for ECS that pulls from the VPC only, or through its endpoints of ECR only. */
  readonly taskExecutionRole: 'none' | 'vpc' | 'vpc-and-endpoints';
  readonly tags: Readonly<Record<string, string>>;
  /** GB of image layers among `monthlyGb`. */
  readonly imageGb: number;
  /** GB a month that the workloads exchange with the services behind the endpoints, image layers among them. It changes the cost alone. */
  readonly monthlyGb: number;
  /** Whose workflow checks the project and proposes its refresh. */
  readonly ci: 'none' | 'github-actions';
  readonly docsLanguage: Language;
}

export type FieldKey = keyof Answers;
