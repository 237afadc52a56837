import type { Benchmark } from './benchmark.js';
import { emptyFolder, withFolder } from './folders.js';
import { cpuGate } from './gate.js';
import { COMMAND, EMPTY, measurePairs } from './measure.js';
import { pairLines } from './pair-lines.js';
import { mediansOf } from './statistics.js';
import { measureUntil } from './terminal.js';

const LIMIT = 1.3;
/** As it is shown in an empty folder. */
const FIRST_QUESTION = '? Project name';

/** What a person in a terminal waits for before the first question. */
export const firstPrompt: Benchmark = ({ runs }) =>
  withFolder(async (folder) => {
    const pairs = await measurePairs(
      runs,
      () => measureUntil([COMMAND], FIRST_QUESTION, emptyFolder(folder)),
      () => measureUntil(EMPTY, null, folder),
    );
    const comparison = { name: 'until the first prompt', base: 'node -e 0', ...mediansOf(pairs) };
    return {
      benchmark: 'first prompt',
      figures: { runs, comparisons: [comparison] },
      lines: pairLines('First prompt, in a terminal', runs, [comparison]),
      gates: [cpuGate('CPU until the first prompt to an empty process', comparison, LIMIT)],
    };
  });
