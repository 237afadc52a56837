import { isDeadRule } from '../dead-rule.js';
import type {
  CodebuildProject,
  DnsAssociation,
  HostedRecord,
  NetworkModel,
  RouteTable,
  SecurityRule,
  Thing,
} from '../model.js';
import { knownValue, type Value } from '../value.js';
import { ABSENT, type Leaf, Leaves, type Path } from './leaves.js';
import { type KINDS, namesOf, renamer } from './names.js';
import { putPolicy } from './policy-form.js';

/**
 * What a model says, fact by fact, in a form that is equal for equal infrastructure whatever it was written in.
 *
 * Left out is what differs by nature: ids and names that a tool makes up, the order of lists, the outbound rule that matches nothing, the
 * full stop that ends a description of Terraform, and things that are looked up and not created.
 */
export function normalForm(model: NetworkModel): ReadonlyMap<string, Leaf> {
  const leaves = new Leaves(renamer(model));
  const names = namesOf(model);
  const each = <Kind extends keyof typeof KINDS>(
    kind: Kind,
    put: (path: Path, thing: NetworkModel[Kind][number]) => void,
  ) => {
    for (const thing of model[kind] as readonly NetworkModel[Kind][number][]) {
      if (thing.existing) continue;
      const path = [names.get(thing.id) ?? thing.id];
      leaves.put(path, 'there', thing.place);
      putTags(leaves, path, thing);
      put(path, thing);
    }
  };

  leaves.value(['region'], model.region, model.region.place);
  each('vpcs', (path, { cidrs, ipv6, dnsSupport, dnsHostnames, place }) => {
    leaves.set([...path, 'blocks'], cidrs);
    leaves.value([...path, 'IPv6'], ipv6, place);
    leaves.value([...path, 'DNS support'], dnsSupport, place);
    leaves.value([...path, 'DNS hostnames'], dnsHostnames, place);
  });
  each('subnets', (path, { vpc, cidr, ipv6, zone, publicAddresses, place }) => {
    leaves.value([...path, 'vpc'], vpc, place);
    leaves.value([...path, 'block'], cidr, place);
    leaves.value([...path, 'IPv6'], ipv6, place);
    leaves.value([...path, 'zone'], zone, place);
    leaves.value([...path, 'public addresses'], publicAddresses, place);
  });
  each('routeTables', (path, table) => putRouteTable(leaves, path, table));
  each('internetGateways', (path, { vpc, place }) => leaves.value([...path, 'vpc'], vpc, place));
  each('addresses', () => {});
  each('natGateways', (path, { subnet, address, place }) => {
    leaves.value([...path, 'subnet'], subnet, place);
    leaves.value([...path, 'address'], address, place);
  });
  each('securityGroups', (path, { description, vpc, ingress, egress, place }) => {
    leaves.value([...path, 'description'], description, place);
    leaves.value([...path, 'vpc'], vpc, place);
    putRules(leaves, [...path, 'ingress'], 'from', ingress);
    putRules(leaves, [...path, 'egress'], 'to', egress);
  });
  each('endpoints', (path, endpoint) => {
    const { place } = endpoint;
    leaves.value([...path, 'service'], endpoint.serviceName, place);
    leaves.value([...path, 'type'], endpoint.type, place);
    leaves.value([...path, 'vpc'], endpoint.vpc, place);
    leaves.set([...path, 'subnets'], endpoint.subnets);
    leaves.set([...path, 'security groups'], endpoint.securityGroups);
    leaves.set([...path, 'route tables'], endpoint.routeTables);
    leaves.value([...path, 'private DNS'], endpoint.privateDns, place);
    leaves.value([...path, 'private DNS for inbound resolvers only'], endpoint.privateDnsOnlyForInboundResolver, place);
    putPolicy(leaves, [...path, 'policy'], endpoint.policy, place);
    leaves.value([...path, 'address type'], endpoint.ipAddressType, place);
    leaves.value([...path, 'DNS record type'], endpoint.dnsRecordIpType, place);
  });
  each('hostedZones', (path, { name, vpcs, records, place }) => {
    leaves.value([...path, 'name'], name, place);
    leaves.set([...path, 'vpcs'], vpcs);
    for (const record of records) putRecord(leaves, [...path, 'records'], record);
  });
  for (const association of model.dnsAssociations) putAssociation(leaves, association);
  each('flowLogs', (path, { resource, trafficType, logGroup, role, place }) => {
    leaves.value([...path, 'resource'], resource, place);
    leaves.value([...path, 'traffic'], trafficType, place);
    leaves.value([...path, 'log group'], logGroup, place);
    leaves.value([...path, 'role'], role, place);
  });
  each('logGroups', (path, { name, retentionDays, place }) => {
    leaves.value([...path, 'name'], name, place);
    leaves.value([...path, 'retention'], retentionDays, place);
  });
  each('roles', (path, { description, trust, policies, managedPolicies, place }) => {
    leaves.value([...path, 'description'], description, place);
    putPolicy(leaves, [...path, 'trust'], trust, place);
    for (const { name, document, place: at } of policies) {
      if (!name.known) leaves.hide([...path, 'policies'], name.why, name.place);
      else putPolicy(leaves, [...path, 'policies', leaves.print(name.value)], document, at);
    }
    leaves.set([...path, 'managed policies'], managedPolicies);
  });
  each('codebuildProjects', (path, project) => putProject(leaves, path, project));
  putOutputs(leaves, model);
  for (const { id, type, place } of model.unread) leaves.put([`${type} ${id}`], 'there', place);
  return leaves.all();
}

