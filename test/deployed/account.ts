import type { NetworkModel, SecurityRule, Tags, Thing } from '../../core/audit/model.js';
import { policyOf } from '../../core/audit/readers/cloudformation/policy.js';
import { type Resolved, scalar } from '../../core/audit/readers/cloudformation/resolved.js';
import { type Known, known, literal, type Place, reference, type Text, type Values } from '../../core/audit/value.js';
import { python } from './python.js';

export type { RawAccount } from './raw-account.js';

import type {
  RawAccount,
  RawEndpoint,
  RawHostedZone,
  RawProject,
  RawRole,
  RawRouteTable,
  RawRule,
  Tagged,
} from './raw-account.js';

export function describeAccount(region: string, env: Record<string, string>): Promise<RawAccount> {
  return python('account.py', { region }, env) as Promise<RawAccount>;
}

/**
 * What an account holds that it did not hold before, as a model: without what AWS makes by itself with a VPC, its default group and its
 * main route table.
 */
export function modelOfAccount(account: RawAccount, before: RawAccount): NetworkModel {
  return new Mapping(account, new Set(idsOf(before))).model();
}

/** Everything that has an id of its own. */
function idsOf(account: RawAccount): string[] {
  return [
    ...account.vpcs.map(({ VpcId }) => VpcId),
    ...account.subnets.map(({ SubnetId }) => SubnetId),
    ...account.routeTables.map(({ RouteTableId }) => RouteTableId),
    ...account.internetGateways.map(({ InternetGatewayId }) => InternetGatewayId),
    ...account.natGateways.map(({ NatGatewayId }) => NatGatewayId),
    ...account.addresses.map(({ AllocationId }) => AllocationId),
    ...account.securityGroups.map(({ GroupId }) => GroupId),
    ...account.endpoints.map(({ VpcEndpointId }) => VpcEndpointId),
    ...account.hostedZones.map(({ Id }) => Id),
    ...account.flowLogs.map(({ FlowLogId }) => FlowLogId),
    ...account.logGroups.map(({ arn }) => arn),
    ...account.roles.map(({ Arn }) => Arn),
    ...account.projects.map(({ name }) => name),
  ];
}

class Mapping {
  /** How a text of the API is written in the model: ids and ARNs of what is in it, the longest first. */
  private readonly names: readonly (readonly [string, Text])[];

  constructor(
    private readonly account: RawAccount,
    private readonly old: ReadonlySet<string>,
  ) {
    const arns = [
      ...account.logGroups.map(({ arn }) => [arn, reference(arn, 'arn')] as const),
      ...account.roles.map(({ Arn }) => [Arn, reference(Arn, 'arn')] as const),
    ];
    const ids = idsOf(account).filter((id) => /^[a-z]+-[0-9a-f]{8,17}$/.test(id));
    this.names = [
      ...arns.map(([arn, text]) => [arn.replace(/:\*$/, ''), text] as const),
      ...ids.map((id) => [id, reference(id)] as const),
    ]
      .filter(([id]) => !this.old.has(id) && !this.old.has(`${id}:*`))
      .sort(([one], [other]) => other.length - one.length);
  }

