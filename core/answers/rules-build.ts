import {
  CODEBUILD_LIMITS,
  type Feature,
  type FeatureId,
  featuresOf,
  findRegion,
  INTERFACE_ENDPOINT_QUOTA,
  isAbsent,
  isRegion,
  REGION_IDS,
  type Region,
  registryHost,
  type Workload,
  type WorkloadId,
  workloadsOf,
} from '../catalogue/index.js';
import type { BrokenRule, PartialAnswers } from './field.js';
import { neededInterfaces } from './needed.js';
import { isBucketName, knownRegion, suggest } from './rules.js';

/** The workloads, seen beside the Region and the existing VPC that they run in. */
export function checkWorkloads(ids: readonly WorkloadId[], answers: PartialAnswers): BrokenRule | undefined {
  const absent = checkPresence(workloadsOf(ids), answers);
  if (absent !== undefined) return absent;
  return ids.includes('codebuild-vpc') ? checkCodebuildSubnets(answers) : undefined;
}

/** The features, seen beside the Region. */
export function checkFeatures(ids: readonly FeatureId[], answers: PartialAnswers): BrokenRule | undefined {
  return checkPresence(featuresOf(ids), answers);
}

/**
 * Whether a VPC takes all endpoints that are needed. The catalogue has fewer services than that today.
 *
 * @param maximum interface endpoints of a VPC
 */
export function checkEndpointQuota(
  answers: PartialAnswers,
  maximum: number = INTERFACE_ENDPOINT_QUOTA,
): BrokenRule | undefined {
  const isOutside = workloadsOf(answers.workloads ?? []).some(({ outsideVpc }) => outsideVpc);
  // Hosts outside the VPC have one of S3 as well.
  const count = neededInterfaces(answers).length + (isOutside ? 1 : 0);
  return count > maximum ? { rule: { id: 'rule.endpointQuota', parameters: { count, maximum } } } : undefined;
}

/** A known absence is refused, with the Regions that have it all. What no source lists is left to the checks before deployment. */
function checkPresence(users: readonly (Workload | Feature)[], answers: PartialAnswers): BrokenRule | undefined {
  const region = knownRegion(answers);
  const user = users.find((one) => region !== undefined && isAbsent(one, region));
  if (region === undefined || user === undefined) return undefined;
  const regions = regionsWith(user, region);
  const parameters = { name: user.id, region: region.id };
  if (regions.length === 0) return { rule: { id: 'rule.absentNowhereElse', parameters } };
  return { rule: { id: 'rule.absent', parameters: { ...parameters, regions: regions.join(', ') } } };
}

/** Where in the same partition nothing of it is absent: the Regions of the same part of the world, else all. */
function regionsWith(user: Workload | Feature, { id, partition }: Region): string[] {
  const all = REGION_IDS.filter((other) => {
    const region = findRegion(other);
    return region.partition === partition && !isAbsent(user, region);
  });
  const near = all.filter((other) => other.split('-')[0] === id.split('-')[0]);
  return near.length > 0 ? near : all;
}

/** Whether the first pull through a cache has no way to the upstream registry that anybody chose. Source S4. */
export function needsUpstreamPath({ features = [], acceptNoUpstreamPath }: PartialAnswers): boolean {
  return features.includes('pull-through-cache') && acceptNoUpstreamPath !== true;
}

export function checkUpstreamPath(answers: PartialAnswers): BrokenRule | undefined {
  return needsUpstreamPath(answers) ? { rule: { id: 'rule.upstreamPath' } } : undefined;
}

function checkCodebuildSubnets({ vpc, appSubnetIds }: PartialAnswers): BrokenRule | undefined {
  if (vpc !== 'existing' || appSubnetIds === undefined) return undefined;
  const count = Object.values(appSubnetIds).flat().length;
  const maximum = CODEBUILD_LIMITS.subnets;
  return count > maximum ? { rule: { id: 'rule.codebuildSubnets', parameters: { count, maximum } } } : undefined;
}

/** A version as `docker version` prints it, or its first numbers. */
export const DOCKER_ENGINE = /^(unknown|\d{1,3}(\.\d{1,3}){0,2})$/;

export function checkDockerEngine(version: string): BrokenRule | undefined {
  return DOCKER_ENGINE.test(version) ? undefined : { rule: { id: 'rule.dockerEngine' } };
}

export const ACCOUNT_ID = /^\d{12}$/;

export function checkAccountId(id: string | null): BrokenRule | undefined {
  return id === null || ACCOUNT_ID.test(id) ? undefined : { rule: { id: 'rule.accountId' } };
}

