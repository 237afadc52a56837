import type { Pair } from './measure.js';

/** Medians over the runs of one process. */
export interface Medians {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
  /** To an empty process, pair by pair. */
  readonly wallRatio: number;
  readonly cpuRatio: number;
}

export function mediansOf(pairs: readonly Pair[]): Medians {
  const over = (value: (pair: Pair) => number) => median(pairs.map(value));
  return {
    wallMs: over(({ used }) => used.wallMs),
    cpuMs: over(({ used }) => used.cpuMs),
    peakMiB: over(({ used }) => used.peakMiB),
    wallRatio: over(({ used, empty }) => used.wallMs / empty.wallMs),
    cpuRatio: over(({ used, empty }) => used.cpuMs / empty.cpuMs),
  };
}

/** The middle value; of an even count the mean of both. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('the median of nothing');
  return (low + high) / 2;
}
