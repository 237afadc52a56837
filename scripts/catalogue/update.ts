import type { ColumnSource, RegionFacts } from '../../core/catalogue/index.js';
import type { Catalogue, RegionsFile } from './data-files.js';
import type { Reading } from './reading.js';
import { updateEndpointServices } from './update-endpoint-services.js';
import { updateDataTiers, updatePrices } from './update-prices.js';
import { type Updated, updateZones } from './update-zones.js';

export interface UpdateOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The Regions to update; null for every one. */
  readonly only: readonly string[] | null;
  /** Whether the account's zones become the defaults: it is one that new accounts are like. */
  readonly replaceZones: boolean;
}

/** A new catalogue, and what a person has to look at. */
export interface CatalogueUpdate {
  readonly catalogue: Catalogue;
  readonly remarks: readonly string[];
}

/** Which call a column can come from, where its values do not name their sources themselves. */
const CALLS: Readonly<Partial<Record<keyof RegionFacts, string>>> = {
  optIn: 'ec2:DescribeRegions',
  azNames: 'ec2:DescribeAvailabilityZones',
  azNamesUnion: 'ec2:DescribeAvailabilityZones',
  azIds: 'ec2:DescribeAvailabilityZones',
  azIdByName: 'ec2:DescribeAvailabilityZones',
};

/**
 * The catalogue with what AWS answered. Where AWS is silent every fact stays; a Region's answer changes that Region alone; the same answer
 * a second time changes nothing.
 */
export function updateCatalogue(before: Catalogue, reading: Reading, options: UpdateOptions): CatalogueUpdate {
  const { today, only } = options;
  const ids = only ?? Object.keys(before.regions.regions);
  const remarks = [...(only === null ? differences(before, reading) : []), ...notAsked(ids, reading)];
  const regions: Record<string, RegionFacts> = { ...before.regions.regions };
  const services = { ...before.endpointServices.services };
  for (const id of ids) {
    const facts = before.regions.regions[id];
    if (!facts) continue;
    const updated = updateRegion(id, facts, reading, options);
    regions[id] = updated.facts;
    const answer = reading.regions[id];
    const offered = answer && updateEndpointServices({ id, ...facts }, services[id], answer);
    if (offered) services[id] = offered.facts;
    remarks.push(...[...updated.remarks, ...(offered?.remarks ?? [])].map((remark) => `${id}: ${remark}`));
  }
  const prices = reading.prices?.filter(({ region }) => ids.includes(region)) ?? [];
  const tiers = updateDataTiers(before.regions.privateLinkDataTiersUsdPerGb, prices, only === null);
  const changed = { ...before.regions, privateLinkDataTiersUsdPerGb: tiers.facts, regions };
  const catalogue = {
    regions: { ...changed, sources: sourcesOf(before.regions, changed, today) },
    endpointServices: { ...before.endpointServices, services: sorted(services) },
  };
  return { catalogue: dated(before, catalogue, options), remarks: [...remarks, ...tiers.remarks] };
}

function updateRegion(
  id: string,
  facts: RegionFacts,
  { listed, regions, prices }: Reading,
  { today, replaceZones }: UpdateOptions,
): Updated<RegionFacts> {
  const own = listed.find((region) => region.id === id);
  const withOptIn = own ? { ...facts, optIn: own.optIn } : facts;
  const answer = regions[id];
  const zones = answer ? updateZones(id, withOptIn, answer.zones, replaceZones) : { facts: withOptIn, remarks: [] };
  const ofRegion = prices?.filter(({ region }) => region === id) ?? [];
  const priced = updatePrices(zones.facts, ofRegion, today);
  return { facts: priced.facts, remarks: [...zones.remarks, ...priced.remarks] };
}

/** Regions that only one side has. */
function differences({ regions: { regions, sources } }: Catalogue, { listed }: Reading): string[] {
  const unknown = listed.filter(({ id }) => !Object.hasOwn(regions, id));
  const partitions = new Set(listed.map(({ id }) => regions[id]?.partition));
  const gone = Object.keys(regions).filter(
    (id) => partitions.has(regions[id]?.partition) && !listed.some((region) => region.id === id),
  );
  const columns = Object.keys(sources).join(', ');
  return [
    ...unknown.map(
      ({ id, optIn }) =>
        `${id} (opt-in ${optIn}) is a Region of AWS that the catalogue lacks. Add it by hand, each column from its source in regions.json: ${columns}`,
    ),
    ...(gone.length > 0 ? [`${gone.join(', ')}: in the catalogue, and AWS does not list it: kept`] : []),
  ];
}

/** What this account could not ask for. */
function notAsked(ids: readonly string[], { listed, prices }: Reading): string[] {
  const closed = listed.filter(({ id, isEnabled }) => !isEnabled && ids.includes(id)).map(({ id }) => id);
  return [
    ...(closed.length > 0
      ? [`${closed.join(', ')}: not enabled for this account, so zones and endpoint services were not asked for`]
      : []),
    ...(prices === null ? ['prices were not asked for: the price list needs an account of the partition aws'] : []),
  ];
}

/** The sources of the columns, with the call and the day of the last change where one came from AWS itself. */
function sourcesOf(before: RegionsFile, after: RegionsFile, today: string): RegionsFile['sources'] {
  const entries = Object.entries(before.sources) as [keyof RegionFacts, ColumnSource][];
  const updated = entries.map(([column, source]) => {
    const call = CALLS[column];
    const isChanged = Object.keys(before.regions).some(
      (id) => JSON.stringify(before.regions[id]?.[column]) !== JSON.stringify(after.regions[id]?.[column]),
    );
    if (call === undefined || !isChanged) return [column, source];
    const original = source.detail.replace(/; ec2:\w+, last change \d{4}-\d\d-\d\d$/, '');
    return [column, { ...source, detail: `${original}; ${call}, last change ${today}` }];
  });
  return Object.fromEntries(updated) as RegionsFile['sources'];
}

/** A whole run dates the files though nothing changed: that everything was found to be right is worth a line. */
function dated(before: Catalogue, after: Catalogue, { today, only }: UpdateOptions): Catalogue {
  const isDated = (key: keyof Catalogue) => only === null || JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  return {
    regions: isDated('regions') ? { ...after.regions, generated: today } : after.regions,
    endpointServices: isDated('endpointServices')
      ? { ...after.endpointServices, generated: today }
      : after.endpointServices,
  };
}

function sorted<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
