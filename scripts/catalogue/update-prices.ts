import type { RegionFacts } from '../../core/catalogue/index.js';
import type { DataTier } from './data-files.js';
import type { ListedPrice, Priced } from './price-list.js';
import type { Updated } from './update-zones.js';

/** GB in a PB, as the price list counts. */
const GB_PER_PB = 1024 * 1024;

/**
 * What the price list says about one Region. A price that it has not, or not once, leaves what is known: an unknown price is told to people
 * as unknown, and one of another Region would be wrong.
 *
 * @param prices those of this Region
 */
export function updatePrices(facts: RegionFacts, prices: readonly ListedPrice[], today: string): Updated<RegionFacts> {
  const remarks: string[] = [];
  const only = (priced: Priced) => onlyPrice(prices, priced, remarks);
  let updated = facts;
  const hours = only('endpointHours');
  if (hours) {
    updated = {
      ...updated,
      privateLinkHourlyUsdPerAz: hours.usd,
      privateLinkHourlyConfidence: 'documented',
      privateLinkHourlySource: readOn(
        hours.usageType,
        facts.privateLinkHourlySource,
        today,
        hours.usd === facts.privateLinkHourlyUsdPerAz,
      ),
    };
  }
  const [natHours, natBytes] = [only('natHours'), only('natBytes')];
  // One source stands for both.
  if (natHours && natBytes) {
    const isSame = natHours.usd === facts.natGatewayHourlyUsd && natBytes.usd === facts.natGatewayPerGbUsd;
    updated = {
      ...updated,
      natGatewayHourlyUsd: natHours.usd,
      natGatewayPerGbUsd: natBytes.usd,
      natConfidence: 'documented',
      natSource: readOn(`${natHours.usageType} / -Bytes`, facts.natSource, today, isSame),
    };
  } else if (natHours || natBytes) {
    remarks.push('the price list has one of the two prices of a NAT gateway: both kept');
  }
  return { facts: updated, remarks };
}

/** The one price of a kind, where there is exactly one and it has no tiers. */
function onlyPrice(prices: readonly ListedPrice[], priced: Priced, remarks: string[]) {
  const [first, ...others] = prices.filter((price) => price.priced === priced);
  if (!first) return null;
  const [tier, ...further] = first.tiers;
  if (others.length > 0) {
    remarks.push(`the price list has several prices for ${first.usageType}: kept`);
    return null;
  }
  if (!tier || further.length > 0 || tier.usd === 0) {
    remarks.push(`the price of ${first.usageType} has tiers, or is nothing: kept`);
    return null;
  }
  return { usageType: first.usageType, usd: tier.usd };
}

/** A source with its day. A price that was read before and is the same keeps its first day: a later answer changes no line. */
function readOn(usageType: string, before: string | null, today: string, isSame: boolean): string {
  const source = `AWS Price List API, ${usageType}, read `;
  if (isSame && before?.startsWith(source) && /^\d{4}-\d\d-\d\d$/.test(before.slice(source.length))) return before;
  return `${source}${today}`;
}

/**
 * The prices of data through interface endpoints, which the catalogue has once for all Regions.
 *
 * @param prices those of all Regions that were asked about
 * @param isWhole whether that is every Region; else the answer cannot speak for all
 */
export function updateDataTiers(
  known: readonly DataTier[],
  prices: readonly ListedPrice[],
  isWhole: boolean,
): Updated<readonly DataTier[]> {
  const bytes = prices.filter(({ priced }) => priced === 'endpointBytes');
  const told = bytes.map(({ region, tiers }) => ({
    region,
    tiers: tiers.map(({ to, usd }) => ({ upToPB: to === null ? null : to / GB_PER_PB, usd })),
  }));
  const differing = told.filter(({ tiers }) => JSON.stringify(tiers) !== JSON.stringify(known));
  const [first] = differing;
  if (!first) return { facts: known, remarks: [] };
  const texts = new Set(told.map(({ tiers }) => JSON.stringify(tiers)));
  if (isWhole && texts.size === 1) return { facts: first.tiers, remarks: [] };
  return {
    facts: known,
    remarks: differing.map(
      ({ region, tiers }) =>
        `${region}: data through endpoints costs ${priceText(tiers)}, the catalogue has ${priceText(known)} for all Regions: kept`,
    ),
  };
}

function priceText(tiers: readonly DataTier[]): string {
  return tiers.map(({ usd, upToPB }) => `${usd}${upToPB === null ? '' : ` up to ${upToPB} PB`}`).join(', ');
}
