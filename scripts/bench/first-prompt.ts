import { join } from 'node:path';
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

const QUESTION_ALONE = [
  join(import.meta.dirname, 'question-alone.cjs'),
  join(COMMAND, '../vendor/prompts.cjs'),
  FIRST_QUESTION.slice(2),
];

/** What a person in a terminal waits for before the first question, and how much of it the prompt library is. */
export const firstPrompt: Benchmark = ({ runs }) =>
  withFolder(async (folder) => {
    const untilQuestion = async (args: readonly string[]) =>
      mediansOf(
        await measurePairs(
          runs,
          () => measureUntil(args, FIRST_QUESTION, emptyFolder(folder)),
          () => measureUntil(EMPTY, null, folder),
        ),
      );
    const base = 'node -e 0';
    const comparison = { name: 'until the first prompt', base, ...(await untilQuestion([COMMAND])) };
    const alone = { name: 'the prompt library alone', base, ...(await untilQuestion(QUESTION_ALONE)) };
    const comparisons = [comparison, alone];
    return {
      benchmark: 'first prompt',
      figures: { runs, comparisons },
      lines: pairLines('First prompt, in a terminal', runs, comparisons),
      gates: [cpuGate('CPU until the first prompt to an empty process', comparison, LIMIT)],
    };
  });
