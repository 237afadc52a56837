import type { Aws } from './aws.js';
import { type OfferedService, readEndpointServices } from './endpoint-services.js';
import { type ListedPrice, readPrices } from './price-list.js';
import { type ListedRegion, readRegions, readZones, type Zone } from './regions-and-zones.js';

/** What AWS answered, checked, before it meets the catalogue. */
export interface Reading {
  readonly listed: readonly ListedRegion[];
  /** Only Regions that the account can use. */
  readonly regions: Readonly<Record<string, RegionReading>>;
  /** Null in a partition that the price list is not for. */
  readonly prices: readonly ListedPrice[] | null;
}

export interface RegionReading {
  readonly zones: readonly Zone[];
  readonly services: readonly OfferedService[];
}

/** What is asked for. */
export interface Scope {
  /** Whether a Region's zones and endpoint services are wanted. */
  readonly includes: (region: string) => boolean;
  /** Whether the price list tells of the partition of these Regions. */
  readonly hasPriceList: (regions: readonly string[]) => boolean;
  /** Is told of each Region before it is asked. */
  readonly progress: (region: string) => void;
}

/**
 * Asks AWS for everything, one call after the other: AWS slows down accounts that hurry. Prices come before the many calls, so that a
 * missing permission is known at once.
 *
 * @throws AwsError at the first call that fails, whatever was read before it
 */
export async function readAws(aws: Aws, { includes, hasPriceList, progress }: Scope): Promise<Reading> {
  const listed = await readRegions(aws);
  const prices = hasPriceList(listed.map(({ id }) => id)) ? await readPrices(aws) : null;
  const regions: Record<string, RegionReading> = {};
  for (const { id } of listed.filter((region) => region.isEnabled && includes(region.id))) {
    progress(id);
    const zones = await readZones(aws, id);
    regions[id] = { zones, services: await readEndpointServices(aws, id, zones) };
  }
  return { listed, regions, prices };
}
