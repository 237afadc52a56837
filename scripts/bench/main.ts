import { parseArgs } from 'node:util';
import type { Benchmark, Extent } from './benchmark.js';
import { fleetRefresh } from './fleet-refresh.js';

/** Each is run in turn. */
const BENCHMARKS: readonly Benchmark[] = [fleetRefresh];

const { values } = parseArgs({
  options: {
    repositories: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const extent: Extent = { repositories: atLeastOne(values.repositories), runs: atLeastOne(values.runs) };
for (const run of BENCHMARKS) {
  const { benchmark, figures, lines } = run(extent);
  process.stdout.write(`${values.json ? JSON.stringify({ benchmark, ...figures }) : lines.join('\n')}\n`);
}

function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`${text} is no count`);
  return Number(text);
}
