import { findRegion, isRegistryService, numberedHosts, SERVICES, serviceZones } from '../catalogue/index.js';
import type { BrokenRule, PartialAnswers } from './field.js';
import { neededInterfaces } from './needed.js';
import { knownRegion, suggest } from './rules.js';
import { workloadsOutside } from './rules-outside-vpc.js';

/** Whether the endpoints can be found so beside the other answers. */
export function checkPrivateDns(way: string, answers: PartialAnswers): BrokenRule | undefined {
  if (way === 'ecr-api-off') return checkApiByUrl(answers);
  if (way === 'central-hub') return checkHub(answers);
  if (way === 'central-spoke') return checkSpoke(answers);
  return undefined;
}

/** Names of a hub are its hosted zones' alone: an endpoint of another owner may have private DNS names, which would go before them. */
function checkHub(answers: PartialAnswers): BrokenRule | undefined {
  const reused = reusedOf(answers);
  if (reused.length === 0) return undefined;
  return { rule: { id: 'rule.hubReused', parameters: { services: reused.join(', ') } }, example: 'on' };
}

/** A spoke has no interface endpoint: its own names would go before those of the hub, and no group can be for one. */
function checkSpoke(answers: PartialAnswers): BrokenRule | undefined {
  const { vpc, workloads = [], ingress = 'vpc-cidr', ipAddressType = 'ipv4' } = answers;
  const reused = reusedOf(answers);
  if (vpc === 'new') return { rule: { id: 'rule.spokeNew' }, example: 'on' };
  if (reused.length > 0) {
    return { rule: { id: 'rule.spokeReused', parameters: { services: reused.join(', ') } }, example: 'on' };
  }
  if (workloads.includes('codebuild-vpc')) return { rule: { id: 'rule.spokeBuilds' }, example: 'on' };
  const outside = workloadsOutside(answers).join(', ');
  if (outside !== '') return { rule: { id: 'rule.spokeOutside', parameters: { workloads: outside } }, example: 'on' };
  if (ingress !== 'vpc-cidr') return { rule: { id: 'rule.spokeIngress' }, example: 'on' };
  if (hasEndpointPolicy(answers)) return { rule: { id: 'rule.spokePolicy' }, example: 'on' };
  return ipAddressType === 'ipv4' ? undefined : { rule: { id: 'rule.spokeDualStack' }, example: 'on' };
}

function hasEndpointPolicy({ endpointPolicy = 'full', protectedRepositories = [] }: PartialAnswers): boolean {
  return endpointPolicy !== 'full' || protectedRepositories.length > 0;
}

/** The interface endpoints of other owners that the workloads would use. */
function reusedOf({ existingEndpoints = {}, ...answers }: PartialAnswers): string[] {
  const needed = neededInterfaces(answers);
  return Object.keys(existingEndpoints).filter((service) => needed.includes(service));
}

/** The zones for the names of all services that the answers need. */
function neededZones(answers: PartialAnswers): string[] {
  const region = knownRegion(answers) ?? findRegion('us-east-1');
  const needed = neededInterfaces(answers);
  const services = SERVICES.filter(({ name }) => needed.includes(name));
  return services.flatMap(({ name }) => serviceZones(region, name));
}

/** The zones that a hub may have besides. */
function numberedZones(answers: PartialAnswers): string[] {
  const region = knownRegion(answers) ?? findRegion('us-east-1');
  return neededInterfaces(answers).flatMap((service) => numberedHosts(region, service));
}

/** Calls of a spoke arrive from the VPC of its hub, so no role can be for what comes from this one or from its endpoints. */
export function checkRoleOfSpoke(role: string, { privateDns }: PartialAnswers): BrokenRule | undefined {
  if (role === 'none' || privateDns !== 'central-spoke') return undefined;
  return { rule: { id: 'rule.spokeRole' }, example: 'none' };
}

/** Each zone that the services need, and no other; only Terraform can associate a VPC with a zone that exists. Source zoneAssociations. */
export function checkHubZones(
  zones: Readonly<Record<string, string>>,
  answers: PartialAnswers,
): BrokenRule | undefined {
  const names = Object.keys(zones);
  if (names.length === 0) return undefined;
  const id = Object.values(zones).find((one) => !/^Z[0-9A-Z]{4,31}$/.test(one));
  return id === undefined
    ? (checkZoneNames(names, answers) ?? checkStacks(answers))
    : { rule: { id: 'rule.hubZoneId', parameters: { id } } };
}

function checkZoneNames(names: readonly string[], answers: PartialAnswers): BrokenRule | undefined {
  // Before all of these are known, nothing can be said of what is needed.
  if (!knownRegion(answers) || answers.workloads === undefined || answers.features === undefined) return undefined;
  const needed = neededZones(answers);
  const possible = [...needed, ...numberedZones(answers)];
  const wrong = names.find((name) => !possible.includes(name));
  if (wrong !== undefined) {
    return { rule: { id: 'rule.hubZone', parameters: { zone: wrong } }, ...suggest(wrong, possible) };
  }
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length === 0) return undefined;
  return { rule: { id: 'rule.hubZonesMissing', parameters: { zones: missing.join(', ') } } };
}

function checkStacks({ iac = [] }: PartialAnswers): BrokenRule | undefined {
  const stacks = iac.filter((flavour) => flavour !== 'terraform');
  if (stacks.length === 0) return undefined;
  return { rule: { id: 'rule.hubZonesStack', parameters: { flavours: stacks.join(', ') } } };
}

/** All zones that the answers need, with ids of the right form. */
export function exampleOfZones(answers: PartialAnswers): string {
  return neededZones(answers)
    .map((name, index) => `${name}=Z${String(index).padStart(2, '0')}123456789ABCDEFGH`)
    .join(',');
}

/** A spoke is associated by one of the two. */
export function needsProfile({ privateDns, hubZoneIds }: PartialAnswers): boolean {
  // Wrong ones are reported by themselves.
  return privateDns === 'central-spoke' && hubZoneIds !== undefined && Object.keys(hubZoneIds).length === 0;
}

/** As AWS writes it. */
export const PROFILE_ID = /^rp-[0-9a-z]{8,61}$/;

export function checkHubProfile(id: string | null, answers: PartialAnswers): BrokenRule | undefined {
  if (id === null) return needsProfile(answers) ? { rule: { id: 'rule.hubUnnamed' } } : undefined;
  if (!PROFILE_ID.test(id)) return { rule: { id: 'rule.hubProfile', parameters: { id } } };
  return Object.keys(answers.hubZoneIds ?? {}).length > 0 ? { rule: { id: 'rule.hubTwice' } } : undefined;
}

/** Calls by URL take an endpoint of ours, and callers that can be given one. */
function checkApiByUrl(answers: PartialAnswers): BrokenRule | undefined {
  const { workloads, fips = false } = answers;
  // Not known yet.
  if (workloads === undefined) return undefined;
  const isApi = (service: string) => isRegistryService(service, 'api');
  if (!neededInterfaces(answers).some(isApi)) return { rule: { id: 'rule.apiByUrlNotNeeded' }, example: 'on' };
  // An SDK that is told to use FIPS takes no URL.
  if (fips) return { rule: { id: 'rule.apiByUrlFips' }, example: 'on' };
  if (reusedOf(answers).some(isApi)) return { rule: { id: 'rule.apiByUrlReused' }, example: 'on' };
  return workloads.includes('codebuild-vpc') ? { rule: { id: 'rule.apiByUrlBuilds' }, example: 'on' } : undefined;
}
