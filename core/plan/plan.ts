import type { Answers } from '../answers/index.js';
import type { ControlFramework, ControlId, Region, SourceKey, WorkloadId } from '../catalogue/index.js';
import type { Language, Message } from '../report/messages/message.js';

/** What must exist: plain, frozen, serialisable, and in no IaC language. Ids are snake_case and stable; each flavour writes them in its own case. */
export interface Plan {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly docsLanguage: Language;
  readonly answers: Answers;
  readonly region: Region;
  /** The launch types whose images are pulled through the VPC. */
  readonly workloads: readonly WorkloadId[];
  readonly zones: readonly Zone[];
  /** Blocks of hosts outside the VPC that use its endpoints. */
  readonly outsideBlocks: readonly string[];
  readonly vpc: NewVpc | ExistingVpc;
  readonly subnets: {
    readonly app: readonly Subnet[];
    /** Where the interface endpoints are: at most one per AZ. In shared mode these are application subnets. */
    readonly endpoint: readonly Subnet[];
    readonly public: readonly Subnet[];
  };
  /** Those of a new VPC. */
  readonly routeTables: readonly RouteTable[];
  readonly nat: Nat | null;
  readonly flowLog: FlowLog | null;
  /** Each null where it is not needed. */
  readonly securityGroups: {
    /** Of the interface endpoints that are created. */
    readonly endpoint: SecurityGroup | null;
    /** For workloads: who is in it may reach the endpoints. */
    readonly client: SecurityGroup | null;
    readonly codebuild: SecurityGroup | null;
  };
  /** Those that are created and, with `reuse`, those that the VPC has already. */
  readonly endpoints: readonly Endpoint[];
  /** Private hosted zones of a hub, which lead the names of the services to its endpoints. */
  readonly hostedZones: readonly HostedZone[];
  /** Of a spoke: how it is associated with the hub that has the endpoints; else null. */
  readonly hub: HubAssociation | null;
  /** Policies by the endpoints' `policy`; one document may serve several endpoints. */
  readonly policies: readonly EndpointPolicy[];
  /** Buckets of the user's that the minimal S3 policy also allows; the deployment may be given others. */
  readonly extraBucketArns: readonly string[];
  readonly left: readonly Omission[];
  readonly roles: readonly Role[];
  /** What whoever deploys needs to be allowed. */
  readonly permissions: readonly Permission[];
  readonly registry: Registry;
  /** Settings of the Docker engine that pushes Windows images; null where it needs none. */
  readonly docker: DockerSettings | null;
  readonly codebuild: CodebuildPlan | null;
  readonly cost: Cost;
  readonly notes: readonly Note[];
  readonly controls: readonly ControlResult[];
  readonly has: PlanParts;
}

