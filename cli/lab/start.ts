import { basename, join, resolve } from 'node:path';
import { awsRegionOf, formatValue } from '../../core/answers/index.js';
import {
  addPlainFile,
  applyLanding,
  checkRoot,
  type Host,
  isWritten,
  STATE_FOLDER,
  STATE_PATH,
} from '../../core/landing/index.js';
import { makePlan } from '../../core/plan/index.js';
import { collectAnswers, prepareProject } from '../../core/project/index.js';
import { text, wrap } from '../../core/report/index.js';
import { FIRST_ANSWERS, NOTES_FILE, STEPS, trainerNotes } from '../../core/workshop/index.js';
import { generator, loadTemplates } from '../build-facts.js';
import { CommandFailure } from '../failure.js';
import { settle } from '../gather.js';
import { inTheWay } from '../obstacles.js';
import { recoverFirst } from '../recover-first.js';
import type { Request } from '../request.js';
import { startedAs } from '../started-as.js';
import { sayOf, stepLines } from './tell.js';

/** What an empty folder may hold: git's own, and what a workshop that was taken back leaves. */
const MAY_BE_THERE = ['.git', STATE_FOLDER, NOTES_FILE];

/** Writes the first step of the workshop into an empty folder, with the trainer's notes. Of the environment only the Region counts. */
export async function runStart(request: Request): Promise<number> {
  const { line, surroundings, language, width } = request;
  const { folder, host, environment } = surroundings;
  const root = resolve(folder, line.directory ?? '');
  checkRoot(root, host);
  recoverFirst(root, request);
  if (!isEmpty(root, host)) throw notEmpty(root);
  const context = { folderName: basename(root), awsRegion: awsRegionOf(environment)?.region, language };
  const flags = Object.fromEntries(Object.entries(FIRST_ANSWERS).map(([key, value]) => [key, [formatValue(value)]]));
  const origins = { flags, environment: {}, file: {}, preset: 'fargate-minimal' } as const;
  const { given } = collectAnswers(origins, null, undefined, root, host);
  const { answers, origins: from } = settle(given, context);
  const project = { plan: makePlan(answers), origins: from, recorded: null, root, generator, load: loadTemplates };
  const landing = prepareProject(project, host);
  if (landing.conflicts.length > 0) throw inTheWay(landing, request);
  const say = sayOf(request);
  surroundings.startWriting();
  applyLanding(landing, host);
  addPlainFile(root, NOTES_FILE, trainerNotes(say, startedAs(surroundings)), host);
  surroundings.endWriting(true);
  const [step] = STEPS;
  if (step === undefined) throw new Error('the workshop has no step');
  const count = landing.actions.filter(isWritten).length;
  const lines = [
    ...wrap(text({ id: 'done.written', parameters: { root, count } }, language), width),
    ...wrap(say('started', { root, file: NOTES_FILE }), width),
    '',
    ...stepLines({ root, answers, number: 1, step, actions: landing.actions }, request),
  ];
  surroundings.out(`${lines.join('\n')}\n`);
  return 0;
}

function isEmpty(root: string, host: Host): boolean {
  if (host.stat(root) === null) return true;
  const isFree = host.list(root).every((name) => MAY_BE_THERE.includes(name));
  return isFree && host.lstat(join(root, STATE_PATH)) === null;
}

function notEmpty(subject: string): CommandFailure {
  const rule = { id: 'rule.notEmpty' } as const;
  const problem = { subject, field: null, given: null, rule, example: 'lab start workshop', nearest: null };
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}
