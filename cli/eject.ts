import { resolve } from 'node:path';
import { eject, readState } from '../core/landing/index.js';
import { ejectDocument, text, wrap } from '../core/report/index.js';
import { noProject, projectAt } from './projects.js';
import { recoverFirst } from './recover-first.js';
import type { Request } from './request.js';

/** Ends the tool's part in a project: its files stay as they are, and are the user's alone. */
export async function runEject(request: Request): Promise<number> {
  const { line, surroundings, language, width } = request;
  const { folder, host } = surroundings;
  const start = resolve(folder, line.directory ?? '');
  const root = projectAt(start, host);
  if (root === null) throw noProject(start);
  recoverFirst(root, request);
  if (readState(root, host) === null) throw noProject(root);
  surroundings.startWriting();
  eject(root, host);
  if (line.own.json !== undefined) surroundings.out(ejectDocument(root));
  else surroundings.out(`${wrap(text({ id: 'eject.done', parameters: { root } }, language), width).join('\n')}\n`);
  return 0;
}
