import { normalizeCidr, overlapCidr } from 'cidr-tools';
import { isEndpointService, probablyMeant, SERVICE_NAMES, workloadsOf } from '../catalogue/index.js';
import type { Answers } from './answers.js';
import type { BrokenRule, PartialAnswers } from './field.js';
import { isIpv6Block } from './ipv6.js';
import { neededInterfaces } from './needed.js';
import { isIpv4Block, knownRegion, suggest } from './rules.js';

/** The kinds of things whose ids AWS writes with these prefixes. */
type IdPrefix = 'vpc' | 'subnet' | 'rtb' | 'vpce' | 'sg' | 'pl';

/** AWS writes 17 hexadecimal digits; things from before 2018 have 8. */
export function idPattern(prefix: IdPrefix): RegExp {
  return new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`);
}

function isId(prefix: IdPrefix, id: string): boolean {
  return idPattern(prefix).test(id);
}

function badId(prefix: IdPrefix, id: string): BrokenRule {
  return { rule: { id: 'rule.awsId', parameters: { id, prefix } } };
}

/** The first of some ids that is none, or that is there twice. */
function checkIds(prefix: IdPrefix, ids: readonly string[]): BrokenRule | undefined {
  const wrong = ids.find((id) => !isId(prefix, id));
  if (wrong !== undefined) return badId(prefix, wrong);
  return new Set(ids).size < ids.length ? { rule: { id: 'rule.noDuplicates' } } : undefined;
}

export function checkVpcId(id: string | null): BrokenRule | undefined {
  return id === null || isId('vpc', id) ? undefined : badId('vpc', id);
}

export function checkPrefixListId(id: string | null): BrokenRule | undefined {
  return id === null || isId('pl', id) ? undefined : badId('pl', id);
}

/** As many subnets, and as many route tables, as the parameters of a template can name. */
const MOST_NETWORK_PARTS = 100;

export function checkRouteTableIds(ids: readonly string[]): BrokenRule | undefined {
  return ids.length > MOST_NETWORK_PARTS ? atMost(MOST_NETWORK_PARTS) : checkIds('rtb', ids);
}

function atMost(maximum: number): BrokenRule {
  return { rule: { id: 'rule.atMost', parameters: { maximum } } };
}

/** Security groups: as many as the endpoints' group may have rules by default. */
export function checkSecurityGroupIds(ids: readonly string[]): BrokenRule | undefined {
  return ids.length > 60 ? atMost(60) : checkIds('sg', ids);
}

/** The blocks of an existing VPC: what AWS allows, apart from each other, written from their first addresses. */
export function checkExistingCidrs(cidrs: readonly string[]): BrokenRule | undefined {
  if (cidrs.length > 50) return atMost(50);
  for (const [index, cidr] of cidrs.entries()) {
    if (!isIpv4Block(cidr)) return { rule: { id: 'rule.cidrForm' } };
    const prefix = Number(cidr.split('/')[1]);
    if (prefix < 16 || prefix > 28) return { rule: { id: 'rule.existingCidrSize', parameters: { cidr } } };
    if (normalizeCidr(cidr) !== cidr) return { rule: { id: 'rule.cidrHostBits' }, nearest: normalizeCidr(cidr) };
    const other = cidrs.slice(0, index).find((earlier) => overlapCidr(earlier, cidr));
    if (other !== undefined) return { rule: { id: 'rule.cidrsOverlap', parameters: { cidr, other } } };
  }
  return undefined;
}

/** AWS gives a VPC no more IPv6 blocks. Source vpcQuotas. */
const MOST_IPV6_BLOCKS = 5;

/** The IPv6 blocks of an existing VPC, as AWS writes them. */
export function checkIpv6Cidrs(cidrs: readonly string[]): BrokenRule | undefined {
  if (cidrs.length > MOST_IPV6_BLOCKS) return atMost(MOST_IPV6_BLOCKS);
  for (const [index, cidr] of cidrs.entries()) {
    const written = ipv6Block(cidr);
    if (written === undefined) return { rule: { id: 'rule.ipv6Block', parameters: { cidr } } };
    if (written !== cidr) return { rule: { id: 'rule.ipv6Written', parameters: { cidr } }, nearest: written };
    const other = cidrs.slice(0, index).find((earlier) => overlapCidr(earlier, cidr));
    if (other !== undefined) return { rule: { id: 'rule.cidrsOverlap', parameters: { cidr, other } } };
  }
  return undefined;
}

/** A block of a size that a VPC can have, from its first address and in its shortest form. */
function ipv6Block(cidr: string): string | undefined {
  const prefix = Number(cidr.split('/')[1]);
  const isSize = prefix >= 44 && prefix <= 60 && prefix % 4 === 0;
  return isIpv6Block(cidr) && isSize ? normalizeCidr(cidr) : undefined;
}

/** One subnet for each zone, so that no endpoint gets two in one. */
export function checkEndpointSubnetIds(
  subnets: Readonly<Record<string, string>>,
  answers: PartialAnswers,
): BrokenRule | undefined {
  const zones = Object.keys(subnets);
  const broken = checkZoneNames(zones, answers) ?? checkIds('subnet', Object.values(subnets));
  if (broken) return broken;
  if (zones.length === 1 && answers.allowSingleAz === false) return { rule: { id: 'rule.twoZones' } };
  return zones.length === 0 && answers.vpc === 'existing' ? { rule: { id: 'rule.atLeastOne' } } : undefined;
}

export function checkAppSubnetIds(
  subnets: Readonly<Record<string, readonly string[]>>,
  answers: PartialAnswers,
): BrokenRule | undefined {
  const ids = Object.values(subnets).flat();
  if (ids.length > MOST_NETWORK_PARTS) return atMost(MOST_NETWORK_PARTS);
  if (Object.values(subnets).some((list) => list.length === 0)) return { rule: { id: 'rule.listMap' } };
  return checkZoneNames(Object.keys(subnets), answers) ?? checkIds('subnet', ids) ?? checkZonesAgree(subnets, answers);
}

/** A subnet that is named for the endpoints too has one zone. */
function checkZonesAgree(
  subnets: Readonly<Record<string, readonly string[]>>,
  { endpointSubnetIds = {} }: PartialAnswers,
): BrokenRule | undefined {
  for (const [zone, id] of Object.entries(endpointSubnetIds)) {
    const [other] = Object.entries(subnets).find(([name, ids]) => name !== zone && ids.includes(id)) ?? [];
    if (other !== undefined) return { rule: { id: 'rule.subnetInTwoZones', parameters: { subnet: id, zone, other } } };
  }
  return undefined;
}

function checkZoneNames(zones: readonly string[], answers: PartialAnswers): BrokenRule | undefined {
  const region = knownRegion(answers);
  const wrong = region && zones.find((zone) => !region.azNamesUnion.includes(zone));
  if (!region || wrong === undefined) return undefined;
  const parameters = { zone: wrong, region: region.id, zones: region.azNamesUnion.join(', ') };
  return { rule: { id: 'rule.zoneOfRegion', parameters }, ...suggest(wrong, region.azNamesUnion) };
}

/** Endpoints by the name of their service. */
export function checkExistingEndpoints(endpoints: Readonly<Record<string, string>>): BrokenRule | undefined {
  const unknown = Object.keys(endpoints).find((name) => !isEndpointService(name));
  if (unknown !== undefined) {
    const near = probablyMeant(unknown, SERVICE_NAMES);
    return {
      rule: { id: 'rule.endpointService', parameters: { service: unknown } },
      ...(near ? { nearest: near } : {}),
    };
  }
  return checkIds('vpce', Object.values(endpoints));
}

/** An endpoint that nothing here calls is no answer to anything: it is a slip, or belongs to answers that were forgotten. */
export function checkEndpointsNeeded(
  endpoints: Readonly<Record<string, string>>,
  answers: Answers,
): BrokenRule | undefined {
  const isSpoke = answers.privateDns === 'central-spoke';
  // Those of a spoke are its hub's.
  const interfaces = isSpoke ? [] : neededInterfaces(answers);
  const pulls = workloadsOf(answers.workloads).some(({ pullsInVpc }) => pullsInVpc);
  const needed = [...interfaces, ...(pulls ? ['s3'] : [])];
  const service = Object.keys(endpoints).find((name) => !needed.includes(name));
  if (service === undefined) return undefined;
  return {
    rule: { id: 'rule.endpointNotNeeded', parameters: { service, services: needed.join(', ') } },
    // An S3 gateway would ask for its route tables beside it.
    example: interfaces[0] === undefined ? 'none' : `${interfaces[0]}=vpce-0a1b2c3d4e5f60718`,
  };
}

/** An existing S3 gateway says nothing without its route tables: a table with a second route to S3 is refused by AWS. */
export function checkS3RouteTableIds(ids: readonly string[], answers: PartialAnswers): BrokenRule | undefined {
  const hasGateway = answers.existingEndpoints?.s3 !== undefined;
  return hasGateway && ids.length === 0 ? { rule: { id: 'rule.s3RouteTables' } } : checkRouteTableIds(ids);
}
