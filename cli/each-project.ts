import { setFlagsFromString } from 'node:v8';
import { openProgress, type Progress } from './progress.js';
import { projectFolders } from './projects.js';
import type { Request } from './request.js';
import { failureOf, tell } from './tell-failure.js';

type RunProject = (root: string, request: Request) => number | Promise<number>;

/**
 * Runs a command for each of the given projects. What is wrong with one is told, and the others go on.
 *
 * @returns the exit code of the worst
 */
export async function eachProject(request: Request, run: RunProject): Promise<number> {
  const progress = openProgress(request);
  try {
    return await runEach(progress, run);
  } finally {
    progress.end();
  }
}

async function runEach({ request, tell: tellProgress }: Progress, run: RunProject): Promise<number> {
  const folders = projectFolders(request, tellProgress);
  if (folders.length > 1) keepMemoryFlat();
  let worst = 0;
  for (const [index, root] of folders.entries()) {
    if (folders.length > 1) {
      // Signals are heard between two turns of the event loop only: Ctrl-C ends the run here, with whole projects.
      await new Promise((resolve) => setImmediate(resolve));
      tellProgress({ id: 'progress.projects', parameters: { number: index + 1, total: folders.length } });
    }
    try {
      worst = Math.max(worst, await run(root, request));
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
