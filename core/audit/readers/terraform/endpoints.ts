import type { Endpoint, PolicyDocument } from '../../model.js';
import { known, knownValue, type Text, type Value, type Values } from '../../value.js';
import { boolean, needed, text, texts } from './attributes.js';
import { type Block, isWritten, onlyBlock } from './block.js';
import { ENDPOINT, type Kind, ROUTE_TABLE, SECURITY_GROUP, SUBNET, VPC } from './kinds.js';
import { once } from './network.js';
import { readPolicy } from './policy.js';
import { orDefault, type Reading } from './reading.js';

/** Endpoints, with what resources of their own add to them. */
export function readEndpoints(reading: Reading): Endpoint[] {
  const all = reading.of('aws_vpc_endpoint').map((block) => ({ block, thing: reading.thing(block) }));
  const ids = new Set(all.map(({ thing }) => thing.id));
  const of = (type: string) =>
    reading.belongings(reading.of(type), (block) => text(block, 'vpc_endpoint_id', ENDPOINT), ids);
  const subnets = of('aws_vpc_endpoint_subnet_association');
  const groups = of('aws_vpc_endpoint_security_group_association');
  const tables = of('aws_vpc_endpoint_route_table_association');
  const policies = of('aws_vpc_endpoint_policy');
  return all.map(({ block, thing }) => ({
    ...thing,
    serviceName: needed(block, 'service_name'),
    type: orDefault(text(block, 'vpc_endpoint_type'), 'Gateway', block),
    // What a state holds was made so.
    typeStated: reading.isState || isWritten(block, 'vpc_endpoint_type'),
    vpc: needed(block, 'vpc_id', VPC),
    subnets: joined(block, 'subnet_ids', SUBNET, subnets(thing.id), 'subnet_id'),
    securityGroups: joined(block, 'security_group_ids', SECURITY_GROUP, groups(thing.id), 'security_group_id'),
    routeTables: joined(block, 'route_table_ids', ROUTE_TABLE, tables(thing.id), 'route_table_id'),
    privateDns: orDefault(boolean(block, 'private_dns_enabled'), false, block),
    privateDnsOnlyForInboundResolver: onlyForInboundResolver(block),
    policy: policyOf(policies(thing.id).at(-1) ?? block),
    ipAddressType: text(block, 'ip_address_type'),
    dnsRecordIpType: dnsRecordIpType(block),
  }));
}

/** A list of an endpoint with what associations add; a state lists those already. */
function joined(block: Block, attribute: string, kind: Kind, more: readonly Block[], single: string): Values {
  const listed = texts(block, attribute, kind);
  if (!listed.known || more.length === 0) return listed;
  return known(once([...listed.value, ...more.map((one) => needed(one, single, kind))]), listed.place);
}

function dnsRecordIpType(block: Block): Value<Text> | null {
  const options = onlyBlock(block, 'dns_options');
  if (options === null || !options.known) return options;
  return text(options.value, 'dns_record_ip_type');
}

function onlyForInboundResolver(block: Block): Value<boolean> {
  const options = onlyBlock(block, 'dns_options');
  if (options?.known === false) return options;
  const written = options === null ? null : boolean(options.value, 'private_dns_only_for_inbound_resolver_endpoint');
  return orDefault(written, false, block);
}

/** AWS's own policy, which a state shows where none was written, is full access. */
function policyOf(block: Block): Value<PolicyDocument> | null {
  const policy = readPolicy(block, 'policy');
  return policy?.known && isAwsDefault(policy.value) ? null : policy;
}

function isAwsDefault({ version, statements }: PolicyDocument): boolean {
  const [only, ...others] = statements.map((statement) => knownValue(statement));
  if (only === undefined || others.length > 0 || only.negated.length > 0 || only.sid !== null) return false;
  const principals = knownValue(only.principals) ?? [];
  return (
    knownValue(version) === '2008-10-17' &&
    knownValue(only.effect) === 'Allow' &&
    principals.length === 1 &&
    principals.every(({ type, values }) => type === '*' && isStar(values)) &&
    isStar(only.actions) &&
    isStar(only.resources) &&
    knownValue(only.conditions)?.length === 0
  );
}

function isStar(values: Values): boolean {
  const texts = (knownValue(values) ?? []).map((value) => knownValue(value));
  return texts.length === 1 && texts[0] === '*';
}