export function exampleRegistry(answers: PartialAnswers): string {
  return registryHost(knownRegion(answers) ?? findRegion('us-east-1'), '123456789012');
}

/** Hosts of private registries: account, Region and the suffix of its partition. */
export function checkRegistries(hosts: readonly string[], answers: PartialAnswers): BrokenRule | undefined {
  if (hosts.length > 50) return { rule: { id: 'rule.atMost', parameters: { maximum: 50 } } };
  const wrong = hosts.find((host) => !isRegistryHost(host));
  const example = exampleRegistry(answers);
  if (wrong !== undefined) {
    const [bare = ''] = wrong.replace(/^[a-z]+:\/\//, '').split('/');
    const near = isRegistryHost(bare) ? { nearest: bare } : suggestSuffix(bare);
    return { rule: { id: 'rule.registry', parameters: { host: wrong } }, example, ...near };
  }
  return new Set(hosts).size < hosts.length ? { rule: { id: 'rule.noDuplicates' } } : undefined;
}

const HOST = /^(\d{12})\.dkr\.(ecr|ecr-fips)\.([a-z0-9-]+)\.([a-z0-9.-]+)$/;

function isRegistryHost(host: string): boolean {
  const [, account = '', service = '', id = ''] = HOST.exec(host) ?? [];
  if (!isRegion(id)) return false;
  const region = findRegion(id);
  const fips = service === 'ecr-fips';
  return registryHost(region, account, fips) === host && (!fips || region.services.ecrFips === true);
}

/** The host with the suffix of its Region's partition, where only that was wrong. */
function suggestSuffix(host: string): { nearest?: string } {
  const [, account = '', service = '', id = ''] = HOST.exec(host) ?? [];
  if (account === '') return {};
  const [known] = isRegion(id) ? [id] : [suggest(id, REGION_IDS).nearest];
  if (known === undefined) return {};
  const region = findRegion(known);
  const fips = service === 'ecr-fips' && region.services.ecrFips === true;
  return { nearest: registryHost(region, account, fips) };
}

/** The rules of ECR for names of repositories. */
export const REPOSITORY_NAME = /^(?=.{2,256}$)[a-z0-9]+([._-][a-z0-9]+)*(\/[a-z0-9]+([._-][a-z0-9]+)*)*$/;

export function checkRepository(name: string): BrokenRule | undefined {
  return isRepositoryName(name) ? undefined : { rule: { id: 'rule.repository' } };
}

/** Whether ECR takes a name for a repository. */
export function isRepositoryName(name: string): boolean {
  return REPOSITORY_NAME.test(name);
}

/** Bucket and key of a source archive or folder. Characters that IAM, shells or templates read as their own are left out. */
export function checkSourceLocation(location: string | null): BrokenRule | undefined {
  if (location === null) return undefined;
  const at = location.indexOf('/');
  const [bucket, key] = [location.slice(0, Math.max(at, 0)), location.slice(at + 1)];
  if (isBucketName(bucket) && /^[A-Za-z0-9_=+@.-][A-Za-z0-9_=+@./-]{0,1023}$/.test(key)) return undefined;
  const bare = location.replace(/^(s3:\/\/|arn:[a-z-]+:s3:::)/, '');
  const isFixed = bare !== location && checkSourceLocation(bare) === undefined;
  return { rule: { id: 'rule.sourceLocation' }, ...(isFixed ? { nearest: bare } : {}) };
}

/** ECR Public has one endpoint in one Region. */
export function checkEcrPublic(wanted: boolean, answers: PartialAnswers): BrokenRule | undefined {
  const region = knownRegion(answers);
  if (!wanted || !region || region.services.ecrPublicPrivateLink === true) return undefined;
  return { rule: { id: 'rule.ecrPublic', parameters: { region: region.id } }, example: 'false' };
}

/** Only some Regions have ECR with validated cryptography; those of the same partition are named, else all. */
export function checkFips(wanted: boolean, answers: PartialAnswers): BrokenRule | undefined {
  const region = knownRegion(answers);
  if (!wanted || !region || region.services.ecrFips === true) return undefined;
  const all = REGION_IDS.map(findRegion).filter(({ services }) => services.ecrFips === true);
  const near = all.filter(({ partition }) => partition === region.partition);
  const regions = (near.length > 0 ? near : all).map(({ id }) => id).join(', ');
  return { rule: { id: 'rule.fips', parameters: { region: region.id, regions } }, example: 'false' };
}
