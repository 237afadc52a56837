import { resolve } from 'node:path';
import type { Problem } from '../core/answers/index.js';
import { findProject } from '../core/landing/index.js';
import { planRefresh, type Refresh } from '../core/project/index.js';
import { generator, loadTemplates } from './build-facts.js';
import { choiceOf } from './choice-of.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';

/** The folders that a command is for: DIR…, else the project that the user is in. */
export function projectFolders({ line, surroundings }: Request): string[] {
  const { folder, host } = surroundings;
  if (line.directories.length === 0) return [findProject(folder, host) ?? folder];
  return line.directories.map(
    (directory) => findProject(resolve(folder, directory), host) ?? resolve(folder, directory),
  );
}

/**
 * What a refresh of a project would do.
 *
 * @param restore the one file that is brought back, whatever became of it
 * @throws CommandFailure (exit 2) where no project is there or an answer is wrong
 * @throws LandingError where the project is not to be trusted or cannot be read
 */
export function refreshOf(root: string, request: Request, restore?: string): Refresh {
  const { line, surroundings } = request;
  if (line.problems.length > 0) throw new CommandFailure({ exitCode: 2, problems: line.problems });
  const input = { root, set: line.flags, generator, load: loadTemplates, choiceOf: choiceOf(request), restore };
  const refresh = planRefresh(input, surroundings.host);
  if (refresh === null) throw new CommandFailure({ exitCode: 2, problems: [noProject(root)] });
  if ('problems' in refresh) throw new CommandFailure({ exitCode: 2, problems: refresh.problems });
  return refresh;
}

function noProject(root: string): Problem {
  return { subject: root, field: null, given: null, rule: { id: 'rule.noProject' }, example: null, nearest: null };
}
