import { nearest } from './nearest.js';
import data from './regions.json' with { type: 'json' };
import type { SourceKey } from './sources.js';

export type Confidence = 'documented' | 'inferred';

/** What the catalogue knows of one Region. `null` means "not sourced": never a value from another Region. */
export interface RegionFacts {
  readonly partition: string;
  readonly name: string;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
  readonly optIn: string | null;
  /** Zone names that a new account can use; defaults come from here. */
  readonly azNames: readonly string[];
  /** Every zone name that any source lists; accepted, never a default. */
  readonly azNamesUnion: readonly string[];
  readonly azIds: readonly string[] | null;
  readonly azIdByName: Readonly<Record<string, string>> | null;
  readonly azNameMappingAccountSpecific: boolean;
  /** Presence by service, from SDK endpoint data; null where unknown. */
  readonly services: Readonly<Record<RegionalService, boolean | null>>;
  readonly endpointServicePrefix: {
    readonly default: string;
    readonly overridePrefix: string | null;
    readonly overrideServices: readonly string[];
  };
  readonly ecrLayerBucketArnConfidence: Confidence;
  readonly ecsTrioMandatory: Confidence | null;
  readonly crossRegionPrivateLinkExcludedAzIds: readonly string[];
  readonly privateLinkHourlyUsdPerAz: number | null;
  readonly privateLinkHourlyConfidence: Confidence | null;
  readonly privateLinkHourlySource: string | null;
  readonly natGatewayHourlyUsd: number | null;
  readonly natGatewayPerGbUsd: number | null;
  readonly natConfidence: Confidence | null;
  readonly natSource: string | null;
}

export type RegionalService =
  | 'ecr'
  | 'ecs'
  | 'eks'
  | 'codebuild'
  | 'batch'
  | 'ecrPublicApi'
  | 'ecrPublicPrivateLink'
  | 'eksPrivateLink'
  | 'ecrFips'
  | 'ecrPullThroughCache';

/** A Region with its id, as plans carry it. */
export interface Region extends RegionFacts {
  readonly id: string;
}

/** Where a column of the Region data comes from. */
export interface ColumnSource {
  readonly source: SourceKey;
  readonly confidence: Confidence;
  readonly detail: string;
}

/** The source of every column of the Region data. */
export const REGION_SOURCES = data.sources as Readonly<Record<keyof RegionFacts, ColumnSource>>;

const regions = data.regions as Readonly<Record<string, RegionFacts>>;

/** The ids of all Regions of all partitions, sorted. */
export const REGION_IDS: readonly string[] = Object.keys(regions);

/** An id that the catalogue does not have, with the nearest one that it has. */
export class UnknownEntryError extends Error {
  override readonly name = 'UnknownEntryError';
  constructor(
    readonly kind: 'region' | 'service',
    readonly given: string,
    readonly nearest: string,
  ) {
    super(`unknown ${kind} "${given}"; the nearest one is "${nearest}"`);
  }
}

/** Whether the catalogue has this Region. */
export function isRegion(id: string): boolean {
  return Object.hasOwn(regions, id);
}

/**
 * What the catalogue knows of a Region.
 *
 * @throws UnknownEntryError naming the nearest Region
 */
export function findRegion(id: string): Region {
  const facts = isRegion(id) ? regions[id] : undefined;
  if (!facts) throw new UnknownEntryError('region', id, nearest(id, REGION_IDS));
  return { id, ...facts };
}

/** The letter of a zone name (`ap-northeast-1c` -> `c`), which gives an AZ its fixed slot. */
export function zoneLetter(azName: string): string {
  return azName.slice(-1);
}

/** Host of the account's private registry: one suffix a partition. */
export function registryHost(region: Region, account: string, fips = false): string {
  return `${account}.${registryDomain(region, fips)}`;
}

/** What follows the account in the host of a private registry. Source S40. */
export function registryDomain({ id, dnsSuffix }: Region, fips = false): string {
  return `dkr.${fips ? 'ecr-fips' : 'ecr'}.${id}.${dnsSuffix}`;
}

/** Host of the ECR API for clients that ask for dual-stack names. Source S31. */
export function dualStackApiHost({ id, dualStackDnsSuffix }: Region): string {
  return `ecr.${id}.${dualStackDnsSuffix}`;
}

/** ARN of the objects in the bucket that ECR serves image layers from. Source S1; other partitions by the rules of ARNs. */
export function layerBucketObjectsArn(region: Region): string {
  return `arn:${region.partition}:s3:::prod-${region.id}-starport-layer-bucket/*`;
}
