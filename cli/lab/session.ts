import { basename, resolve } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { type Action, readState } from '../../core/landing/index.js';
import { collectAnswers } from '../../core/project/index.js';
import { isWorkshop, missingOf, type Need, positionOf, STEPS, type Step } from '../../core/workshop/index.js';
import { CommandFailure } from '../failure.js';
import { settle } from '../gather.js';
import { noProject, projectAt, refreshOf } from '../projects.js';
import type { Request } from '../request.js';
import { loopbackEndpoint, verifies } from './verify.js';

/** Where a workshop stands, worked out from what its project has recorded. */
export interface Session {
  /** Absolute. */
  readonly root: string;
  readonly answers: Answers;
  /** From 1. */
  readonly number: number;
  readonly step: Step;
  readonly actions: readonly Action[];
}

/** What a step still lacks; `verified` where a fake AWS is there and the deployment to it does not pass. */
export type Missing = Need | 'verified';

/**
 * The project that DIR, or the current folder, is in.
 *
 * @throws CommandFailure (exit 2) where there is none
 */
export function workshopRoot({ line, surroundings }: Request): string {
  const { folder, host } = surroundings;
  const place = resolve(folder, line.directory ?? '');
  const root = projectAt(place, host);
  if (root === null) throw noProject(place);
  return root;
}

/**
 * Where the workshop in a folder stands; writes nothing.
 *
 * @throws CommandFailure (exit 2) where the project is none of a workshop
 * @throws LandingError as `planRefresh`
 */
export function openWorkshop(root: string, request: Request): Session {
  const { host } = request.surroundings;
  const context = { folderName: basename(root), awsRegion: undefined, language: request.language };
  const nothing = { flags: {}, environment: {}, file: {} };
  const { landing } = refreshOf(root, request);
  const { given } = collectAnswers(nothing, readState(root, host), undefined, root, host);
  const { answers } = settle(given, context);
  if (!isWorkshop(answers)) throw noWorkshop(root);
  const number = positionOf(answers);
  const step = STEPS[number - 1];
  if (step === undefined) throw new Error(`the workshop has no step ${number}`);
  return { root, answers, number, step, actions: landing.actions };
}

/** What the step of a workshop still lacks. Where a fake AWS is running, the last step has to be deployed to it. */
export function missingIn(session: Session, { surroundings }: Request): Missing[] {
  const missing: readonly Missing[] = missingOf(session.step, session);
  const isLast = session.number === STEPS.length;
  const endpoint = isLast && missing.length === 0 ? loopbackEndpoint(surroundings.environment) : null;
  const lacks = endpoint !== null && !verifies(session.root, surroundings.environment);
  return lacks ? [...missing, 'verified'] : [...missing];
}

function noWorkshop(subject: string): CommandFailure {
  const rule = { id: 'rule.noWorkshop' } as const;
  const problem = { subject, field: null, given: null, rule, example: 'lab start workshop', nearest: null };
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}
