import { applyLanding } from '../core/landing/index.js';
import { refreshDocument, text, wrap } from '../core/report/index.js';
import { unknownPath } from './diff.js';
import { inTheWay } from './obstacles.js';
import { projectPath } from './project-path.js';
import { refreshOf } from './projects.js';
import { recoverFirst } from './recover-first.js';
import type { Request } from './request.js';

/** Brings one file back as it is generated now; what it was goes to the backup. */
export async function runRestore(request: Request): Promise<number> {
  const { line, surroundings, language, width } = request;
  const { root, path } = projectPath(request);
  if (path === null) throw unknownPath(line.directory ?? root, []);
  recoverFirst(root, request);
  const { landing } = refreshOf(root, request, { restore: path });
  if (!landing.files.some((file) => file.path === path))
    throw unknownPath(
      path,
      landing.files.map((file) => file.path),
    );
  if (landing.conflicts.length > 0) throw inTheWay(landing, request);
  surroundings.startWriting();
  applyLanding(landing, surroundings.host);
  const actions = landing.actions.filter((action) => action.path === path);
  if (line.own.json !== undefined)
    surroundings.out(
      refreshDocument('restore', { ...landing, actions }, { isDry: false, notes: [], change: null }, language),
    );
  else {
    const isBack = actions.some(({ written }) => written !== null);
    const id = isBack ? 'restore.done' : 'restore.nothing';
    surroundings.out(`${wrap(text({ id, parameters: { path } }, language), width).join('\n')}\n`);
  }
  return 0;
}
