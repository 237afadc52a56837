import { table } from '../../core/report/index.js';
import type { Extent } from './benchmark.js';
import type { FleetAnswers } from './fleet.js';
import type { Gate } from './gate.js';
import type { Shares } from './shares.js';
import type { Medians } from './statistics.js';

export interface CaseFigures extends Medians {
  readonly name: string;
  /** Wall time of the whole process, shared out. */
  readonly perRepositoryMs: number;
  readonly targetMs: number;
  /** Whether files are rendered for it. */
  readonly renders: boolean;
}

export interface FleetFigures {
  readonly answers: FleetAnswers;
  readonly cases: readonly CaseFigures[];
  /** Of refreshing what changed. */
  readonly shares: Shares;
}

const TARGET_PEAK_MIB = 120;
const JUDGED_FROM = 1000;
const HEADINGS = ['', 'wall ms', 'cpu ms', 'wall ratio', 'cpu ratio', 'peak MiB', 'ms a repository'];
const NAMES = { own: 'each with answers of its own', same: 'all with the same answers' } as const;

/** The figures as people read them. */
export function fleetLines({ repositories, runs }: Extent, fleets: readonly FleetFigures[]): string[] {
  return [
    `Fleet refresh: ${repositories} repositories, medians of ${runs} runs, ratios to an empty process`,
    ...fleets.flatMap(linesOf),
  ];
}

/**
 * Each case keeps its time, and all of them the peak of memory. The target of a refresh is for files that are rendered once, for all
 * repositories with the same answers; answers of its own cost each a plan and a rendering more, which is told without a target. Of few
 * repositories the start of the process would be most of both.
 */
export function fleetGates(repositories: number, fleets: readonly FleetFigures[]): Gate[] {
  const peak = Math.max(...fleets.flatMap(({ cases }) => cases.map(({ peakMiB }) => peakMiB)));
  const gates = fleets.flatMap(({ answers, cases }) =>
    cases
      .filter(({ renders }) => answers === 'same' || !renders)
      .map(({ name, perRepositoryMs, targetMs }) => {
        return {
          name: `${name}, ${NAMES[answers]}:`,
          figure: perRepositoryMs,
          limit: targetMs,
          unit: 'ms a repository',
        };
      }),
  );
  const all: Gate[] = [...gates, { name: 'peak of memory', figure: peak, limit: TARGET_PEAK_MIB, unit: 'MiB' }];
  if (repositories >= JUDGED_FROM) return all;
  return all.map((gate) => ({ ...gate, figure: null, reason: `judged from ${JUDGED_FROM} repositories on` }));
}

function linesOf({ answers, cases, shares }: FleetFigures): string[] {
  const columns = HEADINGS.map((heading, index) => ({ heading, ...(index === 0 ? {} : { align: 'end' as const }) }));
  const rows = cases.map((each) => [
    each.name,
    ...[each.wallMs, each.cpuMs, each.wallRatio, each.cpuRatio, each.peakMiB].map((value) => value.toFixed(0)),
    each.perRepositoryMs.toFixed(2),
  ]);
  const parts = Object.entries(shares).map(([name, share]) => `${name} ${(share * 100).toFixed(0)} %`);
  return [
    '',
    `${NAMES[answers]}:`,
    ...table(columns, rows, 0, Number.POSITIVE_INFINITY),
    `  what changed, without the start: ${parts.join(', ')}`,
  ];
}