  model(): NetworkModel {
    const { account } = this;
    const place = placeOf('account');
    const isNew = (id: string) => !this.old.has(id);
    return {
      origin: 'account',
      file: 'account',
      region: known(account.region, place),
      vpcs: account.vpcs
        .filter(({ VpcId }) => isNew(VpcId))
        .map((vpc) => ({
          ...this.thing(vpc.VpcId, vpc),
          cidrs: this.texts(
            vpc.CidrBlockAssociationSet.map(({ CidrBlock }) => CidrBlock),
            vpc.VpcId,
          ),
          ipv6: known((vpc.Ipv6CidrBlockAssociationSet ?? []).length > 0, placeOf(vpc.VpcId)),
          dnsSupport: known(vpc.EnableDnsSupport, placeOf(vpc.VpcId)),
          dnsHostnames: known(vpc.EnableDnsHostnames, placeOf(vpc.VpcId)),
        })),
      subnets: account.subnets
        .filter(({ SubnetId }) => isNew(SubnetId))
        .map((subnet) => ({
          ...this.thing(subnet.SubnetId, subnet),
          vpc: this.text(subnet.VpcId, subnet.SubnetId),
          cidr: this.text(subnet.CidrBlock, subnet.SubnetId),
          ipv6: known((subnet.Ipv6CidrBlockAssociationSet ?? []).length > 0, placeOf(subnet.SubnetId)),
          zone: this.text(subnet.AvailabilityZone, subnet.SubnetId),
          publicAddresses: known(subnet.MapPublicIpOnLaunch, placeOf(subnet.SubnetId)),
        })),
      routeTables: account.routeTables
        .filter(({ RouteTableId, Associations }) => isNew(RouteTableId) && !Associations.some(({ Main }) => Main))
        .map((table) => this.routeTable(table)),
      internetGateways: account.internetGateways
        .filter(({ InternetGatewayId }) => isNew(InternetGatewayId))
        .map((gateway) => ({
          ...this.thing(gateway.InternetGatewayId, gateway),
          vpc: this.text(gateway.Attachments?.[0]?.VpcId ?? '', gateway.InternetGatewayId),
        })),
      hostedZones: account.hostedZones.filter(({ Id }) => isNew(Id)).map((zone) => this.hostedZone(zone)),
      otherIngress: [],
      dnsAssociations: [],
      natGateways: account.natGateways
        .filter(({ NatGatewayId, State }) => isNew(NatGatewayId) && State !== 'deleted')
        .map((gateway) => ({
          ...this.thing(gateway.NatGatewayId, gateway),
          subnet: this.text(gateway.SubnetId, gateway.NatGatewayId),
          address: this.text(gateway.NatGatewayAddresses[0]?.AllocationId ?? '', gateway.NatGatewayId),
        })),
      addresses: account.addresses
        .filter(({ AllocationId }) => isNew(AllocationId))
        .map((address) => ({
          ...this.thing(address.AllocationId, address),
          // What the Ref of one gives.
          place: placeOf(address.PublicIp),
        })),
      securityGroups: account.securityGroups
        .filter(({ GroupId, GroupName }) => isNew(GroupId) && GroupName !== 'default')
        .map((group) => ({
          ...this.thing(group.GroupId, group),
          description: this.text(group.Description, group.GroupId),
          vpc: this.text(group.VpcId, group.GroupId),
          ingress: this.rules(group.GroupId, false),
          egress: this.rules(group.GroupId, true),
        })),
      endpoints: account.endpoints
        .filter(({ VpcEndpointId, State }) => isNew(VpcEndpointId) && State !== 'deleted')
        .map((endpoint) => this.endpoint(endpoint)),
      flowLogs: account.flowLogs
        .filter(({ FlowLogId }) => isNew(FlowLogId))
        .map((log) => {
          const id = log.FlowLogId;
          const byArn = log.LogDestination?.replace(/^.*:log-group:/, '').replace(/:\*$/, '');
          return {
            ...this.thing(id, log),
            resource: this.text(log.ResourceId, id),
            trafficType: this.text(log.TrafficType, id),
            logGroup: this.text(log.LogGroupName || byArn || '', id),
            role: log.DeliverLogsPermissionArn === undefined ? null : this.text(log.DeliverLogsPermissionArn, id),
          };
        }),
      logGroups: account.logGroups
        .filter(({ arn }) => isNew(arn))
        .map((group) => ({
          id: group.arn,
          place: placeOf(group.arn),
          tags: this.tags(Object.entries(group.tags), group.arn),
          existing: false,
          name: this.text(group.logGroupName, group.arn),
          retentionDays: group.retentionInDays === undefined ? null : known(group.retentionInDays, placeOf(group.arn)),
        })),
      roles: account.roles.filter(({ Arn }) => isNew(Arn)).map((role) => this.role(role)),
      codebuildProjects: account.projects.filter(({ name }) => isNew(name)).map((project) => this.project(project)),
      outputs: [],
      nestedStacks: [],
      unread: [],
    };
  }

  /** A text of the API, with references where it names what the model has. */
  private rename(text: string): Text {
    let renamed = literal(text);
    for (const [id, name] of this.names) {
      if (renamed.includes(id) && !renamed.includes(name)) renamed = renamed.replaceAll(id, () => name);
    }
    return renamed;
  }

  private text(text: string, id: string): Known<Text> {
    return known(this.rename(text), placeOf(id));
  }

  private texts(texts: readonly string[], id: string): Values {
    return known(
      texts.map((text) => this.text(text, id)),
      placeOf(id),
    );
  }

  private thing(id: string, { Tags: tags = [] }: Tagged) {
    const pairs = tags.map(({ Key, Value }) => [Key, Value] as const);
    return { id, place: placeOf(id), tags: this.tags(pairs, id), existing: false };
  }

