import { workshopDocument } from '../../core/report/index.js';
import { STEPS } from '../../core/workshop/index.js';
import type { Request } from '../request.js';
import { missingIn, openWorkshop, workshopRoot } from './session.js';
import { checkLines, missingTexts } from './tell.js';

/** The step is not complete. */
export const INCOMPLETE = 3;

/** Says whether the step is complete, and what is missing with a hint. Writes nothing. */
export async function runCheck(request: Request): Promise<number> {
  const { line, surroundings } = request;
  const session = openWorkshop(workshopRoot(request), request);
  const missing = missingIn(session, request);
  if (line.own.json === undefined) surroundings.out(`${checkLines(missing, session, request).join('\n')}\n`);
  else {
    const { root, number, step } = session;
    const state = { root, step: number, steps: STEPS.length, id: step.id };
    surroundings.out(workshopDocument({ ...state, missing: missingTexts(missing, session, request) }));
  }
  return missing.length === 0 ? 0 : INCOMPLETE;
}
