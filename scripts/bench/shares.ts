import { nodeHost } from '../../core/landing/host.js';
import { applyLanding, type Host, type Landing, recover, sidesOf } from '../../core/landing/index.js';
import { mergeText } from '../../core/landing/merge.js';
import { makePlan, type Plan } from '../../core/plan/index.js';
import { planRefresh, type Refresh } from '../../core/project/index.js';
import { render } from '../../core/render/index.js';
import { loadFromSources } from '../compile-templates.js';
import { Stopwatch } from './stopwatch.js';

/** Parts of the time that refreshing takes; together 1. */
export interface Shares {
  readonly write: number;
  readonly merge: number;
  readonly read: number;
  readonly render: number;
  /** Answers, state, digests, decisions. */
  readonly rest: number;
}

const READS = ['lstat', 'stat', 'readFile', 'list'] as const;
const WRITES = ['createFile', 'hardLink', 'setMode', 'rename', 'removeFile', 'createFolder', 'removeFolder'] as const;
const LABELS = { mine: '', base: '', theirs: '' };
const GENERATOR = { name: 'generator-ecr-privatelink', version: '0.0.1', templates: '1'.repeat(64) };

/**
 * Refreshes projects in this process and tells where the time goes. Rendering and merging, which have no seam, are done once more for it.
 *
 * @param roots absolute
 */
export function sharesOfRefresh(roots: readonly string[]): Shares {
  const [all, read, write, renderAgain, mergeAgain] = Array.from({ length: 5 }, () => new Stopwatch()) as [
    Stopwatch,
    Stopwatch,
    Stopwatch,
    Stopwatch,
    Stopwatch,
  ];
  const host: Host = { ...nodeHost, ...timed(READS, read), ...timed(WRITES, write) };
  let last: Plan | null = null;
  for (const root of roots) {
    const refresh = all.time(() => {
      recover(root, host);
      return planned(root, host);
    });
    // What has the plan of the project before it was not rendered again.
    const { plan } = refresh;
    if (plan !== null && plan !== last) renderAgain.time(() => render(makePlan(plan.answers), loadFromSources));
    last = plan;
    const sides = mergedSides(refresh);
    mergeAgain.time(() => {
      for (const { base, mine, theirs } of sides) mergeText(base, mine ?? '', theirs ?? '', LABELS);
    });
    all.time(() => applyLanding(refresh.landing, host));
  }
  const share = (watch: Stopwatch) => watch.ms / all.ms;
  const parts = { write: share(write), merge: share(mergeAgain), read: share(read), render: share(renderAgain) };
  return { ...parts, rest: 1 - Object.values(parts).reduce((sum, part) => sum + part) };
}

function planned(root: string, host: Host): Refresh {
  const input = { root, set: {}, generator: GENERATOR, load: loadFromSources, choiceOf: () => null };
  const refresh = planRefresh(input, host);
  if (refresh === null || 'problems' in refresh) throw new Error(`${root} cannot be refreshed`);
  return refresh;
}

function mergedSides({ landing, recorded }: { landing: Landing; recorded: Refresh['recorded'] }) {
  const merged = new Set(landing.actions.filter(({ kind }) => kind === 'merge').map(({ path }) => path));
  return sidesOf(landing, recorded, nodeHost).filter(({ path }) => merged.has(path));
}

function timed(names: readonly (keyof Host)[], watch: Stopwatch): Partial<Host> {
  return Object.fromEntries(
    names.map((name) => {
      const run = nodeHost[name] as (...values: unknown[]) => unknown;
      return [name, (...values: unknown[]) => watch.time(() => run(...values))];
    }),
  );
}