/** What a plan has, by name: templates ask for these and do not work them out. */
export interface PlanParts {
  readonly terraform: boolean;
  readonly cloudformation: boolean;
  readonly cdk: boolean;
  /** A CloudFormation stack, written by hand or by the CDK. */
  readonly stack: boolean;
  readonly severalFlavours: boolean;
  readonly severalZones: boolean;
  readonly newVpc: boolean;
  readonly existingVpc: boolean;
  /** Application subnets that are known; always with a new VPC. */
  readonly appSubnets: boolean;
  /** New subnets for the endpoints alone; else the endpoints are in application subnets, or in subnets of the existing VPC. */
  readonly endpointSubnets: boolean;
  /** Interface endpoints that are created. */
  readonly interfaceEndpoints: boolean;
  /** An S3 gateway endpoint that is created. */
  readonly s3Gateway: boolean;
  /** Endpoints that the VPC has already. */
  readonly reusedEndpoints: boolean;
  /** Anything that is created: an existing VPC may have all endpoints already, and what AWS pulls itself needs none. */
  readonly resources: boolean;
  /** An S3 interface endpoint that is created, for hosts outside the VPC. */
  readonly s3Interface: boolean;
  /** A policy on interface endpoints that are created; only those of ECR, ECR Public and S3 have one. */
  readonly interfacePolicy: boolean;
  /** One of them on the endpoints of ECR. */
  readonly registryPolicy: boolean;
  /** One of them on the endpoint of ECR Public. */
  readonly publicPolicy: boolean;
  /** The one on the endpoints of ECR is for an organisation. */
  readonly organisationPolicy: boolean;
  /** It is for pulls by some roles. */
  readonly pullOnlyPolicy: boolean;
  /** Repositories that nobody deletes through the endpoints of ECR. */
  readonly protectedRepositories: boolean;
  /** A policy on an S3 endpoint that is created. */
  readonly s3Policy: boolean;
  /** The endpoints let blocks in, and not groups. */
  readonly ingressBlocks: boolean;
  /** That policy is for requests from the VPC only. */
  readonly s3SourceVpc: boolean;
  /** Private DNS names on all interface endpoints that are created. */
  readonly allPrivateDns: boolean;
  /** An endpoint of the ECR API that is found by its URL only. */
  readonly apiByUrl: boolean;
  /** Private hosted zones for the names of the endpoints. */
  readonly hostedZones: boolean;
  /** A spoke: the interface endpoints are a hub's. */
  readonly spoke: boolean;
  readonly hubProfile: boolean;
  readonly hubZones: boolean;
  /** Rules by the VPC's own blocks. */
  readonly vpcRules: boolean;
  /** Rules between security groups, which need resources of their own where groups refer to each other. */
  readonly groupRules: boolean;
  /** A role that ECS starts tasks with. */
  readonly taskExecutionRole: boolean;
  /** It pulls through the endpoints of ECR only. */
  readonly taskRoleByEndpoints: boolean;
  /** The endpoints of ECR are two, `ecr.api` and `ecr.dkr`. */
  readonly severalRegistryEndpoints: boolean;
  /** Tasks of Amazon ECS. */
  readonly ecs: boolean;
  /** A pull-through cache, whose first pull of an image takes the way to the internet. */
  readonly cacheByInternet: boolean;
  readonly codebuild: boolean;
  readonly codebuildSource: boolean;
  /** That source is a folder in a bucket, and no archive. */
  readonly sourceFolder: boolean;
  /** The folder for the host that pushes Windows images. */
  readonly docker: boolean;
  /** Its daemon.json: the registries are known. */
  readonly daemonJson: boolean;
  /** Windows images are pushed, whatever the engine. */
  readonly windowsLayers: boolean;
  readonly ecrPublic: boolean;
  /** The endpoints that are created have IPv4 and IPv6 addresses. */
  readonly dualStack: boolean;
  /** Rules by the IPv6 block of the VPC. */
  readonly ipv6Rules: boolean;
  /** Among them one by the block that AWS gives a new VPC, which no code can name. */
  readonly unnamedIpv6Rules: boolean;
  /** The endpoints of the registry are those with validated cryptography. */
  readonly fips: boolean;
  readonly accountId: boolean;
  /** A workflow of GitHub Actions. */
  readonly githubActions: boolean;
}

/** A reason: what to say, and where it is written. */
export interface Reason {
  readonly because: Message;
  readonly source: SourceKey;
}

/** An Availability Zone. Its letter is its slot in the network, whatever other zones are chosen. */
export interface Zone {
  readonly name: string;
  readonly letter: string;
}

export interface NewVpc {
  readonly kind: 'new';
  readonly cidr: string;
  readonly cidrs: readonly string[];
  /** AWS gives it an IPv6 block (/56), which only the deployment knows. Nothing leads from it to the internet. */
  readonly ipv6: boolean;
  readonly dnsSupport: true;
  readonly dnsHostnames: true;
}

export interface ExistingVpc {
  readonly kind: 'existing';
  /** AWS's own, as all ids of its parts. */
  readonly id: string;
  readonly cidrs: readonly string[];
  /** Those that may reach the endpoints. */
  readonly ipv6Cidrs: readonly string[];
  /** Of the application subnets. */
  readonly routeTableIds: readonly string[];
  /** Of those the ones that get an S3 gateway endpoint: the others have the route of an existing one. */
  readonly s3RouteTableIds: readonly string[];
}

export type SubnetTier = 'app' | 'endpoint' | 'public';

/** A subnet of a new VPC has a block and a route table of its own; one of an existing VPC is known by AWS's id. */
export interface Subnet {
  /** `app_subnet_c1`, `endpoint_subnet_c`, `public_subnet_c`. */
  readonly id: string;
  readonly tier: SubnetTier;
  /** The id within its tier: `c1`, `c`. */
  readonly key: string;
  readonly zone: Zone;
  readonly cidr: string | null;
  /** Which /64 of the VPC's IPv6 block is its own, and whether what starts in it gets an address; null where it has IPv4 only. */
  readonly ipv6: { readonly slot: number; readonly assigned: boolean } | null;
  readonly routeTableId: string | null;
  /** AWS's id, where the subnet exists already. */
  readonly existingId: string | null;
}

/** Each subnet has a route table of its own. */
export interface RouteTable {
  readonly id: string;
  readonly subnetId: string;
  readonly tier: SubnetTier;
  readonly key: string;
  /** Where 0.0.0.0/0 goes: nowhere, to the internet gateway, or to the NAT gateway of that key. */
  readonly defaultRoute:
    | { readonly to: 'internet_gateway' }
    | { readonly to: 'nat_gateway'; readonly key: string }
    | null;
}