  /** AWS's own tags are those of stacks. */
  private tags(pairs: readonly (readonly [string, string])[], id: string): Known<Tags> {
    const own = pairs.filter(([key]) => !key.startsWith('aws:'));
    return known(new Map(own.map(([key, value]) => [key, this.text(value, id)])), placeOf(id));
  }

  private routeTable(table: RawRouteTable): NetworkModel['routeTables'][number] {
    const id = table.RouteTableId;
    const routes = table.Routes.flatMap(({ DestinationCidrBlock, GatewayId, NatGatewayId }) => {
      // Routes of gateway endpoints and the local one are not written by anybody.
      const target = NatGatewayId ?? GatewayId ?? '';
      if (DestinationCidrBlock === undefined || target === 'local' || target.startsWith('vpce-')) return [];
      return [
        {
          place: placeOf(id),
          destination: this.text(DestinationCidrBlock, id),
          kind: NatGatewayId === undefined ? ('internet-gateway' as const) : ('nat-gateway' as const),
          target: this.text(target, id),
        },
      ];
    });
    return {
      ...this.thing(id, table),
      vpc: this.text(table.VpcId, id),
      subnets: table.Associations.flatMap(({ SubnetId }) => (SubnetId === undefined ? [] : [this.text(SubnetId, id)])),
      routes,
    };
  }

  private rules(groupId: string, isEgress: boolean): SecurityRule[] {
    return this.account.securityGroupRules
      .filter((rule) => rule.GroupId === groupId && rule.IsEgress === isEgress)
      .map((rule) => this.rule(rule));
  }

  private rule(rule: RawRule): SecurityRule {
    const place = placeOf(rule.GroupId);
    const port = (value: number | undefined) => (value === undefined || value === -1 ? null : known(value, place));
    const kinds = [
      ['ipv4', rule.CidrIpv4],
      ['ipv6', rule.CidrIpv6],
      ['prefix-list', rule.PrefixListId],
      ['group', rule.ReferencedGroupInfo?.GroupId],
    ] as const;
    const [kind, value] = kinds.find(([, given]) => given !== undefined) ?? ['ipv4', ''];
    return {
      place,
      protocol: this.text(rule.IpProtocol, rule.GroupId),
      fromPort: port(rule.FromPort),
      toPort: port(rule.ToPort),
      peer: { kind, value: this.text(value ?? '', rule.GroupId) },
      description: rule.Description ? this.text(rule.Description, rule.GroupId) : null,
    };
  }

  private endpoint(endpoint: RawEndpoint): NetworkModel['endpoints'][number] {
    const id = endpoint.VpcEndpointId;
    const policy = endpoint.PolicyDocument ? (JSON.parse(endpoint.PolicyDocument) as unknown) : null;
    return {
      ...this.thing(id, endpoint),
      serviceName: this.text(endpoint.ServiceName, id),
      type: this.text(endpoint.VpcEndpointType, id),
      typeStated: true,
      vpc: this.text(endpoint.VpcId, id),
      subnets: this.texts(endpoint.SubnetIds ?? [], id),
      securityGroups: this.texts(
        (endpoint.Groups ?? []).map(({ GroupId }) => GroupId),
        id,
      ),
      routeTables: this.texts(endpoint.RouteTableIds ?? [], id),
      privateDns: known(endpoint.PrivateDnsEnabled ?? false, placeOf(id)),
      privateDnsOnlyForInboundResolver: known(
        endpoint.DnsOptions?.PrivateDnsOnlyForInboundResolverEndpoint ?? false,
        placeOf(id),
      ),
      policy: policy === null || isFullAccess(policy) ? null : policyOf(this.resolved(policy, placeOf(id))),
      ipAddressType: null,
      dnsRecordIpType: null,
    };
  }

  private hostedZone(zone: RawHostedZone): NetworkModel['hostedZones'][number] {
    const id = zone.Id;
    const nameOf = (name: string) => this.text(name.replace('\\052', '*').replace(/\.$/, ''), id);
    return {
      ...this.thing(id, zone),
      name: nameOf(zone.Name),
      vpcs: this.texts(
        zone.VPCs.map(({ VPCId }) => VPCId),
        id,
      ),
      records: zone.Aliases.map(({ Name, Type, AliasTarget }) => ({
        place: placeOf(id),
        name: nameOf(Name),
        type: this.text(Type, id),
        alias: this.alias(AliasTarget.DNSName, AliasTarget.HostedZoneId, id),
      })),
    };
  }

