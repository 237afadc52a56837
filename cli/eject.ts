import { resolve } from 'node:path';
import { Cancelled } from '../core/interview/index.js';
import { eject, readState } from '../core/landing/index.js';
import { leftBehind } from '../core/project/index.js';
import { beforeEject, ejectDocument, ejectLines, text } from '../core/report/index.js';
import { isInteractive } from './interactive.js';
import { noProject, projectAt } from './projects.js';
import { recoverFirst } from './recover-first.js';
import type { Request } from './request.js';
import { openPrompter } from './terminal/open-prompter.js';

/** Ends the tool's part in a project: its files stay as they are, and are the user's alone. In a terminal he is asked, since nothing undoes it. */
export async function runEject(request: Request): Promise<number> {
  const { line, surroundings, language } = request;
  const { folder, host } = surroundings;
  const start = resolve(folder, line.directory ?? '');
  const root = projectAt(start, host);
  if (root === null) throw noProject(start);
  recoverFirst(root, request);
  const recorded = readState(root, host);
  if (recorded === null) throw noProject(root);
  if (isInteractive(request)) await confirm(root, request);
  surroundings.startWriting();
  eject(root, host);
  const left = leftBehind(root, recorded, host);
  if (line.own.json !== undefined) surroundings.out(ejectDocument(root, left, language));
  else surroundings.out(`${ejectLines(root, left, request).join('\n')}\n`);
  return 0;
}

/** @throws Cancelled where the user declines */
async function confirm(root: string, request: Request): Promise<void> {
  const say = (id: 'eject.ask' | 'eject.no' | 'eject.yes') => text({ id }, request.language);
  const prompter = await openPrompter(request);
  prompter.say(beforeEject(root, request));
  const answer = await prompter.choose('eject', say('eject.ask'), [
    { value: 'no', name: say('eject.no') },
    { value: 'yes', name: say('eject.yes') },
  ]);
  if (answer === 'no') throw new Cancelled();
}