export interface Nat {
  readonly gateways: readonly { readonly id: string; readonly key: string; readonly subnetId: string }[];
  /** The public addresses, one a gateway. */
  readonly addresses: readonly { readonly id: string; readonly key: string }[];
}

export interface FlowLog {
  readonly trafficType: 'ALL';
  readonly retentionDays: number;
  readonly roleId: string;
}

export interface SecurityGroup {
  /** `endpoint_security_group`, `client_security_group`, `codebuild_security_group`. */
  readonly id: string;
  /** End of its Name tag: `endpoints`, `client`, `codebuild`. */
  readonly name: string;
  readonly description: string;
  readonly ingress: readonly SecurityRule[];
  /** Empty: nothing goes out. */
  readonly egress: readonly SecurityRule[];
}

/**
 * TCP to or from exactly one of: a block, a group of the plan, a group that exists already, a prefix list, an IPv6 block. The others are
 * null.
 */
export interface SecurityRule {
  /** Stable, and its own within the group. */
  readonly key: string;
  readonly port: number;
  readonly description: string;
  readonly cidr: string | null;
  /** The IPv4 block is one of the VPC's own. */
  readonly ofVpc: boolean;
  /** It is about an IPv6 block of the VPC: `ipv6Cidr`, or the one that AWS gives a new VPC. */
  readonly ipv6: boolean;
  readonly ipv6Cidr: string | null;
  readonly groupId: string | null;
  readonly existingGroupId: string | null;
  readonly prefixListId: string | null;
}

export interface Endpoint extends Reason {
  readonly id: string;
  /** Service name without Region and prefix: `ecr.api`, `s3`. */
  readonly service: string;
  readonly serviceName: string;
  readonly title: string;
  readonly type: 'Interface' | 'Gateway';
  /** Interface endpoints only; false on gateways. */
  readonly privateDns: boolean;
  /** Its private DNS names are for what asks a Route 53 Resolver inbound endpoint, as hosts outside the VPC do, and not for the VPC. */
  readonly privateDnsOnlyForInboundResolver: boolean;
  /** It has IPv4 and IPv6 addresses, and an interface endpoint DNS records of both kinds; else IPv4 only. */
  readonly dualStack: boolean;
  /** The form of the URL that clients have to be given; null where they find the endpoint by the names of its service. */
  readonly url: string | null;
  /** Host names that clients resolve; for reading and for the checks after deployment. */
  readonly hosts: readonly string[];
  /** The id of a policy of the plan; null is AWS's default, full access. */
  readonly policy: string | null;
  /** Ids of subnets of the plan. */
  readonly subnetIds: readonly string[];
  /** Ids of route tables of the plan; in an existing VPC AWS's own. */
  readonly routeTableIds: readonly string[];
  /** AWS's id of an endpoint that exists already: it is used as it is, and nothing of it is created. */
  readonly reuse: string | null;
}

/** A private hosted zone for one name of an endpoint's service, associated with the VPC. */
export interface HostedZone extends Reason {
  /** `api_ecr`, `dkr_ecr`. */
  readonly id: string;
  /** `api.ecr.us-east-1.amazonaws.com`: never a parent domain, in which other names would be lost. */
  readonly name: string;
  readonly endpointId: string;
  readonly comment: string;
  /** Whether every name below it leads to the endpoint too. */
  readonly wildcard: boolean;
  /** Aliases of the endpoint: of each name one for each kind of its addresses. */
  readonly records: readonly HostedRecord[];
}

export interface HostedRecord {
  /** End of its id: the zone's own name, or every name below it. */
  readonly key: 'apex' | 'wildcard' | 'apex_ipv6' | 'wildcard_ipv6';
  readonly name: string;
  readonly type: 'A' | 'AAAA';
}

/** The association of the VPC with the hosted zones of a hub: with a Profile that holds them, or with each. */
export interface HubAssociation {
  readonly profileId: string | null;
  readonly zones: readonly { readonly id: string; readonly name: string; readonly zoneId: string }[];
  readonly services: readonly string[];
  /** The same as an endpoint names them. */
  readonly serviceNames: readonly string[];
  /** Host names that lead to the hub. */
  readonly hosts: readonly string[];
}

/** Something that only the deployment knows; each flavour writes it in its own syntax. */
export interface PolicySymbol {
  readonly symbol:
    | 'account'
    /** The id of the VPC, whether it is new or not. */
    | 'vpc'
    /** The name of the project, which a deployment may replace by another. */
    | 'name'
    | 'flow_log_group_arn'
    | 'extra_bucket_arns'
    | 'extra_bucket_object_arns'
    | 'codebuild_log_group_arn'
    /** The id of an endpoint of the plan, created or not: `endpoint:ecr_api`. */
    | `endpoint:${string}`
    /** A list: the ARNs of the subnets that CodeBuild may put network interfaces into. */
    | 'codebuild_subnet_arns';
}
export type PolicyText = string | PolicySymbol | readonly (string | PolicySymbol)[];
/** What a condition compares with: one text, or any of several. */
export type ConditionValue = PolicyText | { readonly anyOf: readonly PolicyText[] };

