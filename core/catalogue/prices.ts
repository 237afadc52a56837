import type { Region } from './regions.js';

/** Hours that a month is billed at; a partial hour counts as one. Source S12. */
export const HOURS_PER_MONTH = 730;

/** A price in USD with where it was read, or null where no source gives it for this Region. */
export interface Price {
  readonly usd: number;
  readonly source: string;
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
