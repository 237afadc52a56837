import assert from 'node:assert/strict';
import { join } from 'node:path';
import { REGION_IDS, type RegionFacts, SERVICE_NAMES } from '../../core/catalogue/index.js';
import type { Aws } from '../../scripts/catalogue/aws.js';
import { type Catalogue, readCatalogue } from '../../scripts/catalogue/data-files.js';
import type { ListedPrice } from '../../scripts/catalogue/price-list.js';
import { type Reading, readAws } from '../../scripts/catalogue/reading.js';
import type { UpdateOptions } from '../../scripts/catalogue/update.js';

const FILES = readCatalogue(join(import.meta.dirname, '../../core/catalogue'));

/** The data files, before AWS was asked about endpoint services and with the prices of data that the answers have. */
export const CATALOGUE: Catalogue = {
  regions: {
    ...FILES.regions,
    privateLinkDataTiersUsdPerGb: [
      { upToPB: 1, usd: 0.01 },
      { upToPB: 5, usd: 0.006 },
      { upToPB: null, usd: 0.004 },
    ],
  },
  endpointServices: { generated: null, services: {} },
};

/** A run over every Region. */
export const WHOLE: UpdateOptions = { today: '2030-01-31', only: null, replaceZones: false };

/** The days of a later run. */
export const LATER: UpdateOptions = { ...WHOLE, today: '2030-02-28' };

/** All that an AWS answers. */
export function readAll(aws: Aws): Promise<Reading> {
  return readAws(aws, { includes: (id) => REGION_IDS.includes(id), hasPriceList: () => true, progress: () => {} });
}

/** The facts of a Region in some catalogue. */
export function factsOf({ regions }: Catalogue, id: string): RegionFacts {
  return regions.regions[id] ?? assert.fail(id);
}

/** The catalogue as it is, with other facts of one Region. */
export function withFacts(id: string, facts: Partial<RegionFacts>): Catalogue {
  const regions = { ...CATALOGUE.regions.regions, [id]: { ...factsOf(CATALOGUE, id), ...facts } };
  return { ...CATALOGUE, regions: { ...CATALOGUE.regions, regions } };
}

/** An answer of prices alone. */
export function readingOfPrices(...prices: readonly ListedPrice[]): Reading {
  return { listed: [], regions: {}, prices };
}

/** A price of a Region: one, or tiers of a thousand units. */
export function price(region: string, priced: ListedPrice['priced'], ...usd: number[]): ListedPrice {
  const end = (at: number) => (at + 1 === usd.length ? null : (at + 1) * 1000);
  return {
    region,
    priced,
    usageType: `X-${priced}`,
    tiers: usd.map((amount, at) => ({ from: at * 1000, to: end(at), usd: amount })),
  };
}

/**
 * An answer of the zones of one Region.
 *
 * @param zones name -> id
 */
export function readingOfZones(region: string, zones: Readonly<Record<string, string>>): Reading {
  return {
    listed: [{ id: region, optIn: 'not-required', isEnabled: true }],
    regions: { [region]: { zones: Object.entries(zones).map(([name, id]) => ({ name, id })), services: [] } },
    prices: [],
  };
}

/**
 * An answer of the endpoint services of one Region.
 *
 * @param zoneIds the zones of the account
 * @param offers full name of a service -> ids of its zones
 */
export function readingOfServices(
  region: string,
  zoneIds: readonly string[],
  offers: Readonly<Record<string, readonly string[]>>,
): Reading {
  const zones = zoneIds.map((id, at) => ({ name: `${region}${'abcdef'[at]}`, id }));
  const services = Object.entries(offers).map(([name, offered]) => ({
    service: SERVICE_NAMES.find((service) => name.endsWith(`${region}.${service}`)) ?? assert.fail(name),
    name,
    zoneIds: offered,
  }));
  return { listed: [], regions: { [region]: { zones, services } }, prices: [] };
}

/** The remarks that a pattern fits. */
export function remarksOn(remarks: readonly string[], pattern: RegExp): string[] {
  return remarks.filter((remark) => pattern.test(remark));
}
