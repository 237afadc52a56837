import { table } from '../../core/report/index.js';
import { intervalText } from './gate.js';
import { FEWEST_FOR_INTERVAL, type Medians } from './statistics.js';

/** A command and what it is compared with. */
export interface Comparison extends Medians {
  readonly name: string;
  readonly base: string;
}

const HEADINGS = ['', 'compared with', 'wall ms', 'cpu ms', 'peak MiB', 'wall ratio', 'cpu ratio'];

/** Comparisons as people read them. */
export function pairLines(title: string, runs: number, comparisons: readonly Comparison[]): string[] {
  const columns = HEADINGS.map((heading, index) => ({ heading, ...(index < 2 ? {} : { align: 'end' as const }) }));
  const rows = comparisons.map((each) => [
    each.name,
    each.base,
    ...[each.wallMs, each.cpuMs, each.peakMiB].map((value) => value.toFixed(0)),
    `${each.wallRatio.toFixed(2)} ${intervalText(each.wallInterval)}`,
    `${each.cpuRatio.toFixed(2)} ${intervalText(each.cpuInterval)}`,
  ]);
  return [
    `${title}: medians of ${runs} pairs, ratios with ${runs < FEWEST_FOR_INTERVAL ? 'their whole spread' : '95 % intervals'}`,
    ...table(columns, rows, 0, Number.POSITIVE_INFINITY),
  ];
}
