import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Surroundings } from './surroundings.js';

/**
 * Whether a Git repository can be offered for a project: its folder is new or empty and in no repository, and git is there.
 *
 * @param root absolute
 */
export function canBeRepository(
  root: string,
  { environment, host }: Pick<Surroundings, 'environment' | 'host'>,
): boolean {
  // These name another repository than the one of the folder.
  if (environment.GIT_DIR !== undefined || environment.GIT_WORK_TREE !== undefined) return false;
  if (host.stat(root) !== null && host.list(root).length > 0) return false;
  let place = root;
  while (host.stat(place) === null && dirname(place) !== place) place = dirname(place);
  for (let above = place; ; above = dirname(above)) {
    // Git itself does not see a repository that belongs to somebody else.
    if (host.lstat(join(above, '.git')) !== null) return false;
    if (dirname(above) === above) break;
  }
  const { error, status } = spawnSync('git', ['rev-parse', '--git-dir'], { cwd: place, stdio: 'ignore' });
  return error === undefined && status !== 0;
}

/**
 * Makes the folder of a project a Git repository, without a commit.
 *
 * @returns why it failed, else null
 */
export function makeRepository(root: string): string | null {
  const { error, status, stderr } = spawnSync('git', ['init', '--quiet'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return null;
  return error?.message ?? stderr.trim();
}
