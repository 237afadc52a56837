import { join } from 'node:path';
import { FIELDS, type Flavour, resolveAnswers, withExamples } from '../core/answers/index.js';
import { applyLanding, type Landing, LandingError } from '../core/landing/index.js';
import { makePlan } from '../core/plan/index.js';
import { prepareProject } from '../core/project/index.js';
import {
  type Advice,
  actionList,
  adviceLines,
  conflictAdvice,
  FOLDER_OF_ITS_OWN,
  text,
  wrap,
} from '../core/report/index.js';
import { generator, loadTemplates } from './build-facts.js';
import { isClear } from './clear-place.js';
import { CommandFailure } from './failure.js';
import type { Start } from './gather.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/**
 * Tells what is in the way of any answers, before the first question: whoever would rather have a folder of its own for the project knows
 * before he answers. What only some flavours bring is told later.
 *
 * @throws LandingError where the place is no folder, or cannot be read
 */
export function tellObstacles(request: Request, start: Start): void {
  const { root, recorded, given, context, templates } = start;
  if (isClear(root, request.surroundings.host)) return;
  // Ids that are still to be asked change no path.
  const { answers, origins, problems } = resolveAnswers(withExamples(given, context).given, context);
  if (problems.length > 0) return;
  const from = { root, recorded, generator, load: loadTemplates, templates };
  const project = { plan: makePlan(answers), origins, ...from };
  const landing = prepareProject(project, request.surroundings.host);
  const conflicts = landing.conflicts.filter(({ path }) => given.iac !== undefined || !isOfFlavour(path));
  if (conflicts.length === 0) return;
  const { language, width, surroundings } = request;
  const advice = adviceOn(landing, request).slice(0, landing.isNew ? 1 : 0);
  const lines = [
    ...wrap(text({ id: 'conflict.asked' }, language), width),
    ...actionList(conflicts, request),
    ...advice.flatMap((one) => ['', ...adviceLines(one, width)]),
  ];
  surroundings.out(`${lines.join('\n')}\n`);
}

function isOfFlavour(path: string): boolean {
  const flavours: readonly Flavour[] = FIELDS.iac.kind === 'several' ? FIELDS.iac.choices({}) : [];
  return flavours.some((flavour) => path.startsWith(`${flavour}/`));
}

/** The refusal of a landing with conflicts, with what the user can do about each. */
export function inTheWay(landing: Landing, request: Request): CommandFailure {
  const { surroundings, language } = request;
  try {
    applyLanding(landing, surroundings.host);
  } catch (error) {
    if (!(error instanceof LandingError)) throw error;
    const { exitCode, problem } = error;
    const advice = adviceOn(landing, request);
    return new CommandFailure({ exitCode, message: text(problem, language), conflicts: landing.conflicts, advice });
  }
  throw new Error('a landing with conflicts was applied');
}

/** What can be done about conflicts: another folder for a new project, a way to keep an edit in one that is there. */
export function adviceOn(landing: Landing, { line, language, surroundings }: Request): Advice[] {
  const place = line.own.directory === undefined ? [] : ['-C', line.own.directory];
  const folder = join(line.directory ?? '', FOLDER_OF_ITS_OWN);
  return conflictAdvice(landing, () => startedAs(surroundings, 'init', ...place, folder), language);
}
