import { fieldOf } from '../../answers/index.js';
import type { Failure } from '../json.js';
import { text } from '../messages/index.js';
import { actionList } from './actions.js';
import type { Page } from './page.js';
import { adviceLines, missingList, problemList } from './problems.js';
import { displayWidth, hang, wrap } from './wrap.js';

/** What differs in what the faces say of a failure. */
export interface Telling {
  readonly heading: 'problem.heading' | 'problem.headingPlan' | 'problem.headingRead';
  /** The command line that prints all options. */
  readonly help: string;
}

/** Why nothing was done, in paragraphs. */
export function failureLines(failure: Failure, { heading, help }: Telling, page: Page): string[] {
  const { message, problems = [], missing = [], conflicts = [], advice = [] } = failure;
  const { commandLine: command = null, isExample = false } = failure;
  const { language, width } = page;
  const count = problems.length;
  const { root, differences } = failure;
  // Of several projects others may have been written.
  const shownHeading =
    root !== undefined && differences === undefined && heading === 'problem.heading' ? 'problem.headingOne' : heading;
  const isOneOfSeveral =
    root !== undefined && differences === undefined && problems.every(({ subject }) => subject !== root);
  const paragraphs = [
    isOneOfSeveral ? [`${root}:`] : [],
    message === undefined ? [] : wrap(message, width),
    conflicts.length === 0 ? [] : [text({ id: 'conflict.heading' }, language), ...actionList(conflicts, page)],
    recordedLines(failure, page),
    count === 0
      ? []
      : [...wrap(text({ id: shownHeading, parameters: { count } }, language), width), ...problemList(problems, page)],
    missing.length === 0 ? [] : missingList(missing, { command, isExample }, page),
    ...advice.map((one) => adviceLines(one, width)),
    count === 0 ? [] : helpLines(help, page),
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function recordedLines({ differences = [], root = '' }: Failure, { language, width }: Page): string[] {
  if (differences.length === 0) return [];
  return [
    ...wrap(text({ id: 'recorded.heading', parameters: { root } }, language), width),
    ...differences.flatMap(({ key, recorded, given }) => {
      const parameters = { flag: `--${fieldOf(key).flag}`, recorded, given };
      return hang('  ', text({ id: 'recorded.difference', parameters }, language), width);
    }),
  ];
}

/** Where all options are told; the command is never wrapped. */
function helpLines(command: string, { language, width }: Page): string[] {
  const line = (shown: string) => text({ id: 'problem.help', parameters: { command: shown } }, language).trimEnd();
  return displayWidth(line(command)) <= width ? [line(command)] : [line(''), `  ${command}`];
}
