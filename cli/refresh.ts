import { applyLanding } from '../core/landing/index.js';
import { refreshDocument, refreshLines } from '../core/report/index.js';
import { eachProject } from './each-project.js';
import { inTheWay } from './obstacles.js';
import { refreshOf } from './projects.js';
import { recoverFirst } from './recover-first.js';
import type { Request } from './request.js';

/** Brings projects up to date with this version, and with answers that change. */
export function runRefresh(request: Request): Promise<number> {
  return eachProject(request, (root) => refreshOne(root, request));
}

function refreshOne(root: string, request: Request): number {
  const { line, surroundings, language } = request;
  const isDry = line.own['dry-run'] !== undefined;
  if (!isDry) recoverFirst(root, request);
  const { landing } = refreshOf(root, request);
  if (landing.conflicts.length > 0) {
    if (line.own.json === undefined)
      surroundings.out(`${refreshLines(landing, { isDry: true, told: false }, request).join('\n')}\n`);
    throw inTheWay(landing, request);
  }
  if (!isDry) {
    surroundings.startWriting();
    applyLanding(landing, surroundings.host);
  }
  if (line.own.json !== undefined) surroundings.out(refreshDocument(landing, isDry, language));
  else surroundings.out(`${refreshLines(landing, { isDry, told: true }, request).join('\n')}\n`);
  return 0;
}
