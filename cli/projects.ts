import { resolve } from 'node:path';
import type { Problem } from '../core/answers/index.js';
import { findProject, findProjects, type Host } from '../core/landing/index.js';
import { chosenTemplates, planRefresh, type Refresh, type RefreshInput } from '../core/project/index.js';
import type { Message } from '../core/report/index.js';
import { generator, loadTemplates } from './build-facts.js';
import { choiceOf } from './choice-of.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';

/**
 * The folders that a command is for: DIR…, else the project that the user is in.
 *
 * @param tell is told how far a search is
 */
export function projectFolders({ line, surroundings }: Request, tell: (message: Message) => void): string[] {
  const { folder, host } = surroundings;
  if (line.own.recursive !== undefined) {
    const searched = countingFolders(host, tell);
    return (line.directories.length === 0 ? [''] : line.directories).flatMap((directory) => {
      const place = resolve(folder, directory);
      const found = host.stat(place)?.kind === 'folder' ? findProjects(place, searched) : [];
      if (found.length === 0) throw noProject(place);
      return found;
    });
  }
  if (line.directories.length === 0) return [findProject(folder, host) ?? folder];
  return line.directories.map((directory) => projectAt(resolve(folder, directory), host) ?? resolve(folder, directory));
}

/** The same file system; for each folder that is listed it says how many were. */
function countingFolders(host: Host, tell: (message: Message) => void): Host {
  let folders = 0;
  const list = (path: string) => {
    folders += 1;
    tell({ id: 'progress.search', parameters: { folders } });
    return host.list(path);
  };
  return { ...host, list };
}

/** The project that a folder is in; null where there is none, or no such folder: what was typed wrongly must not mean another project. */
export function projectAt(folder: string, host: Host): string | null {
  return host.stat(folder) === null ? null : findProject(folder, host);
}

/**
 * What a refresh of a project would do.
 *
 * @param more what a person decided, the one file that is brought back whatever became of it, or that nothing is written
 * @throws CommandFailure (exit 2) where no project is there or an answer is wrong
 * @throws LandingError where the project is not to be trusted or cannot be read
 */
export function refreshOf(
  root: string,
  request: Request,
  more: Partial<Pick<RefreshInput, 'choiceOf' | 'restore' | 'isReading'>> = {},
): Refresh {
  const { line, surroundings } = request;
  const templates = chosenTemplates(line.own.templates, surroundings.folder);
  const from = { root, set: line.flags, generator, load: loadTemplates, templates };
  const refresh = planRefresh({ ...from, choiceOf: choiceOf(request), ...more }, surroundings.host);
  if (refresh === null) throw noProject(root);
  if ('problems' in refresh) throw new CommandFailure({ exitCode: 2, problems: refresh.problems });
  return refresh;
}

/** The refusal (exit 2) of a folder without a project. */
export function noProject(root: string): CommandFailure {
  const rule = { id: 'rule.noProject' } as const;
  const problem: Problem = { subject: root, field: null, given: null, rule, example: null, nearest: null };
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}