  /** Of the Regional entry of an endpoint, which is the first one. */
  private alias(host: string, zone: string, id: string) {
    const owner = this.account.endpoints.find(({ DnsEntries: [regional] = [] }) => regional?.DnsName === host);
    const [regional] = owner?.DnsEntries ?? [];
    if (owner === undefined || regional?.HostedZoneId !== zone) return null;
    const said = (text: Text) => known(text, placeOf(id));
    return {
      name: said(reference(owner.VpcEndpointId, 'dns_name')),
      zone: said(reference(owner.VpcEndpointId, 'hosted_zone_id')),
    };
  }

  private role(role: RawRole): NetworkModel['roles'][number] {
    const place = placeOf(role.Arn);
    return {
      ...this.thing(role.Arn, role),
      description: role.Description ? this.text(role.Description, role.Arn) : null,
      trust: policyOf(this.resolved(role.AssumeRolePolicyDocument, place)),
      policies: role.Policies.map(({ PolicyName, PolicyDocument }) => ({
        name: this.text(PolicyName, role.Arn),
        document: policyOf(this.resolved(PolicyDocument, place)),
        place,
      })),
      managedPolicies: this.texts(
        role.AttachedPolicies.map(({ PolicyArn }) => PolicyArn),
        role.Arn,
      ),
    };
  }

  private project(project: RawProject): NetworkModel['codebuildProjects'][number] {
    const { name, environment, source, vpcConfig } = project;
    const text = (value: string | undefined) => (value ? this.text(value, name) : null);
    const need = (value: string | undefined) => this.text(value ?? '', name);
    return {
      id: name,
      place: placeOf(name),
      tags: this.tags(
        (project.tags ?? []).map(({ key, value }) => [key, value]),
        name,
      ),
      existing: false,
      name: need(name),
      description: text(project.description),
      role: need(project.serviceRole),
      timeoutMinutes: project.timeoutInMinutes === undefined ? null : known(project.timeoutInMinutes, placeOf(name)),
      artifactsType: need(project.artifacts.type),
      environment: {
        type: need(environment.type),
        computeType: need(environment.computeType),
        image: need(environment.image),
        privileged: known(environment.privilegedMode ?? false, placeOf(name)),
      },
      source: { type: need(source.type), location: text(source.location), buildspec: text(source.buildspec) },
      network: vpcConfig
        ? {
            vpc: need(vpcConfig.vpcId),
            subnets: this.texts(vpcConfig.subnets, name),
            securityGroups: this.texts(vpcConfig.securityGroupIds, name),
          }
        : null,
      logGroup: text(project.logsConfig?.cloudWatchLogs?.groupName),
    };
  }

  private resolved(value: unknown, place: Place): Resolved {
    if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => this.resolved(item, place)), place };
    if (typeof value !== 'object' || value === null) return scalar(this.rename(String(value)), place);
    const entries = Object.entries(value).map(([key, item]) => [key, this.resolved(item, place)] as const);
    return { kind: 'map', entries: new Map(entries), place };
  }
}

/** What AWS shows for an endpoint without a policy. */
function isFullAccess(policy: unknown): boolean {
  const statements = (policy as { Statement?: unknown }).Statement;
  const list = Array.isArray(statements) ? statements : [statements];
  const [only] = list as Record<string, unknown>[];
  return (
    list.length === 1 && only?.Effect === 'Allow' && only.Action === '*' && only.Resource === '*' && !only.Condition
  );
}

function placeOf(id: string): Place {
  return { file: 'account', line: null, path: id };
}

/**
 * Gives things of a stack the tags of its template, where the fake does not keep them: things are told apart by their Name.
 *
 * @param physicalIds what AWS calls a resource, by its id in the template
 */
export function withTagsOf(
  model: NetworkModel,
  code: NetworkModel,
  physicalIds: Readonly<Record<string, string>>,
): NetworkModel {
  const tagged = <One extends Thing>(things: readonly One[], written: readonly Thing[]): One[] =>
    things.map((thing) => {
      const source = written.find(({ id }) => [thing.id, thing.place.path].includes(physicalIds[id] ?? ''));
      return source ? { ...thing, tags: source.tags } : thing;
    });
  return {
    ...model,
    routeTables: tagged(model.routeTables, code.routeTables),
    endpoints: tagged(model.endpoints, code.endpoints),
    addresses: tagged(model.addresses, code.addresses),
    internetGateways: tagged(model.internetGateways, code.internetGateways),
    natGateways: tagged(model.natGateways, code.natGateways),
  };
}
