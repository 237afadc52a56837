import assert from 'node:assert/strict';
import type { Pair, Usage } from '../../../scripts/bench/measure.js';
import { median, medianInterval, mediansOf } from '../../../scripts/bench/statistics.js';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the statistics of the benchmarks', () => {
  it('a median is the middle value, or between the two', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([10, 9, 1, 2]), 5.5);
    assert.equal(median([100]), 100);
    assert.throws(() => median([]), /median of nothing/);
  });

  it('an interval is between the ranks that tables of the sign test give for 95 %', () => {
    const ranks = { 6: [1, 6], 9: [2, 8], 15: [4, 12], 21: [6, 16], 50: [18, 33], 100: [40, 61] };
    for (const [count, [low, high]] of Object.entries(ranks)) {
      assert.deepEqual(medianInterval(upTo(Number(count)).toReversed()), { low, high }, `of ${count}`);
    }
  });

  it('of few values it is all of them, and of very many it still ends', () => {
    for (const count of [1, 2, 5]) assert.deepEqual(medianInterval(upTo(count)), { low: 1, high: count });
    const { low, high } = medianInterval(upTo(10_000));
    // 5000 less and more 1.96 standard deviations of 50.
    assert.ok(Math.abs(low - 4902) <= 1 && Math.abs(high - 5099) <= 1, `${low} ${high}`);
  });

  it('ratios are taken pair by pair: a machine that was slow for one pair does not count', () => {
    const usage = (ms: number): Usage => ({ wallMs: 2 * ms, cpuMs: ms, peakMiB: ms / 2 });
    const pairs: Pair[] = [
      { used: usage(30), base: usage(20) },
      { used: usage(300), base: usage(200) },
      { used: usage(40), base: usage(20) },
    ];
    assert.deepEqual(mediansOf(pairs), {
      wallMs: 80,
      cpuMs: 40,
      peakMiB: 20,
      wallRatio: 1.5,
      wallInterval: { low: 1.5, high: 2 },
      cpuRatio: 1.5,
      cpuInterval: { low: 1.5, high: 2 },
    });
  });
});
