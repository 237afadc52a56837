import { type Failure, failureLines, text } from '../core/report/index.js';
import { generator } from './build-facts.js';
import type { CommandName } from './command-names.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/** Of commands that never write. */
const HEADINGS: Partial<Record<CommandName, 'problem.headingPlan' | 'problem.headingRead'>> = {
  plan: 'problem.headingPlan',
  status: 'problem.headingRead',
  diff: 'problem.headingRead',
  audit: 'problem.headingRead',
  explain: 'problem.headingRead',
  schema: 'problem.headingRead',
  completion: 'problem.headingRead',
};

/** Of which the whole help tells what their answers mean. */
const TOLD_TOGETHER: readonly CommandName[] = ['init', 'plan'];

/** Says on the error stream why nothing was done. */
export function tellFailure(failure: Failure, request: Request): void {
  const { line, surroundings } = request;
  const lines = failureLines(
    failure,
    {
      heading: HEADINGS[line.command] ?? 'problem.heading',
      help: startedAs(surroundings, ...(TOLD_TOGETHER.includes(line.command) ? [] : [line.command]), '--help'),
    },
    request,
  );
  surroundings.error(`${lines.join('\n')}\n`);
}

/** Says that the tool is at fault, and what to report. */
export function tellBug(error: unknown, { language, surroundings }: Request): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const facts = `${generator.name} ${generator.version}, Node.js ${surroundings.runtime}`;
  surroundings.error(`${text({ id: 'bug.heading' }, language)}\n\n${facts}\n${trace}\n`);
}
