import { containsCidr, normalizeCidr, overlapCidr } from 'cidr-tools';
import {
  DOCKER_BRIDGE,
  findRegion,
  isRegion,
  PRIVATE_BLOCKS,
  probablyMeant,
  REGION_IDS,
  type Region,
  zoneLetter,
} from '../catalogue/index.js';
import type { BrokenRule, PartialAnswers } from './field.js';

/** Lower-case words joined by hyphens; security groups refuse names that start with `sg-`. */
export const PROJECT_NAME = /^(?!sg-)(?=.{1,32}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function checkProjectName(name: string): BrokenRule | undefined {
  if (PROJECT_NAME.test(name)) return undefined;
  const kebab = toKebabCase(name);
  return { rule: { id: 'rule.projectName' }, ...(kebab === '' ? {} : { nearest: kebab }) };
}

/** The words of a text as a project name; empty where nothing usable is left. */
export function toKebabCase(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .replace(/^(sg-)+/, '')
    .slice(0, 32)
    .replace(/-+$/, '');
}

/** The nearest valid value, where one is near. */
export function suggest(given: string, candidates: readonly string[]): { nearest?: string } {
  const candidate = probablyMeant(given, candidates);
  return candidate === undefined ? {} : { nearest: candidate };
}

export function checkRegion(id: string): BrokenRule | undefined {
  if (isRegion(id)) return undefined;
  return { rule: { id: 'rule.region', parameters: { count: REGION_IDS.length } }, ...suggest(id, REGION_IDS) };
}

/** The Region that is chosen so far; undefined where it is open or wrong, so that its fault is reported once. */
export function knownRegion(answers: PartialAnswers): Region | undefined {
  return answers.region !== undefined && isRegion(answers.region) ? findRegion(answers.region) : undefined;
}

/** The first two zones of the Region that is chosen, or of any. */
export function exampleZones(answers: PartialAnswers): readonly string[] {
  return (knownRegion(answers) ?? findRegion('us-east-1')).azNames.slice(0, 2);
}

/** What examples are given beside where the Region is open or wrong: the one that was probably meant. */
export function besideRegion(given: unknown): PartialAnswers {
  if (typeof given !== 'string') return {};
  const region = isRegion(given) ? given : probablyMeant(given, REGION_IDS);
  return region === undefined ? {} : { region };
}

export function checkAvailabilityZones(zones: readonly string[], answers: PartialAnswers): BrokenRule | undefined {
  const region = knownRegion(answers);
  // Those of an existing VPC come with its subnets.
  if (!region || answers.vpc === 'existing') return undefined;
  const example = exampleZones(answers).join(',');
  const zone = zones.find((name) => !region.azNamesUnion.includes(name));
  if (zone !== undefined) {
    const parameters = { zone, region: region.id, zones: region.azNamesUnion.join(', ') };
    return { rule: { id: 'rule.zoneOfRegion', parameters }, ...suggest(zone, region.azNamesUnion), example };
  }
  if (new Set(zones.map(zoneLetter)).size < zones.length) return { rule: { id: 'rule.zonesDiffer' }, example };
  if (zones.length === 1 && answers.allowSingleAz === false) return { rule: { id: 'rule.twoZones' }, example };
  return undefined;
}

/** Whether a text is an IPv4 block as AWS writes it. The parser takes more: leading zeros, numbers over 255, missing octets. */
export function isIpv4Block(cidr: string): boolean {
  const parts = cidr.split(/[./]/).map(Number);
  const [octets, prefix = Number.NaN] = [parts.slice(0, 4), parts[4]];
  const isWritten = /^\d+\.\d+\.\d+\.\d+\/\d+$/.test(cidr) && `${octets.join('.')}/${prefix}` === cidr;
  return isWritten && prefix <= 32 && octets.every((octet) => octet <= 255);
}

/** A private IPv4 block from /16 to /20, written from its first address, clear of Docker's bridge. */
export function checkVpcCidr(cidr: string): BrokenRule | undefined {
  if (!isIpv4Block(cidr)) return { rule: { id: 'rule.cidrForm' } };
  const [address, prefix] = [cidr.split('/')[0], Number(cidr.split('/')[1])];
  if (!PRIVATE_BLOCKS.some((block) => containsCidr(block, cidr))) return { rule: { id: 'rule.cidrPrivate' } };
  if (prefix < 16 || prefix > 20) {
    return { rule: { id: 'rule.cidrSize' }, ...validBlock(`${address}/${prefix < 16 ? 16 : 20}`) };
  }
  if (overlapCidr(cidr, DOCKER_BRIDGE)) return { rule: { id: 'rule.cidrDockerBridge' } };
  return normalizeCidr(cidr) === cidr ? undefined : { rule: { id: 'rule.cidrHostBits' }, ...validBlock(cidr) };
}

/** What a security group takes as sources without being open to many: each block from /8 on, once, and clear of others' room for rules. */
export function checkIngressCidrs(cidrs: readonly string[], { ingress }: PartialAnswers): BrokenRule | undefined {
  if (ingress === 'cidrs' && cidrs.length === 0) return { rule: { id: 'rule.needsValue' } };
  if (cidrs.length > MOST_BLOCKS) return { rule: { id: 'rule.atMost', parameters: { maximum: MOST_BLOCKS } } };
  for (const cidr of cidrs) {
    if (!isIpv4Block(cidr)) return { rule: { id: 'rule.cidrForm' } };
    if (Number(cidr.split('/')[1]) < 8) return { rule: { id: 'rule.cidrTooWide', parameters: { cidr } } };
    const block = normalizeCidr(cidr);
    if (block !== cidr) {
      const nearest = cidrs.map((one) => (one === cidr ? block : one)).join(',');
      return { rule: { id: 'rule.cidrHostBits' }, nearest };
    }
  }
  return new Set(cidrs).size < cidrs.length ? { rule: { id: 'rule.noDuplicates' } } : undefined;
}

/** A security group has 60 rules in each direction where no quota was raised. */
const MOST_BLOCKS = 50;

/** The block from its first address as the nearest value, where that one breaks no other rule. */
function validBlock(cidr: string): { nearest?: string } {
  const block = normalizeCidr(cidr);
  return checkVpcCidr(block) === undefined ? { nearest: block } : {};
}

/** Only a new VPC gets gateways of ours, and only an existing one can have a way out already. */
export function checkInternet(way: string, { vpc }: PartialAnswers): BrokenRule | undefined {
  if (way === 'nat' && vpc === 'existing') return { rule: { id: 'rule.natNewOnly' }, example: 'present' };
  return way === 'present' && vpc === 'new' ? { rule: { id: 'rule.presentExistingOnly' } } : undefined;
}

/** Workloads need IPv4 addresses, whatever else the endpoints have. Source S1. */
export function checkIpAddressType(type: string, { vpc, ingress }: PartialAnswers): BrokenRule | undefined {
  if (type === 'ipv6') return { rule: { id: 'rule.ipv6Only' }, nearest: 'dualstack' };
  // The IPv6 block of a new VPC is not known before AWS gives it, so no part of it can be named.
  return type === 'dualstack' && vpc === 'new' && ingress === 'cidrs'
    ? { rule: { id: 'rule.dualStackBlocks' }, example: 'ipv4' }
    : undefined;
}

/** The rules of S3 for the names of general purpose buckets. */
export function checkBucketNames(names: readonly string[]): BrokenRule | undefined {
  if (names.length > 50) return { rule: { id: 'rule.bucketCount' } };
  const wrong = names.find((name) => !isBucketName(name));
  if (wrong !== undefined) return { rule: { id: 'rule.bucketName', parameters: { name: wrong } } };
  return new Set(names).size < names.length ? { rule: { id: 'rule.noDuplicates' } } : undefined;
}

/** Whether S3 takes a name for a general purpose bucket. */
export function isBucketName(name: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes('..') &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) &&
    !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name)
  );
}

