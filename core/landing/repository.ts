import { dirname, join } from 'node:path';
import type { Host } from './host-interface.js';

/**
 * The folder of the Git repository that a project is in; the project's own folder where it is in none.
 *
 * @param root absolute; it need not exist
 */
export function repositoryOf(root: string, host: Host): string {
  for (let folder = root; ; folder = dirname(folder)) {
    // In a worktree or a submodule `.git` is a file.
    if (host.lstat(join(folder, '.git')) !== null) return folder;
    if (dirname(folder) === folder) return root;
  }
}
