import { join } from 'node:path';
import { checkRoot, type Host, STATE_FOLDER } from '../core/landing/index.js';

/** Everything that a project may have in its own folder. */
const TOP_LEVEL = [
  ...['README.md', '.gitignore', '.github', 'scripts', 'terraform', 'cloudformation', 'cdk', 'codebuild', 'docker'],
  STATE_FOLDER,
];

/**
 * Whether nothing can be in the way of a project, as in most folders: what would be is told by rendering, which takes time.
 *
 * @throws LandingError `refused` where the place is no folder
 */
export function isClear(root: string, host: Host): boolean {
  checkRoot(root, host);
  return TOP_LEVEL.every((name) => host.lstat(join(root, name)) === null);
}
