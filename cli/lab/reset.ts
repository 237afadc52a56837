import { readState } from '../../core/landing/index.js';
import { wrap } from '../../core/report/index.js';
import type { Request } from '../request.js';
import { runUndo } from '../undo.js';
import { openWorkshop, workshopRoot } from './session.js';
import { labCommand, sayOf, stepLines } from './tell.js';

/** Takes back the last run, and says where the workshop stands then. */
export async function runReset(request: Request): Promise<number> {
  const { surroundings, width } = request;
  const root = workshopRoot(request);
  openWorkshop(root, request);
  const ended = await runUndo(request);
  const say = sayOf(request);
  const isThere = readState(root, surroundings.host) !== null;
  const lines = isThere
    ? [...wrap(say('resetHint'), width), '', ...stepLines(openWorkshop(root, request), request)]
    : [say('resetAll', { command: labCommand('start', request) })];
  surroundings.out(`${lines.join('\n')}\n`);
  return ended;
}
