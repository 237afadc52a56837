/** What the API gives, as far as a model needs it. */
export interface RawAccount {
  readonly region: string;
  readonly vpcs: readonly RawVpc[];
  readonly subnets: readonly (Tagged & {
    readonly SubnetId: string;
    readonly VpcId: string;
    readonly CidrBlock: string;
    readonly Ipv6CidrBlockAssociationSet?: readonly { readonly Ipv6CidrBlock: string }[];
    readonly AvailabilityZone: string;
    readonly MapPublicIpOnLaunch: boolean;
  })[];
  readonly routeTables: readonly RawRouteTable[];
  readonly internetGateways: readonly (Tagged & {
    readonly InternetGatewayId: string;
    readonly Attachments?: readonly { readonly VpcId: string }[];
  })[];
  readonly natGateways: readonly (Tagged & {
    readonly NatGatewayId: string;
    readonly SubnetId: string;
    readonly State: string;
    readonly NatGatewayAddresses: readonly { readonly AllocationId?: string }[];
  })[];
  readonly addresses: readonly (Tagged & { readonly AllocationId: string; readonly PublicIp: string })[];
  readonly securityGroups: readonly (Tagged & {
    readonly GroupId: string;
    readonly GroupName: string;
    readonly Description: string;
    readonly VpcId: string;
  })[];
  readonly securityGroupRules: readonly RawRule[];
  readonly endpoints: readonly RawEndpoint[];
  readonly hostedZones: readonly RawHostedZone[];
  readonly flowLogs: readonly (Tagged & {
    readonly FlowLogId: string;
    readonly ResourceId: string;
    readonly TrafficType: string;
    readonly LogGroupName?: string;
    readonly LogDestination?: string;
    readonly DeliverLogsPermissionArn?: string;
  })[];
  readonly logGroups: readonly {
    readonly logGroupName: string;
    readonly arn: string;
    readonly retentionInDays?: number;
    readonly tags: Readonly<Record<string, string>>;
  }[];
  readonly roles: readonly RawRole[];
  readonly projects: readonly RawProject[];
}

export interface Tagged {
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

export interface RawHostedZone extends Tagged {
  readonly Id: string;
  readonly Name: string;
  readonly VPCs: readonly { readonly VPCId: string }[];
  readonly Aliases: readonly {
    readonly Name: string;
    readonly Type: string;
    readonly AliasTarget: { readonly DNSName: string; readonly HostedZoneId: string };
  }[];
}

export interface RawVpc extends Tagged {
  readonly VpcId: string;
  readonly CidrBlockAssociationSet: readonly { readonly CidrBlock: string }[];
  readonly Ipv6CidrBlockAssociationSet?: readonly { readonly Ipv6CidrBlock: string }[];
  readonly EnableDnsSupport: boolean;
  readonly EnableDnsHostnames: boolean;
}

export interface RawRouteTable extends Tagged {
  readonly RouteTableId: string;
  readonly VpcId: string;
  readonly Associations: readonly { readonly Main: boolean; readonly SubnetId?: string }[];
  readonly Routes: readonly {
    readonly DestinationCidrBlock?: string;
    readonly DestinationPrefixListId?: string;
    readonly GatewayId?: string;
    readonly NatGatewayId?: string;
  }[];
}

export interface RawRule {
  readonly GroupId: string;
  readonly IsEgress: boolean;
  readonly IpProtocol: string;
  readonly FromPort?: number;
  readonly ToPort?: number;
  readonly CidrIpv4?: string;
  readonly CidrIpv6?: string;
  readonly PrefixListId?: string;
  readonly ReferencedGroupInfo?: { readonly GroupId: string };
  readonly Description?: string;
}

export interface RawEndpoint extends Tagged {
  readonly VpcEndpointId: string;
  readonly VpcId: string;
  readonly ServiceName: string;
  readonly VpcEndpointType: string;
  readonly State: string;
  readonly PolicyDocument?: string;
  readonly SubnetIds?: readonly string[];
  readonly RouteTableIds?: readonly string[];
  readonly Groups?: readonly { readonly GroupId: string }[];
  readonly PrivateDnsEnabled?: boolean;
  readonly DnsEntries?: readonly { readonly DnsName: string; readonly HostedZoneId: string }[];
  readonly DnsOptions?: { readonly PrivateDnsOnlyForInboundResolverEndpoint?: boolean };
}

export interface RawRole extends Tagged {
  readonly RoleName: string;
  readonly Arn: string;
  readonly Description?: string;
  readonly AssumeRolePolicyDocument: unknown;
  readonly Policies: readonly { readonly PolicyName: string; readonly PolicyDocument: unknown }[];
  readonly AttachedPolicies: readonly { readonly PolicyArn: string }[];
}

export interface RawProject {
  readonly name: string;
  readonly description?: string;
  readonly serviceRole: string;
  readonly timeoutInMinutes?: number;
  readonly artifacts: { readonly type: string };
  readonly environment: {
    readonly type: string;
    readonly computeType: string;
    readonly image: string;
    readonly privilegedMode?: boolean;
  };
  readonly source: { readonly type: string; readonly location?: string; readonly buildspec?: string };
  readonly vpcConfig?: {
    readonly vpcId: string;
    readonly subnets: readonly string[];
    readonly securityGroupIds: readonly string[];
  };
  readonly logsConfig?: { readonly cloudWatchLogs?: { readonly groupName?: string } };
  readonly tags?: readonly { readonly key: string; readonly value: string }[];
}
