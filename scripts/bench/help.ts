import { tmpdir } from 'node:os';
import type { Benchmark } from './benchmark.js';
import { cpuGate } from './gate.js';
import { COMMAND, EMPTY, measure, measurePairs } from './measure.js';
import { pairLines } from './pair-lines.js';
import { mediansOf } from './statistics.js';

const LIMIT = 1.15;

/** What the command costs where it has nothing to do but to start. */
export const help: Benchmark = async ({ runs }) => {
  const at = { cwd: tmpdir() };
  const pairs = await measurePairs(
    runs,
    () => measure([COMMAND, '--help'], at),
    () => measure(EMPTY, at),
  );
  const comparison = { name: '--help', base: 'node -e 0', ...mediansOf(pairs) };
  return {
    benchmark: 'help',
    figures: { runs, comparisons: [comparison] },
    lines: pairLines('Help', runs, [comparison]),
    gates: [cpuGate('CPU of --help to an empty process', comparison, LIMIT)],
  };
};
