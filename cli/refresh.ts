import { abort, applyLanding, readState } from '../core/landing/index.js';
import { refreshDocument, refreshLines, undoDocument, undoLines } from '../core/report/index.js';
import { decideConflicts } from './decide-conflicts.js';
import { eachProject } from './each-project.js';
import { CommandFailure } from './failure.js';
import { inTheWay } from './obstacles.js';
import { typedPath } from './project-path.js';
import { refreshOf } from './projects.js';
import { recoverFirst } from './recover-first.js';
import type { Request } from './request.js';

/** Brings projects up to date with this version, and with answers that change. */
export function runRefresh(request: Request): Promise<number> {
  return eachProject(request, request.line.own.abort === undefined ? refreshOne : abortOne);
}

/** Brings one project up to date, with the answers that change in the request, and tells it. */
export async function refreshOne(root: string, request: Request): Promise<number> {
  const { line, surroundings, language } = request;
  const isDry = line.own['dry-run'] !== undefined;
  if (!isDry) recoverFirst(root, request);
  if (line.own.continue !== undefined) mustBePending(root, request, '--continue');
  const planned = refreshOf(root, request);
  const typed = typedPath(root, request);
  const { landing, notes, change } = isDry ? planned : await decideConflicts(root, planned, request);
  if (landing.conflicts.length > 0) {
    if (line.own.json === undefined) {
      surroundings.out(
        `${refreshLines(landing, { isDry: true, told: false, notes, change, typed }, request).join('\n')}\n`,
      );
    }
    throw inTheWay(landing, request);
  }
  if (!isDry) {
    surroundings.startWriting();
    applyLanding(landing, surroundings.host);
    surroundings.endWriting(true);
  }
  if (line.own.json !== undefined)
    surroundings.out(refreshDocument('refresh', landing, { isDry, notes, change }, language));
  else surroundings.out(`${refreshLines(landing, { isDry, told: true, notes, change, typed }, request).join('\n')}\n`);
  return 0;
}

/** Takes back the run that left conflict markers. */
function abortOne(root: string, request: Request): number {
  const { line, surroundings } = request;
  recoverFirst(root, request);
  mustBePending(root, request, '--abort');
  surroundings.startWriting();
  const files = abort(root, surroundings.host) ?? [];
  surroundings.endWriting(true);
  if (line.own.json !== undefined) surroundings.out(undoDocument(root, false, files));
  else surroundings.out(`${undoLines(root, files, request).join('\n')}\n`);
  return 0;
}

/** @throws CommandFailure (exit 2) where no conflict waits to be resolved */
function mustBePending(root: string, { surroundings }: Request, option: '--continue' | '--abort'): void {
  const records = Object.values(readState(root, surroundings.host)?.files ?? {});
  if (records.some(({ disposition }) => disposition === 'conflict-pending')) return;
  const rule = { id: 'rule.nothingPending' } as const;
  const problem = { subject: option, field: null, given: null, rule, example: null, nearest: null };
  throw new CommandFailure({ exitCode: 2, problems: [problem] });
}
