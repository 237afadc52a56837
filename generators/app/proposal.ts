import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as core from '../../core/index.js';
import { generator, load } from './build-facts.js';
import { equivalentLine, startLine } from './lines.js';
import { type Face, Refusal, refuse } from './refusal.js';
import { refuseOthers, type Session } from './session.js';

/** What is about to be written. */
export interface Proposal {
  readonly plan: core.Plan;
  readonly landing: core.Landing;
}

/**
 * Works out what writing the answers would do.
 *
 * @returns null where a project with these answers is there already
 * @throws Refusal where the answers are wrong or would change a project, or files are in the way
 * @throws LandingError where the disk cannot be read
 */
export function propose({ given, context, recorded, root, templates }: Session, face: Face): Proposal | null {
  const { answers, origins, problems } = core.resolveAnswers(given, context);
  refuse(problems, face);
  if (recorded !== null) {
    const differences = core.differences(recorded, answers);
    if (differences.length === 0) return null;
    refuseOthers(root, recorded, differences, face);
  }
  const plan = core.makePlan(answers);
  const project = { plan, origins, recorded, root, generator, load, templates };
  const landing = core.prepareProject(project, core.nodeHost);
  if (landing.conflicts.length > 0) {
    const { conflicts, isNew } = landing;
    const message = core.text({ id: `landing.conflicts.${isNew ? 'new' : 'project'}` }, face.language);
    const advice = core.conflictAdvice(landing, () => startLine(core.FOLDER_OF_ITS_OWN), face.language);
    throw new Refusal({ exitCode: 4, message, conflicts, advice }, face);
  }
  return { plan, landing };
}

/**
 * Writes the project, or nothing.
 *
 * @returns what to tell the user
 * @throws as `propose`, and LandingError where writing fails
 */
export function write(session: Session, face: Face): string[] {
  const { root, folder, recorded, wasAsked } = session;
  // Another generator of the same run may have made the project, of which this one knew nothing when it asked.
  if (!isDeepStrictEqual(core.readState(root, core.nodeHost), recorded)) {
    throw new core.LandingError('changed', { id: 'landing.changed' });
  }
  const proposal = propose(session, face);
  if (proposal === null)
    return core.wrap(core.text({ id: 'done.nothingToDo', parameters: { root } }, face.language), face.width);
  const { plan, landing } = proposal;
  core.applyLanding(landing, core.nodeHost);
  const count = landing.actions.filter(core.isWritten).length;
  const equivalent = core.text({ id: 'done.equivalent' }, face.language);
  const way = relative(folder, root);
  return [
    ...core.actionList(landing.actions, face),
    '',
    ...core.wrap(core.text({ id: 'done.written', parameters: { root, count } }, face.language), face.width),
    ...(wasAsked ? ['', equivalent, `  ${equivalentLine(plan.answers, session, face)}`] : []),
    ...core.section(
      { id: 'section.nextSteps' },
      core.nextSteps(plan, way === '' ? null : way.startsWith('..') ? root : way, face),
      face,
    ),
  ];
}
