import { resolve } from 'node:path';
import { undo } from '../core/landing/index.js';
import { undoDocument, undoLines } from '../core/report/index.js';
import { noProject, projectAt } from './projects.js';
import { recoverFirst } from './recover-first.js';
import type { Request } from './request.js';

/** Takes back what the last run wrote, where nobody changed it since; of a run that was interrupted, what it had written. */
export async function runUndo(request: Request): Promise<number> {
  const { line, surroundings } = request;
  const { folder, host } = surroundings;
  const start = resolve(folder, line.directory ?? '');
  const root = projectAt(start, host);
  if (root === null) throw noProject(start);
  const wasInterrupted = recoverFirst(root, request);
  surroundings.startWriting();
  const files = wasInterrupted ? [] : (undo(root, host) ?? []);
  if (line.own.json !== undefined) {
    surroundings.out(undoDocument(root, wasInterrupted, files));
    return 0;
  }
  if (wasInterrupted) return 0;
  surroundings.out(`${undoLines(root, files, request).join('\n')}\n`);
  return 0;
}
