import type { PriceTier } from '../catalogue/index.js';

/** The part of an amount that falls in one step of the price. */
export interface TierShare {
  readonly gb: number;
  readonly usd: number;
  readonly source: string;
}

/** How an amount of data spreads over the steps of a price; the steps that it does not reach are left out. */
export function sharesOf(gb: number, tiers: readonly PriceTier[]): TierShare[] {
  const shares: TierShare[] = [];
  let counted = 0;
  for (const { upToGb, usd, source } of tiers) {
    const share = Math.min(gb, upToGb ?? gb) - counted;
    if (share <= 0) break;
    shares.push({ gb: share, usd, source });
    counted += share;
  }
  return shares;
}

/**
 * The smallest whole number of GB a month at which one way costs no more than the other.
 *
 * The dearer way to have is `fixedUsd` ahead a month and saves `savedUsdPerGb` on each GB; of each GB, `share` (0 to 1) passes what is
 * priced in `tiers`.
 *
 * @returns 0 where it is cheaper from the first GB, null where it never is
 */
export function breakEven(
  fixedUsd: number,
  savedUsdPerGb: number,
  share: number,
  tiers: readonly PriceTier[],
): number | null {
  if (fixedUsd <= 0) return 0;
  let behind = fixedUsd;
  let from = 0;
  for (const { upToGb, usd } of tiers) {
    const gain = savedUsdPerGb - share * usd;
    const end = upToGb === null || share === 0 ? Number.POSITIVE_INFINITY : upToGb / share;
    if (gain > 0 && behind / gain <= end - from) return from + ceilGb(behind / gain);
    behind -= gain * (end - from);
    from = end;
  }
  return null;
}

/** Rounded up, without the noise of binary fractions: 10.95 / 0.035 is not above what it is on paper. */
function ceilGb(gb: number): number {
  return Math.ceil(Number(gb.toFixed(6)));
}
