import type { Place, Text, Unknown, Value, Values } from './value.js';

/**
 * What infrastructure code of any origin says about a network and the endpoints in it: the common form of a plan, a CloudFormation
 * template, a cloud assembly of the CDK, a Terraform plan, and of what an account holds.
 *
 * A field that is null was not written, and AWS's default holds; a default that matters to a rule is filled in by the reader, with the
 * place of the thing.
 */
export interface NetworkModel {
  readonly origin: 'plan' | 'cloudformation' | 'cloud-assembly' | 'terraform' | 'account';
  /** The main file that it was read from. */
  readonly file: string;
  readonly region: Value<string>;
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly internetGateways: readonly InternetGateway[];
  readonly natGateways: readonly NatGateway[];
  /** Elastic IP addresses. */
  readonly addresses: readonly Thing[];
  readonly securityGroups: readonly SecurityGroup[];
  /** The groups of inbound rules that are of none of these: others, and where it is not known which. */
  readonly otherIngress: readonly Value<Text>[];
  readonly endpoints: readonly Endpoint[];
  readonly hostedZones: readonly HostedZone[];
  readonly dnsAssociations: readonly DnsAssociation[];
  readonly flowLogs: readonly FlowLog[];
  readonly logGroups: readonly LogGroup[];
  readonly roles: readonly Role[];
  readonly codebuildProjects: readonly CodebuildProject[];
  readonly outputs: readonly Output[];
  /** Stacks that it makes from templates that are not read with it: nobody knows what they create. */
  readonly nestedStacks: readonly NestedStack[];
  /** Resources of types that the model has no place for. */
  readonly unread: readonly { readonly id: string; readonly type: string; readonly place: Place }[];
}

export interface NestedStack {
  readonly id: string;
  /** The last part of its template's path or URL; null where that is not known. */
  readonly template: string | null;
}

export type Tags = ReadonlyMap<string, Value<Text>>;

/** A resource. */
export interface Thing {
  /** Its own within the model: a logical id, a Terraform address, AWS's id. */
  readonly id: string;
  readonly place: Place;
  /** Also those that a provider or a stack adds to all resources. */
  readonly tags: Value<Tags>;
  /** It was looked up, as by a Terraform data source, and is not created here. */
  readonly existing: boolean;
}

export interface Vpc extends Thing {
  /** IPv4, the primary block first. */
  readonly cidrs: Values;
  /** Whether it has an IPv6 block. */
  readonly ipv6: Value<boolean>;
  readonly dnsSupport: Value<boolean>;
  readonly dnsHostnames: Value<boolean>;
}

/** References to other things are text: `${ID}` for one of the model, AWS's own id for any other. */
export interface Subnet extends Thing {
  readonly vpc: Value<Text>;
  readonly cidr: Value<Text>;
  /** Whether it has an IPv6 block. */
  readonly ipv6: Value<boolean>;
  /** Name of the Availability Zone. */
  readonly zone: Value<Text>;
  /** Whether what starts in it gets a public address. */
  readonly publicAddresses: Value<boolean>;
}

export interface RouteTable extends Thing {
  readonly vpc: Value<Text>;
  /** The subnets that are associated with it by name. */
  readonly subnets: readonly Value<Text>[];
  /** Without those of gateway endpoints and the local one. */
  readonly routes: readonly Route[];
}

export interface Route {
  readonly place: Place;
  /** A block or the id of a prefix list. */
  readonly destination: Value<Text>;
  readonly kind: 'internet-gateway' | 'nat-gateway' | 'other';
  readonly target: Value<Text>;
}

export interface InternetGateway extends Thing {
  readonly vpc: Value<Text> | null;
}

export interface NatGateway extends Thing {
  readonly subnet: Value<Text>;
  readonly address: Value<Text> | null;
}

export interface SecurityGroup extends Thing {
  readonly description: Value<Text> | null;
  readonly vpc: Value<Text> | null;
  /** Those within the group and those that are resources of their own. */
  readonly ingress: readonly SecurityRule[];
  /** As they take effect: where AWS adds its rule that lets all out, it is here. */
  readonly egress: readonly SecurityRule[];
  /** Why code that is not read may add rules to it; null, and absent, where nothing says so. */
  readonly handedOn?: Unknown | null;
}

export interface SecurityRule {
  readonly place: Place;
  /** `tcp`, `-1` for all. */
  readonly protocol: Value<Text>;
  /** Null where all ports are meant. */
  readonly fromPort: Value<number> | null;
  readonly toPort: Value<number> | null;
  readonly peer: { readonly kind: 'ipv4' | 'ipv6' | 'group' | 'prefix-list'; readonly value: Value<Text> };
  readonly description: Value<Text> | null;
}

