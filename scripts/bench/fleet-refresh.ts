import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../../core/report/index.js';
import type { Benchmark, Extent } from './benchmark.js';
import { makeFleet } from './fleet.js';
import { COMMAND, measurePair, type Pair } from './measure.js';
import { type Shares, sharesOfRefresh } from './shares.js';
import { type Medians, mediansOf } from './statistics.js';

/** The cases, in the order of a run: each finds what the one before it left. */
const CASES = [
  { name: 'refresh, everything changed', command: 'refresh', targetMs: 6 },
  { name: 'refresh, nothing to change', command: 'refresh', targetMs: 1 },
  { name: 'status', command: 'status', targetMs: 1 },
] as const;
const TARGET_PEAK_MIB = 120;

interface Figures extends Medians {
  readonly name: string;
  /** Wall time of the whole process, shared out. */
  readonly perRepositoryMs: number;
  readonly targetMs: number;
}

/** Refreshes many repositories in one process: the templates changed every file, and users edited a third of them. */
export const fleetRefresh: Benchmark = (extent) => {
  const top = mkdtempSync(join(tmpdir(), 'bench-fleet-'));
  try {
    const runs = Array.from({ length: extent.runs }, (_, run) => runAll(join(top, `run-${run}`), extent));
    const cases = CASES.map(({ name, targetMs }, index): Figures => {
      const medians = mediansOf(runs.map((pairs) => pairs[index] as Pair));
      return { name, perRepositoryMs: medians.wallMs / extent.repositories, targetMs, ...medians };
    });
    const fleet = folderIn(top, 'shares');
    const shares = sharesOfRefresh(makeFleet(fleet, extent.repositories).map((name) => join(fleet, name)));
    return {
      benchmark: 'fleet refresh',
      figures: { ...extent, targetPeakMiB: TARGET_PEAK_MIB, cases, shares },
      lines: linesOf(extent, cases, shares),
    };
  } finally {
    // Not before the end: some file systems are slow to make files where many were removed shortly before.
    rmSync(top, { recursive: true });
  }
};

function runAll(folder: string, { repositories }: Extent): Pair[] {
  mkdirSync(folder);
  const names = makeFleet(folder, repositories);
  return CASES.map(({ command }) => measurePair([COMMAND, command, ...names], folder));
}

function folderIn(top: string, name: string): string {
  const folder = join(top, name);
  mkdirSync(folder);
  return folder;
}

function linesOf({ repositories, runs }: Extent, cases: readonly Figures[], shares: Shares): string[] {
  const headings = ['', 'wall ms', 'cpu ms', 'wall ratio', 'cpu ratio', 'peak MiB', 'ms a repository', 'target'];
  const rows = cases.map((each) => [
    each.name,
    ...[each.wallMs, each.cpuMs, each.wallRatio, each.cpuRatio, each.peakMiB].map((value) => value.toFixed(0)),
    each.perRepositoryMs.toFixed(2),
    `<= ${each.targetMs}`,
  ]);
  const columns = headings.map((heading) => ({ heading, align: 'end' as const }));
  return [
    `Fleet refresh: ${repositories} repositories, medians of ${runs} runs, ratios to an empty process; peak <= ${TARGET_PEAK_MIB} MiB`,
    ...table(columns, rows, 0, Number.POSITIVE_INFINITY),
    `  of the work on each repository: ${Object.entries(shares)
      .map(([name, share]) => `${name} ${(share * 100).toFixed(0)} %`)
      .join(', ')}`,
  ];
}
