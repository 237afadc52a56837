import { join } from 'node:path';
import { hang, wrap } from '../../core/report/index.js';
import { featuresFlag, type Say, STEPS, sayIn } from '../../core/workshop/index.js';
import { loadWorkshopTexts } from '../build-facts.js';
import type { Request } from '../request.js';
import { startedAs } from '../started-as.js';
import type { Missing, Session } from './session.js';
import { loopbackEndpoint } from './verify.js';

/** What deploys a project to a fake AWS. */
const DEPLOY = ['terraform -chdir=terraform init', 'terraform -chdir=terraform apply', 'scripts/verify.sh --api'];

export function sayOf({ language }: Request): Say {
  return sayIn(loadWorkshopTexts(language));
}

/** A command line of the workshop, in the folder that the user named. */
export function labCommand(word: string, { line, surroundings }: Request): string {
  const place = line.own.directory === undefined ? [] : ['-C', line.own.directory];
  return startedAs(surroundings, 'lab', word, ...place, ...line.directories);
}

/** A step: what to look at, the question, the task, what to open and to read. */
export function stepLines({ number, step }: Session, request: Request): string[] {
  const say = sayOf(request);
  const { width, surroundings } = request;
  const part = (title: 'look' | 'question' | 'task') => [
    '',
    say(title),
    ...hang('  ', say(`${step.id}.${title}`), width),
  ];
  const endpoint = number === STEPS.length ? loopbackEndpoint(surroundings.environment) : null;
  const deploy =
    endpoint === null
      ? []
      : ['', ...wrap(say('flavours.deploy', { endpoint }), width), ...DEPLOY.map((command) => `  ${command}`)];
  return [
    ...wrap(say('step', { number, count: STEPS.length, title: say(`${step.id}.title`) }), width),
    ...part('look'),
    ...part('question'),
    ...part('task'),
    '',
    say('open'),
    ...step.files.map((file) => `  ${file}`),
    '',
    say('explain'),
    ...step.explain.map((id) => `  ${startedAs(surroundings, 'explain', id)}`),
    ...deploy,
    '',
    // A command is never wrapped, so that it can be copied.
    say('whenDone', { command: labCommand('check', request) }),
  ];
}

/** What a step lacks, each with a hint. */
export function missingTexts(missing: readonly Missing[], { answers }: Session, request: Request) {
  const say = sayOf(request);
  const { line, surroundings } = request;
  const place = join(line.own.directory ?? '', line.directory ?? '');
  const command = startedAs(surroundings, ...(place === '.' ? [] : ['-C', place]));
  const endpoint = loopbackEndpoint(surroundings.environment) ?? '';
  return missing.map((id) => {
    const features = id === 'verified' ? '' : featuresFlag(id, answers.features);
    return {
      id,
      message: say(`need.${id}`, { endpoint }),
      hint: say(`hint.${id}`, { command, features }),
    };
  });
}

/** Whether a step is complete, and else what it lacks. */
export function checkLines(missing: readonly Missing[], session: Session, request: Request): string[] {
  const say = sayOf(request);
  const { number, step } = session;
  if (missing.length === 0) {
    const isLast = number === STEPS.length;
    return isLast ? wrap(say('finished'), request.width) : [say('done', { command: labCommand('next', request) })];
  }
  return [
    ...wrap(say('missing', { number, count: STEPS.length, title: say(`${step.id}.title`) }), request.width),
    ...missingTexts(missing, session, request).flatMap(({ message, hint }) => [
      ...hang('  - ', message, request.width),
      `    ${hint}`,
    ]),
  ];
}
