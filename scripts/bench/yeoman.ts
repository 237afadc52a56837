import type { Benchmark } from './benchmark.js';
import { withFolder } from './folders.js';
import { cpuGate } from './gate.js';
import { installPeer } from './install-peer.js';
import { measure, measurePairs } from './measure.js';
import { pairLines } from './pair-lines.js';
import { YO } from './peers.js';
import { mediansOf } from './statistics.js';
import { makeYeomanPlace, yeomanRun } from './yeoman-place.js';

const LIMIT = 1.15;
const GATE = 'CPU of our generator to an empty one, both by yo';

/** What our generator adds to what `yo` costs by itself: compared with a generator that does nothing. */
export const yeoman: Benchmark = ({ runs }) =>
  withFolder(async (folder) => {
    const yo = await installPeer(YO);
    if ('missing' in yo) {
      const lines = [`Yeoman: ${yo.missing}`];
      const gates = [{ name: GATE, figure: null, limit: LIMIT, reason: yo.missing }];
      return { benchmark: 'yeoman', figures: { runs, comparisons: [] }, lines, gates };
    }
    await makeYeomanPlace(folder);
    const pairs = await measurePairs(
      runs,
      (run) => measure([yo.script, 'ecr-privatelink', '--yes'], yeomanRun(folder, `own${run}`)),
      (run) => measure([yo.script, 'bench:empty'], yeomanRun(folder, `empty${run}`)),
    );
    const comparison = { name: 'yo ecr-privatelink --yes', base: 'an empty generator', ...mediansOf(pairs) };
    return {
      benchmark: 'yeoman',
      figures: { runs, comparisons: [comparison] },
      lines: pairLines('Yeoman', runs, [comparison]),
      gates: [cpuGate(GATE, comparison, LIMIT)],
    };
  });
