import { fieldOf } from '../core/answers/index.js';
import { actionList, adviceLines, type Failure, missingList, problemList, text, wrap } from '../core/report/index.js';
import { generator } from './build-facts.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/** Says on the error stream why nothing was done. */
export function tellFailure(failure: Failure, request: Request): void {
  const {
    message,
    problems = [],
    missing = [],
    commandLine = null,
    isExample = false,
    conflicts = [],
    advice = [],
  } = failure;
  const { language, width, surroundings } = request;
  const paragraphs = [
    message === undefined ? [] : wrap(message, width),
    conflicts.length === 0 ? [] : [text({ id: 'conflict.heading' }, language), ...actionList(conflicts, request)],
    recordedLines(failure, request),
    problems.length === 0 ? [] : [...problemHeading(problems.length, request), ...problemList(problems, request)],
    missing.length === 0 ? [] : missingList(missing, { command: commandLine, isExample }, request),
    ...advice.map((one) => adviceLines(one, width)),
    problems.length === 0
      ? []
      : [text({ id: 'problem.help', parameters: { command: startedAs(surroundings, '--help') } }, language)],
  ];
  const filled = paragraphs.filter((lines) => lines.length > 0);
  surroundings.error(`${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

function problemHeading(count: number, { line, language, width }: Request): string[] {
  const id = line.command === 'plan' ? 'problem.headingPlan' : 'problem.heading';
  return wrap(text({ id, parameters: { count } }, language), width);
}

function recordedLines({ differences = [], root = '' }: Failure, { language, width }: Request): string[] {
  if (differences.length === 0) return [];
  return [
    ...wrap(text({ id: 'recorded.heading', parameters: { root } }, language), width),
    ...differences.map(({ key, recorded, given }) => {
      const parameters = { flag: `--${fieldOf(key).flag}`, recorded, given };
      return `  ${text({ id: 'recorded.difference', parameters }, language)}`;
    }),
  ];
}

/** Says that the tool is at fault, and what to report. */
export function tellBug(error: unknown, { language, surroundings }: Request): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const facts = `${generator.name} ${generator.version}, Node.js ${surroundings.runtime}`;
  surroundings.error(`${text({ id: 'bug.heading' }, language)}\n\n${facts}\n${trace}\n`);
}
