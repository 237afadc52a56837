import { isDrift, isEdit } from '../core/landing/index.js';
import { statusDocument, statusLines } from '../core/report/index.js';
import { generator } from './build-facts.js';
import { eachProject } from './each-project.js';
import { typedPath } from './project-path.js';
import { refreshOf } from './projects.js';
import type { Request } from './request.js';

/** Not up to date. */
const DRIFT = 3;

/** Tells whether projects are up to date, and what of them was edited. Writes nothing. */
export function runStatus(request: Request): Promise<number> {
  return eachProject(request, statusOf);
}

function statusOf(root: string, request: Request): number {
  const { line, surroundings } = request;
  const { recorded, landing, hasOtherTemplates } = refreshOf(root, request, { isReading: true });
  if (line.own.json !== undefined)
    surroundings.out(statusDocument(landing, recorded, { running: generator.version, hasOtherTemplates }));
  else
    surroundings.out(
      `${statusLines(landing, { recorded, hasOtherTemplates, typed: typedPath(root, request) }, request).join('\n')}\n`,
    );
  const counts = (action: (typeof landing.actions)[number]) =>
    isDrift(action) || (line.own.strict !== undefined && isEdit(action));
  return hasOtherTemplates || landing.actions.some(counts) ? DRIFT : 0;
}
