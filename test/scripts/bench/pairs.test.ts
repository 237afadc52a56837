import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { COMMAND, EMPTY, measure, measurePairs, type Usage } from '../../../scripts/bench/measure.js';
import { pairLines } from '../../../scripts/bench/pair-lines.js';
import { measureUntil } from '../../../scripts/bench/terminal.js';

const at = { cwd: tmpdir() };

describe('the pairs of the benchmarks', () => {
  it('change their order from one to the next, and the first does not count', async () => {
    const order: string[] = [];
    const note = (name: string, offset: number) => (run: number) => {
      order.push(`${name}${run}`);
      return { cpuMs: run + offset } as Usage;
    };
    const pairs = await measurePairs(3, note('used', 0), note('base', 10));
    assert.deepEqual(order, ['used-1', 'base-1', 'base0', 'used0', 'used1', 'base1', 'base2', 'used2']);
    assert.deepEqual(
      pairs.map(({ used, base }) => [used.cpuMs, base.cpuMs]),
      [
        [0, 10],
        [1, 11],
        [2, 12],
      ],
    );
  });

  it('a table has a line for each comparison', () => {
    const medians = { wallMs: 70.4, cpuMs: 60.6, peakMiB: 41, wallRatio: 1.1, cpuRatio: 1.057 };
    const intervals = { wallInterval: { low: 1, high: 1.2 }, cpuInterval: { low: 1.04, high: 1.071 } };
    const [title, headings, line] = pairLines('Help', 21, [
      { name: '--help', base: 'node -e 0', ...medians, ...intervals },
    ]);
    assert.match(title ?? '', /^Help: medians of 21 pairs/);
    assert.match(headings ?? '', /compared with +wall ms +cpu ms +peak MiB +wall ratio +cpu ratio$/);
    assert.match(line ?? '', /^ {2}--help +node -e 0 +70 +61 +41 +1\.10 \[1\.00, 1\.20\] +1\.06 \[1\.04, 1\.07\]$/);
  });

  it('a process is measured as a whole, without the environment of this one', () => {
    process.env.BENCH_TEST = 'seen';
    try {
      const { wallMs, cpuMs, peakMiB } = measure(['-e', 'if (process.env.BENCH_TEST) process.exit(1)'], at);
      for (const value of [wallMs, cpuMs, peakMiB]) assert.ok(value > 0);
    } finally {
      delete process.env.BENCH_TEST;
    }
  });

  it('a process that fails is not measured', () => {
    assert.throws(() => measure(['-e', 'console.error("broken"); process.exit(4)'], at), /exited with 4: broken/);
  });

  it('in a terminal it is measured until a text is shown, or to its end', async () => {
    for (const usage of [
      await measureUntil([COMMAND], '? Project name', tmpdir()),
      await measureUntil(EMPTY, null, tmpdir()),
    ]) {
      assert.ok(usage.wallMs > 0 && usage.cpuMs > 0 && usage.peakMiB > 0);
    }
    await assert.rejects(measureUntil(EMPTY, '? Project name', tmpdir()), /ended without "\? Project name"/);
  });
});
