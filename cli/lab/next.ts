import { formatValue } from '../../core/answers/index.js';
import { changedBy, STEPS } from '../../core/workshop/index.js';
import { recoverFirst } from '../recover-first.js';
import { refreshOne } from '../refresh.js';
import type { Request } from '../request.js';
import { INCOMPLETE } from './check.js';
import { missingIn, openWorkshop, workshopRoot } from './session.js';
import { checkLines, stepLines } from './tell.js';

/** Refreshes the project to the answers of the next step, once the present one is complete. */
export async function runNext(request: Request): Promise<number> {
  const { line, surroundings } = request;
  const root = workshopRoot(request);
  recoverFirst(root, request);
  const session = openWorkshop(root, request);
  const missing = missingIn(session, request);
  if (missing.length > 0) {
    surroundings.error(`${checkLines(missing, session, request).join('\n')}\n`);
    return INCOMPLETE;
  }
  const next = STEPS[session.number];
  if (next === undefined) {
    surroundings.out(`${checkLines(missing, session, request).join('\n')}\n`);
    return 0;
  }
  const flags = Object.fromEntries(changedBy(next, session.answers).map(([key, value]) => [key, [formatValue(value)]]));
  const ended = await refreshOne(root, { ...request, line: { ...line, flags } });
  surroundings.out(`\n${stepLines({ ...session, number: session.number + 1, step: next }, request).join('\n')}\n`);
  return ended;
}
