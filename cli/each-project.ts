import { setFlagsFromString } from 'node:v8';
import { projectFolders } from './projects.js';
import type { Request } from './request.js';
import { failureOf, tell } from './tell-failure.js';

/**
 * Runs a command for each of the given projects. What is wrong with one is told, and the others go on.
 *
 * @returns the exit code of the worst
 */
export async function eachProject(request: Request, run: (root: string) => number | Promise<number>): Promise<number> {
  const folders = projectFolders(request);
  if (folders.length > 1) keepMemoryFlat();
  let worst = 0;
  for (const root of folders) {
    try {
      worst = Math.max(worst, await run(root));
    } catch (error) {
      const failure = failureOf(error, request);
      // A single one fails as a whole command does, and so does a fault of the tool.
      if (failure === null || folders.length === 1) throw error;
      worst = Math.max(worst, tell({ ...failure, root }, request));
    }
  }
  return worst;
}

/**
 * The young generation of the heap stays small. It would grow with the number of projects, and what is read of each, outside the heap, would
 * wait for it to fill: a third more memory for a thousand projects, and not a moment less time.
 */
function keepMemoryFlat(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
