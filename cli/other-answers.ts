import type { ProjectState } from '../core/landing/index.js';
import type { Difference } from '../core/project/index.js';
import { otherAnswers as failureOf } from '../core/report/index.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/** The refusal (exit 2) of answers that would change a project, with the ways to get them. */
export function otherAnswers(
  { language, surroundings }: Request,
  root: string,
  recorded: ProjectState,
  differences: readonly Difference[],
): CommandFailure {
  const startLine = (...words: readonly string[]) => startedAs(surroundings, 'init', ...words);
  const refreshLine = (...words: readonly string[]) => startedAs(surroundings, 'refresh', ...words);
  return new CommandFailure(failureOf(root, recorded, differences, { startLine, refreshLine }, language));
}
