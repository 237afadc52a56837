import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Extent } from './benchmark.js';
import { type FleetAnswers, makeFleet } from './fleet.js';
import { type FleetFigures, fleetGates, fleetLines } from './fleet-lines.js';
import { COMMAND, measurePair, type Pair } from './measure.js';
import { sharesOfRefresh } from './shares.js';
import { mediansOf } from './statistics.js';

/** In the order of a run: each finds what the one before it left. */
const CASES = [
  { name: 'refresh, everything changed', command: 'refresh', targetMs: 6, renders: true },
  { name: 'refresh, nothing to change', command: 'refresh', targetMs: 1, renders: false },
  { name: 'status', command: 'status', targetMs: 1, renders: false },
] as const;

/** Refreshes many repositories in one process: the templates changed every file, and users edited a third of them. */
export const fleetRefresh: Benchmark = (extent) => {
  const top = mkdtempSync(join(tmpdir(), 'bench-fleet-'));
  try {
    const fleets = (['own', 'same'] as const).map((answers) => measureFleet(answers, join(top, answers), extent));
    return {
      benchmark: 'fleet refresh',
      figures: { ...extent, fleets },
      lines: fleetLines(extent, fleets),
      gates: fleetGates(extent.repositories, fleets),
    };
  } finally {
    // Not before the end: some file systems are slow to make files where many were removed shortly before.
    rmSync(top, { recursive: true });
  }
};

function measureFleet(answers: FleetAnswers, folder: string, { repositories, runs }: Extent): FleetFigures {
  const measured = Array.from({ length: runs }, (_, run): Pair[] => {
    const place = `${folder}-${run}`;
    const names = makeFleet(place, repositories, answers);
    return CASES.map(({ command }) => measurePair([COMMAND, command, ...names], place));
  });
  const cases = CASES.map(({ name, targetMs, renders }, index) => {
    const medians = mediansOf(measured.map((pairs) => pairs[index] as Pair));
    return { name, perRepositoryMs: medians.wallMs / repositories, targetMs, renders, ...medians };
  });
  const roots = makeFleet(folder, repositories, answers).map((name) => join(folder, name));
  return { answers, cases, shares: sharesOfRefresh(roots) };
}
