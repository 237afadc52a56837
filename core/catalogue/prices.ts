import type { Region } from './regions.js';
import data from './regions.json' with { type: 'json' };

/** Hours that a month is billed at; a partial hour counts as one. Source S12. */
export const HOURS_PER_MONTH = 730;

/** A price in USD with where it was read, or null where no source gives it for this Region. */
export interface Price {
  readonly usd: number;
  readonly source: string;
}

/** A step of a price that falls with the amount: `usd` per GB up to `upToGb` in a month, null for no end. */
export interface PriceTier extends Price {
  readonly upToGb: number | null;
}

function price(usd: number | null, source: string | null): Price | null {
  return usd === null || source === null ? null : { usd, source };
}

/** USD per interface endpoint, Availability Zone and hour. */
export function endpointHourlyPrice(region: Region): Price | null {
  return price(region.privateLinkHourlyUsdPerAz, region.privateLinkHourlySource);
}

/** USD per NAT gateway and hour, without traffic. */
export function natGatewayHourlyPrice(region: Region): Price | null {
  return price(region.natGatewayHourlyUsd, region.natSource);
}

/** USD per GB that a NAT gateway processes; one price for any amount. */
export function natGatewayDataPrice(region: Region): Price | null {
  return price(region.natGatewayPerGbUsd, region.natSource);
}

/** GB of a PB, as AWS counts them on its bills. */
const GB_PER_PB = 1024 * 1024;

/**
 * USD per GB that the interface endpoints of a Region process in a month, cheaper in steps; the page gives the same steps for every
 * Region where it gives endpoints a price in USD. Source S12.
 *
 * @returns null for a Region whose endpoints have no sourced price: its data may be priced in another currency
 */
export function endpointDataTiers(region: Region): readonly PriceTier[] | null {
  if (endpointHourlyPrice(region) === null) return null;
  return data.privateLinkDataTiersUsdPerGb.map(({ upToPB, usd }) => ({
    upToGb: upToPB === null ? null : upToPB * GB_PER_PB,
    usd,
    source: 'S12',
  }));
}
