import type { Answers } from '../answers/index.js';
import type { Region, SourceKey } from '../catalogue/index.js';
import type { Language, Message } from '../report/messages/message.js';

/** What must exist: plain, frozen, serialisable, and in no IaC language. Ids are snake_case and stable; each flavour writes them in its own case. */
export interface Plan {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly docsLanguage: Language;
  readonly answers: Answers;
  readonly region: Region;
  readonly zones: readonly Zone[];
  readonly vpc: NewVpc;
  readonly subnets: {
    readonly app: readonly Subnet[];
    /** Where the interface endpoints are: at most one per AZ. In shared mode these are application subnets. */
    readonly endpoint: readonly Subnet[];
    readonly public: readonly Subnet[];
  };
  readonly routeTables: readonly RouteTable[];
  readonly nat: Nat | null;
  readonly flowLog: FlowLog | null;
  readonly securityGroups: { readonly endpoint: SecurityGroup };
  readonly endpoints: readonly Endpoint[];
  /** Policies by the endpoints' `policy`; one document may serve several endpoints. */
  readonly policies: readonly EndpointPolicy[];
  /** Buckets of the user's that the minimal S3 policy also allows; the deployment may be given others. */
  readonly extraBucketArns: readonly string[];
  readonly left: readonly Omission[];
  readonly roles: readonly Role[];
  /** What whoever deploys needs to be allowed. */
  readonly permissions: readonly Permission[];
  readonly registry: Registry;
  readonly cost: Cost;
  readonly notes: readonly Note[];
  readonly controls: readonly never[];
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
  /** Subnets for the endpoints alone; else they are in application subnets. */
  readonly endpointSubnets: boolean;
  readonly ecrPolicy: boolean;
  readonly s3Policy: boolean;
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
  readonly dnsSupport: true;
  readonly dnsHostnames: true;
}

export type SubnetTier = 'app' | 'endpoint' | 'public';

export interface Subnet {
  /** `app_subnet_c1`, `endpoint_subnet_c`, `public_subnet_c`. */
  readonly id: string;
  readonly tier: SubnetTier;
  /** The id within its tier: `c1`, `c`. */
  readonly key: string;
  readonly zone: Zone;
  readonly cidr: string;
  readonly routeTableId: string;
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
  readonly id: string;
  readonly description: string;
  readonly ingress: readonly {
    readonly key: string;
    readonly cidr: string;
    readonly port: number;
    readonly description: string;
  }[];
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
  /** Host names that clients resolve; for reading and for the checks after deployment. */
  readonly hosts: readonly string[];
  /** The id of a policy of the plan; null is AWS's default, full access. */
  readonly policy: string | null;
  readonly subnetIds: readonly string[];
  readonly routeTableIds: readonly string[];
}

/** Something that only the deployment knows; each flavour writes it in its own syntax. */
export interface PolicySymbol {
  readonly symbol: 'account' | 'flow_log_group_arn' | 'extra_bucket_arns' | 'extra_bucket_object_arns';
}
export type PolicyText = string | PolicySymbol | readonly (string | PolicySymbol)[];

export interface PolicyStatement {
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly (string | PolicySymbol)[];
  /** Operator -> key -> value. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, PolicyText>>>>;
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
  readonly id: string;
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
  readonly layerBucketObjectsArn: string;
}

export interface CostItem {
  readonly what: Message;
  readonly id: string;
  readonly quantity: number;
  readonly unitUsd: number | null;
  readonly monthlyUsd: number | null;
  readonly source: string | null;
}

export interface Cost {
  /** Null where the price of any item is unknown. */
  readonly monthlyUsd: number | null;
  readonly items: readonly CostItem[];
  readonly breakEvenGb: number | null;
}

export interface Note extends Reason {
  readonly id: string;
  readonly level: 'information' | 'caution';
}