export interface Endpoint extends Thing {
  readonly serviceName: Value<Text>;
  /** `Interface`, `Gateway`; where nothing is written, Gateway. */
  readonly type: Value<Text>;
  readonly typeStated: boolean;
  readonly vpc: Value<Text>;
  /** Empty where none is named; the same of groups and tables. */
  readonly subnets: Values;
  readonly securityGroups: Values;
  readonly routeTables: Values;
  readonly privateDns: Value<boolean>;
  /** Whether its private DNS names are for Route 53 Resolver inbound endpoints only. */
  readonly privateDnsOnlyForInboundResolver: Value<boolean>;
  /** Null is full access. */
  readonly policy: Value<PolicyDocument> | null;
  /** `ipv4`, `dualstack`, `ipv6`. */
  readonly ipAddressType: Value<Text> | null;
  readonly dnsRecordIpType: Value<Text> | null;
}

/** A zone of Amazon Route 53. */
export interface HostedZone extends Thing {
  /** Without a dot at its end. */
  readonly name: Value<Text>;
  /** Those that it is made with; empty: it is public. */
  readonly vpcs: Values;
  /** Those of the code. */
  readonly records: readonly HostedRecord[];
}

export interface HostedRecord {
  readonly place: Place;
  /** In full, without a dot at its end. */
  readonly name: Value<Text>;
  readonly type: Value<Text>;
  /** What the name is another name of; null where the record has values of its own. */
  readonly alias: { readonly name: Value<Text>; readonly zone: Value<Text> } | null;
}

/** Of a VPC with a hosted zone that exists, or with a Profile that holds some. */
export interface DnsAssociation extends Thing {
  readonly kind: 'zone' | 'profile';
  readonly target: Value<Text>;
  readonly vpc: Value<Text>;
}

export interface PolicyDocument {
  readonly version: Value<Text> | null;
  readonly statements: readonly Value<PolicyStatement>[];
}

export interface PolicyStatement {
  readonly place: Place;
  readonly sid: Value<Text> | null;
  /** `Allow`, `Deny`. */
  readonly effect: Value<Text>;
  /** Null: none is written. `*` is { type: '*', values: ['*'] }, and `{"AWS": "*"}` the same with type AWS. */
  readonly principals: Value<readonly { readonly type: string; readonly values: Values }[]> | null;
  readonly actions: Values;
  readonly resources: Values;
  readonly conditions: Value<readonly PolicyCondition[]>;
  /** Which of the three are written as what they are not: NotAction and so on. */
  readonly negated: readonly ('Action' | 'Resource' | 'Principal')[];
}

export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: Values;
}

export interface FlowLog extends Thing {
  /** The VPC, subnet or interface. */
  readonly resource: Value<Text>;
  readonly trafficType: Value<Text>;
  /** Null where the destination is no log group. */
  readonly logGroup: Value<Text> | null;
  readonly role: Value<Text> | null;
}

export interface LogGroup extends Thing {
  readonly name: Value<Text> | null;
  readonly retentionDays: Value<number> | null;
}

export interface Role extends Thing {
  readonly description: Value<Text> | null;
  readonly trust: Value<PolicyDocument>;
  readonly policies: readonly {
    readonly name: Value<Text>;
    readonly document: Value<PolicyDocument>;
    readonly place: Place;
  }[];
  readonly managedPolicies: Values;
}

export interface CodebuildProject extends Thing {
  readonly name: Value<Text> | null;
  readonly description: Value<Text> | null;
  readonly role: Value<Text>;
  readonly timeoutMinutes: Value<number> | null;
  readonly artifactsType: Value<Text>;
  readonly environment: {
    readonly type: Value<Text>;
    readonly computeType: Value<Text>;
    readonly image: Value<Text>;
    readonly privileged: Value<boolean>;
  };
  readonly source: {
    readonly type: Value<Text>;
    readonly location: Value<Text> | null;
    readonly buildspec: Value<Text> | null;
  };
  /** Null: builds are not in a VPC. */
  readonly network: { readonly vpc: Value<Text>; readonly subnets: Values; readonly securityGroups: Values } | null;
  readonly logGroup: Value<Text> | null;
}

export interface Output {
  readonly place: Place;
  /** As its flavour writes it: `EcrApiEndpointId`, `ecr_api_endpoint_id`. */
  readonly name: string;
  /** One for a plain output; a text that joins several with commas is split. */
  readonly values: Values;
  readonly description: Value<Text> | null;
}