function putTags(leaves: Leaves, path: Path, { tags, place }: Thing): void {
  if (!tags.known) leaves.hide([...path, 'tags'], tags.why, tags.place);
  else for (const [key, value] of tags.value) leaves.value([...path, 'tags', key], value, place);
}

function putRouteTable(leaves: Leaves, path: Path, { vpc, subnets, routes, place }: RouteTable): void {
  leaves.value([...path, 'vpc'], vpc, place);
  leaves.set([...path, 'subnets'], { known: true, value: subnets, place });
  for (const { destination, kind, target, place: at } of routes) {
    if (!destination.known) leaves.hide([...path, 'routes'], destination.why, destination.place);
    else leaves.value([...path, 'routes', destination.value, `by ${kind}`], target, at);
  }
}

/** By its target: one with a zone takes no tags. */
function putAssociation(leaves: Leaves, { kind, target, vpc, tags, place }: DnsAssociation): void {
  if (!target.known) {
    leaves.hide(['association'], target.why, target.place);
    return;
  }
  const path = [`association with ${kind} ${leaves.print(target.value)}`];
  leaves.put(path, 'there', place);
  leaves.value([...path, 'vpc'], vpc, place);
  if (!tags.known) leaves.hide([...path, 'tags'], tags.why, tags.place);
  else for (const [key, value] of tags.value) leaves.value([...path, 'tags', key], value, place);
}

function putRecord(leaves: Leaves, path: Path, { name, type, alias, place }: HostedRecord): void {
  if (!name.known) {
    leaves.hide(path, name.why, name.place);
    return;
  }
  // A name has one of each type.
  const own = [...path, `${leaves.print(name.value)} ${knownValue(type) ?? ''}`];
  leaves.value([...own, 'type'], type, place);
  leaves.value([...own, 'alias'], alias?.name ?? null, place);
  leaves.value([...own, 'zone of the alias'], alias?.zone ?? null, place);
}

function putRules(leaves: Leaves, path: Path, direction: 'from' | 'to', rules: readonly SecurityRule[]): void {
  for (const rule of rules) {
    if (isDeadRule(rule)) continue;
    const { protocol, fromPort, toPort, peer, description, place } = rule;
    const hidden = [protocol, fromPort, toPort, peer.value].find((value) => value !== null && !value.known);
    if (hidden && !hidden.known) {
      leaves.hide(path, hidden.why, hidden.place);
      continue;
    }
    const ports = fromPort === null ? 'all ports' : `${shown(fromPort)}-${shown(toPort)}`;
    const whom = leaves.print(peer.value.known ? peer.value.value : '');
    const key = `${shown(protocol)} ${ports} ${direction} ${peer.kind} ${whom}`;
    leaves.put([...path, key], 'there', place);
    leaves.value([...path, key, 'description'], description, place);
  }
}

function shown(value: Value<string | number> | null): string {
  return value?.known ? String(value.value) : ABSENT;
}

function putProject(leaves: Leaves, path: Path, project: CodebuildProject): void {
  const { environment, source, network, place } = project;
  const facts = {
    name: project.name,
    description: project.description,
    role: project.role,
    minutes: project.timeoutMinutes,
    artifacts: project.artifactsType,
    'environment type': environment.type,
    'compute type': environment.computeType,
    image: environment.image,
    privileged: environment.privileged,
    'source type': source.type,
    'source location': source.location,
    'log group': project.logGroup,
    vpc: network?.vpc ?? null,
  };
  for (const [name, value] of Object.entries(facts)) leaves.value([...path, name], value, place);
  putBuildspec(leaves, [...path, 'build steps'], source.buildspec, place);
  if (network === null) return;
  leaves.set([...path, 'subnets'], network.subnets);
  leaves.set([...path, 'security groups'], network.securityGroups);
}

/** Comments say nothing to CodeBuild. */
function putBuildspec(leaves: Leaves, path: Path, text: Value<string> | null, place: CodebuildProject['place']): void {
  const lines = (written: string) => written.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  leaves.value(path, text?.known ? { ...text, value: lines(text.value).join('\n') } : text, place);
}

/** What no other flavour can put out. */
const OF_TERRAFORM_ALONE = 's3_prefix_list_id';

/** Names are `EcrApiEndpointId` in one flavour and `ecr_api_endpoint_id` in another. */
function putOutputs(leaves: Leaves, { outputs }: NetworkModel): void {
  for (const { name, values, description, place } of outputs) {
    if (name === OF_TERRAFORM_ALONE) continue;
    const path = [`output ${name.replaceAll('_', '').toLowerCase()}`];
    leaves.put(path, 'there', place);
    leaves.set([...path, 'value'], values);
    const sentence = description?.known ? { ...description, value: description.value.replace(/\.$/, '') } : description;
    leaves.value([...path, 'description'], sentence, place);
  }
}
