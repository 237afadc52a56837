import type { Pair } from './measure.js';

/** Where a median lies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Medians over the pairs of one process and what it is compared with. */
export interface Medians {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
  /** To what it is compared with, pair by pair. */
  readonly wallRatio: number;
  readonly wallInterval: Interval;
  readonly cpuRatio: number;
  readonly cpuInterval: Interval;
}

/** The chance that the true median is below the interval, and that it is above. */
const TAIL = 0.025;
/** The whole spread of fewer values has the median in it with less than 95 %. */
export const FEWEST_FOR_INTERVAL = 6;

export function mediansOf(pairs: readonly Pair[]): Medians {
  const values = (value: (pair: Pair) => number) => pairs.map(value);
  const wallRatios = values(({ used, base }) => used.wallMs / base.wallMs);
  const cpuRatios = values(({ used, base }) => used.cpuMs / base.cpuMs);
  return {
    wallMs: median(values(({ used }) => used.wallMs)),
    cpuMs: median(values(({ used }) => used.cpuMs)),
    peakMiB: median(values(({ used }) => used.peakMiB)),
    wallRatio: median(wallRatios),
    wallInterval: medianInterval(wallRatios),
    cpuRatio: median(cpuRatios),
    cpuInterval: medianInterval(cpuRatios),
  };
}

/** The middle value; of an even count the mean of both. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low as number) + (high as number)) / 2;
}

/**
 * Two of the values, between which the true median lies with 95 % whatever the distribution is: how many values are below the median is
 * binomial. Of fewer than six values it is from the least to the greatest.
 */
export function medianInterval(values: readonly number[]): Interval {
  const sorted = ascending(values);
  let cut = 0;
  // As a logarithm, since of many values the chance is too small for a number.
  let chance = sorted.length * Math.log(0.5);
  for (let sum = Math.exp(chance); sum <= TAIL; sum += Math.exp(chance)) {
    cut += 1;
    chance += Math.log((sorted.length - cut + 1) / cut);
  }
  const from = Math.max(cut - 1, 0);
  return { low: sorted[from] as number, high: sorted[sorted.length - 1 - from] as number };
}

function ascending(values: readonly number[]): number[] {
  if (values.length === 0) throw new Error('the median of nothing');
  return values.toSorted((a, b) => a - b);
}