/** The rules of AWS for tags, with two of our own: `Name` is set per resource, and a key has no `=`, so that a flag can say it. */
/** The whole of the traffic is never less than its image layers. */
export function checkMonthlyGb(gb: number, { imageGb = 0 }: PartialAnswers): BrokenRule | undefined {
  if (gb >= imageGb) return undefined;
  return {
    rule: { id: 'rule.monthlyGb', parameters: { imageGb } },
    nearest: String(imageGb),
    example: String(imageGb),
  };
}

export function checkTags(tags: Readonly<Record<string, string>>): BrokenRule | undefined {
  const entries = Object.entries(tags);
  if (entries.length > 40) return { rule: { id: 'rule.tagCount' } };
  for (const [key, value] of entries) {
    if (key === '' || key.length > 128 || !/^[\p{L}\p{N} _.:/+\-@]*$/u.test(key) || key.trim() !== key) {
      return { rule: { id: 'rule.tagKey', parameters: { key } } };
    }
    // `__proto__` is no key that a JSON reader keeps, and so none that a project could record.
    if (/^aws:/i.test(key) || key === 'Name' || key === '__proto__')
      return { rule: { id: 'rule.tagReserved', parameters: { key } } };
    if (value.length > 256 || !/^[\p{L}\p{N} _.:/=+\-@]*$/u.test(value)) {
      return { rule: { id: 'rule.tagValue', parameters: { key } } };
    }
  }
  const lower = entries.map(([key]) => key.toLowerCase());
  return new Set(lower).size < lower.length ? { rule: { id: 'rule.tagCase' } } : undefined;
}
