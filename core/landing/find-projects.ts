import { join } from 'node:path';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import { STATE_PATH } from './state.js';

/** Folders of other tools, which may be large and hold no project of ours. */
const PASSED_OVER = new Set(['node_modules', 'cdk.out']);

/**
 * Every folder with a generated project, from `folder` downwards. Hidden folders and symbolic links are passed over.
 *
 * @param folder absolute
 * @throws LandingError `unreadable`
 */
export function findProjects(folder: string, host: Host): string[] {
  return reading(folder, () => {
    const below = host
      .list(folder)
      .filter((name) => !name.startsWith('.') && !PASSED_OVER.has(name))
      .map((name) => join(folder, name))
      .filter((path) => host.lstat(path)?.kind === 'folder')
      .sort();
    const here = host.lstat(join(folder, STATE_PATH)) === null ? [] : [folder];
    return [...here, ...below.flatMap((path) => findProjects(path, host))];
  });
}