export interface PolicyStatement {
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly PolicyText[];
  /** Operator -> key -> value. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, ConditionValue>>>>;
  /** Why the statement is as it is, where a reader would ask. English: it is written into code. */
  readonly comment: readonly string[];
  /** The statement exists only where the named list of the deployment is not empty. */
  readonly onlyWith: 'extra_bucket_arns' | null;
}

/** Every statement of an endpoint policy is for all principals: conditions say whom it is about. */
export interface EndpointPolicy {
  readonly id: string;
  readonly statements: readonly PolicyStatement[];
}

export interface Role {
  /** `flow_log_role`, `codebuild_role`, `task_execution_role`. */
  readonly id: string;
  /** Name of its one inline policy. */
  readonly policyName: string;
  readonly servicePrincipal: string;
  readonly description: string;
  readonly trustConditions: PolicyStatement['conditions'];
  readonly statements: readonly PolicyStatement[];
}

/** Actions that whoever deploys the plan needs, on these resources. */
export interface Permission {
  readonly sid: string;
  readonly resources: readonly string[];
  /** Operator -> key -> value. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly actions: readonly string[];
}

/** What is deliberately not created. */
export interface Omission extends Reason {
  readonly id: string;
}

export interface Registry {
  /** `ACCOUNT` stands for the account id, which the deployment knows. */
  readonly hostPattern: string;
  /** What follows the account id in the host. */
  readonly domain: string;
  /** The service that gives the token, and what its host begins with. */
  readonly apiService: string;
  readonly apiHost: string;
  /** The service that images are pulled from. */
  readonly dkrService: string;
  readonly layerBucketObjectsArn: string;
}

/** What an engine has to be told that keeps nondistributable layers back. */
export interface DockerSettings {
  /** A version, or `unknown`. */
  readonly engine: string;
  /** Hosts. Empty: they are not known, and no daemon.json is written. */
  readonly registries: readonly string[];
  /** Content of daemon.json. */
  readonly daemonJson: Readonly<Record<string, readonly string[]>>;
  /** The major version of the engine from which on nothing of this is needed. */
  readonly allLayersSince: number;
}

/** A CodeBuild project in the VPC that builds an image and pushes it to one repository. */
export interface CodebuildPlan {
  readonly id: string;
  /** End of the project's name. */
  readonly name: string;
  readonly description: string;
  /** Ids of subnets of the plan. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  readonly roleId: string;
  /** Where build logs go is `/aws/codebuild/PROJECT`. */
  readonly logRetentionDays: number;
  readonly image: string;
  readonly environmentType: string;
  readonly computeType: string;
  readonly timeoutMinutes: number;
  /** Name in the account's private registry. */
  readonly repository: string;
  /** `BUCKET/KEY`; null where the build steps are in the project. */
  readonly sourceLocation: string | null;
}

export interface CostItem {
  readonly what: Message;
  readonly id: string;
  /** What `quantity` counts, and `unitUsd` is for. */
  readonly unit: 'hour' | 'GB';
  readonly quantity: number;
  readonly unitUsd: number | null;
  readonly monthlyUsd: number | null;
  readonly source: string | null;
}

export interface Cost {
  /** Null where the price of any item is unknown. */
  readonly monthlyUsd: number | null;
  readonly items: readonly CostItem[];
  /** The same traffic without interface endpoints, nearest in price first; none where no interface endpoint is paid for here. */
  readonly alternatives: readonly CostAlternative[];
  /** That of the first alternative. */
  readonly breakEvenGb: number | null;
}

/** Another way to ECR for the same workloads and traffic. */
export interface CostAlternative {
  readonly id: 'nat_gateway' | 'nat_gateway_per_az' | 'own_nat_gateways' | 'present_nat_gateway';
  readonly what: Message;
  readonly monthlyUsd: number | null;
  readonly items: readonly CostItem[];
  /** GB a month from which on the endpoints cost no more than this; 0 at any traffic, null where a price is unknown. */
  readonly breakEvenGb: number | null;
  /** What that means. */
  readonly because: Message;
}

/** How a plan stands with a control, once it is deployed. */
export interface ControlResult extends Reason {
  readonly id: ControlId;
  readonly framework: ControlFramework;
  readonly title: Message;
  readonly result: 'passed' | 'failed' | 'not-judged';
}

export interface Note extends Reason {
  readonly id: string;
  readonly level: 'information' | 'caution';
}
