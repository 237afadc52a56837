import type { NetworkModel, SecurityGroup, SecurityRule, Thing } from '../../model.js';
import { known, knownValue, reference, referenced, type Text, unknown, type Value, type Values } from '../../value.js';
import { boolean, needed, number, text, texts } from './attributes.js';
import { type Block, blocks, placeOf } from './block.js';
import { PREFIX_LIST, SECURITY_GROUP, VPC, VPC_IPV6 } from './kinds.js';
import type { Reading } from './reading.js';

type Peer = SecurityRule['peer'];

/** Security groups with their rules, within the group or as resources of their own, and whose the other inbound rules are. */
export function readSecurityGroups(reading: Reading): Pick<NetworkModel, 'securityGroups' | 'otherIngress'> {
  const all = [...reading.of('aws_security_group'), ...reading.lookedUp('aws_security_group')];
  const things = all.map((block) => ({ block, thing: reading.thing(block) }));
  const ids = new Set(things.map(({ thing }) => thing.id));
  const of = (blocks: readonly Block[]) =>
    reading.belongings(blocks, (block) => text(block, 'security_group_id', SECURITY_GROUP), ids);
  const legacy = (direction: string) =>
    reading.of('aws_security_group_rule').filter((block) => directionOf(block) === direction);
  const own = {
    ingress: of(reading.of('aws_vpc_security_group_ingress_rule')),
    egress: of(reading.of('aws_vpc_security_group_egress_rule')),
  };
  const old = { ingress: of(legacy('ingress')), egress: of(legacy('egress')) };
  const securityGroups = things.map(({ block, thing }): SecurityGroup => {
    const rules = (direction: 'ingress' | 'egress') =>
      rulesOf(block, thing, direction, [
        ...own[direction](thing.id).map(ruleOf),
        ...old[direction](thing.id).flatMap((one) => legacyRules(one, thing)),
      ]);
    const description = text(block, 'description');
    return {
      ...thing,
      // What Terraform writes where nothing is written.
      description: knownValue(description) === 'Managed by Terraform' ? null : description,
      vpc: text(block, 'vpc_id', VPC),
      ingress: rules('ingress'),
      // Terraform takes AWS's rule that lets all out away.
      egress: rules('egress'),
    };
  });
  const separate = [...reading.of('aws_vpc_security_group_ingress_rule'), ...legacy('ingress')];
  const groups = separate.map((block) => needed(block, 'security_group_id', SECURITY_GROUP));
  return { securityGroups, otherIngress: groups.filter((group) => !isOf(group, ids)) };
}

function isOf(group: Value<Text>, ids: ReadonlySet<string>): boolean {
  return group.known && ids.has(referenced(group.value) ?? group.value);
}

function directionOf(rule: Block): string {
  return knownValue(text(rule, 'type')) ?? 'ingress';
}

function rulesOf(
  group: Block,
  thing: Thing,
  direction: 'ingress' | 'egress',
  own: readonly SecurityRule[],
): readonly SecurityRule[] {
  if (thing.existing) {
    const { address } = group.resource;
    const place = placeOf(group);
    return [...own, hidden(unknown({ id: 'auditTerraform.rulesOfOthers', parameters: { address } }, place))];
  }
  const inner = blocks(group, direction);
  if (!inner.known) return [...own, hidden(inner)];
  // A group in a state lists the rules that are resources of their own too.
  const seen = new Set(own.map(keyOf));
  return [...own, ...inner.value.flatMap((one) => innerRules(one, thing)).filter((rule) => !seen.has(keyOf(rule)))];
}

/** A rule of which nothing is known. */
function hidden(value: Value<never> & { readonly known: false }): SecurityRule {
  const { place } = value;
  return { place, protocol: value, fromPort: value, toPort: value, peer: { kind: 'ipv4', value }, description: value };
}

function keyOf({ protocol, fromPort, toPort, peer }: SecurityRule): string {
  const values = [protocol, fromPort, toPort, peer.value].map((value) =>
    value === null || value.known ? (value?.value ?? null) : value.place.path,
  );
  return JSON.stringify([peer.kind, ...values]);
}

/** A rule of one peer: `aws_vpc_security_group_ingress_rule` and its like. */
function ruleOf(rule: Block): SecurityRule {
  const peers = [
    peer('ipv4', text(rule, 'cidr_ipv4')),
    peer('ipv6', text(rule, 'cidr_ipv6', VPC_IPV6)),
    peer('group', text(rule, 'referenced_security_group_id', SECURITY_GROUP)),
    peer('prefix-list', text(rule, 'prefix_list_id', PREFIX_LIST)),
  ];
  const only = peers.find((one) => one !== null) ?? { kind: 'ipv4' as const, value: needed(rule, 'cidr_ipv4') };
  return { ...head(rule, 'ip_protocol'), peer: only };
}

function peer(kind: Peer['kind'], value: Value<Text> | null): Peer | null {
  return value === null ? null : { kind, value };
}

/** A rule within a group. */
function innerRules(rule: Block, group: Thing): SecurityRule[] {
  return withPeers(rule, group, listed('group', texts(rule, 'security_groups', SECURITY_GROUP)));
}

/** `aws_security_group_rule`. */
function legacyRules(rule: Block, group: Thing): SecurityRule[] {
  const source = peer('group', text(rule, 'source_security_group_id', SECURITY_GROUP));
  return withPeers(rule, group, source === null ? [] : [source]);
}

/** A rule for each of the peers that it lists. */
function withPeers(rule: Block, group: Thing, groups: readonly Peer[]): SecurityRule[] {
  const isSelf = boolean(rule, 'self');
  const self = isSelf?.known ? (isSelf.value ? known(reference(group.id), isSelf.place) : null) : isSelf;
  const peers = [
    ...listed('ipv4', texts(rule, 'cidr_blocks')),
    ...listed('ipv6', texts(rule, 'ipv6_cidr_blocks')),
    ...listed('prefix-list', texts(rule, 'prefix_list_ids', PREFIX_LIST)),
    ...groups,
    ...[peer('group', self)].filter((one) => one !== null),
  ];
  const rest = head(rule, 'protocol');
  return peers.map((one) => ({ ...rest, peer: one }));
}

function listed(kind: Peer['kind'], values: Values): Peer[] {
  return values.known ? values.value.map((value) => ({ kind, value })) : [{ kind, value: values }];
}

function head(rule: Block, protocolAttribute: string): Omit<SecurityRule, 'peer'> {
  const given = needed(rule, protocolAttribute);
  const protocol = given.known ? { ...given, value: NUMBERS.get(given.value) ?? given.value.toLowerCase() } : given;
  // All protocols mean all ports, whatever is written.
  const isAll = knownValue(protocol) === '-1';
  return {
    place: placeOf(rule),
    protocol,
    fromPort: isAll ? null : number(rule, 'from_port'),
    toPort: isAll ? null : number(rule, 'to_port'),
    description: text(rule, 'description'),
  };
}

/** Protocols by number, and what Terraform calls all of them. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['6', 'tcp'],
  ['17', 'udp'],
  ['1', 'icmp'],
  ['58', 'icmpv6'],
  ['all', '-1'],
]);
