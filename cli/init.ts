import { relative } from 'node:path';
import type { GivenAnswers } from '../core/answers/index.js';
import type { Interview } from '../core/interview/index.js';
import {
  type Action,
  applyLanding,
  type Decision,
  isDrift,
  isEdit,
  isWritten,
  type Landing,
} from '../core/landing/index.js';
import { makePlan, type Plan } from '../core/plan/index.js';
import { differences, prepareProject } from '../core/project/index.js';
import {
  differingList,
  keptWithoutLines,
  landingDocument,
  nextSteps,
  printable,
  proposalLines,
  section,
  text,
  wrap,
} from '../core/report/index.js';
import { generator, loadTemplates } from './build-facts.js';
import { choiceOf } from './choice-of.js';
import { commandText } from './command-text.js';
import { settleInTerminal } from './decide-conflicts.js';
import { gather, type Start, settle } from './gather.js';
import { isInteractive } from './interactive.js';
import { inTheWay, tellObstacles } from './obstacles.js';
import { otherAnswers } from './other-answers.js';
import { typedPath } from './project-path.js';
import { makeRepository } from './repository.js';
import type { Request } from './request.js';
import { templateChoice } from './template-choice.js';
import { openInterview } from './terminal/open-interview.js';

/** What is about to be written. */
interface Proposal {
  readonly plan: Plan;
  readonly landing: Landing;
}

/** Asks what is open, shows the plan and, when the user agrees, writes the project. */
export async function runInit(request: Request): Promise<number> {
  const asks = isInteractive(request);
  const start = await gather(request, asks);
  if (isDry(request)) return rehearse(request, start, asks);
  if (asks && start.open.length > 0) tellObstacles(request, start);
  const interview = asks ? await openInterview(request, start) : null;
  let given = interview && start.open.length > 0 ? await interview.askOpen(start.given) : start.given;
  let wantsRepository = false;
  for (;;) {
    const proposed = propose(request, start, given);
    if (proposed === null) return tellNothingToDo(request, start, differingFiles(request, start, given));
    const proposal = interview === null ? proposed : await decideProposal(proposed, request, start, given);
    // What is in the way is told alone: below a long summary nobody would see it.
    if (proposal.landing.conflicts.length > 0) throw inTheWay(proposal.landing, request);
    if (request.line.own.json === undefined) show(request, start, proposal);
    if (interview !== null) {
      const next = await interview.askNext(given, proposal.plan.answers);
      if (typeof next !== 'string') {
        given = next;
        continue;
      }
      wantsRepository = next === 'repository';
    }
    request.surroundings.startWriting();
    applyLanding(proposal.landing, request.surroundings.host);
    tellWritten(request, start, proposal, interview);
    if (wantsRepository) tellRepository(request, start.root);
    return 0;
  }
}

function isDry({ line }: Request): boolean {
  return line.own['dry-run'] !== undefined;
}

/** Asks what is open and shows everything that a run would, to the end; writes nothing. */
async function rehearse(request: Request, start: Start, asks: boolean): Promise<number> {
  const { line, language, width, surroundings } = request;
  const hasOpen = asks && start.open.length > 0;
  const given = hasOpen ? await (await openInterview(request, start)).askOpen(start.given) : start.given;
  const proposal = propose(request, start, given);
  if (proposal === null) return tellNothingToDo(request, start, differingFiles(request, start, given));
  const { plan, landing } = proposal;
  if (line.own.json === undefined) {
    show(request, start, proposal);
    const lines = ['', ...wrap(text({ id: 'refresh.dryRun' }, language), width)];
    surroundings.out(`${lines.join('\n')}\n`);
  }
  if (landing.conflicts.length > 0) throw inTheWay(landing, request);
  if (line.own.json !== undefined) {
    surroundings.out(landingDocument(start.root, landing.actions, plan, { isDry: true, language }));
  } else {
    const command = commandText(request, plan.answers, start.context, templateChoice(request, start.recorded));
    const lines = ['', text({ id: 'done.wouldWrite' }, language), `  ${command}`];
    surroundings.out(`${[...lines, ...stepsAfter(request, start, plan)].join('\n')}\n`);
  }
  return 0;
}

/** Lets the user decide about files that are in the way: he may keep his own, and later versions are merged into them. */
async function decideProposal(
  proposal: Proposal,
  request: Request,
  start: Start,
  given: GivenAnswers,
): Promise<Proposal> {
  if (request.line.own['on-conflict'] !== undefined) return proposal;
  return settleInTerminal(proposal, (decisionOf) => propose(request, start, given, decisionOf) ?? proposal, request);
}

/** @returns null where a project with these answers is there already */
function propose(
  request: Request,
  { root, recorded, context, templates }: Start,
  given: GivenAnswers,
  decisionOf: (path: string) => Decision | null = choiceOf(request),
): Proposal | null {
  const { answers, origins } = settle(given, context);
  if (recorded !== null) {
    const changed = differences(recorded, answers);
    if (changed.length === 0) return null;
    const refused = changed.filter(({ adds }) => !adds);
    if (refused.length > 0) throw otherAnswers(request, root, recorded, refused);
  }
  const plan = makePlan(answers);
  const from = { root, recorded, generator, load: loadTemplates, templates };
  const project = { plan, origins, ...from, choiceOf: decisionOf };
  return { plan, landing: prepareProject(project, request.surroundings.host) };
}

function show({ surroundings, ...page }: Request, { context }: Start, { plan, landing }: Proposal): void {
  surroundings.out(`${proposalLines(plan, landing, context, page).join('\n')}\n`);
}

/** The files of a project that are no longer as they were generated. */
function differingFiles(request: Request, start: Start, given: GivenAnswers): readonly Action[] {
  const { root, recorded, context, templates } = start;
  const { answers, origins } = settle(given, context);
  const project = { plan: makePlan(answers), origins, recorded, root, generator, load: loadTemplates, templates };
  const { actions } = prepareProject(project, request.surroundings.host);
  return actions.filter((action) => isEdit(action) || isDrift(action));
}

function tellNothingToDo(request: Request, { root, given, context }: Start, differing: readonly Action[]): number {
  const { line, surroundings, language, width } = request;
  if (line.own.json === undefined) {
    const message = text({ id: 'done.nothingToDo', parameters: { root } }, language);
    const listed = differing.length === 0 ? [] : differingList(differing, request);
    surroundings.out(`${[...wrap(message, width), ...listed].join('\n')}\n`);
  } else {
    const { answers } = settle(given, context);
    surroundings.out(landingDocument(root, [], makePlan(answers), { isDry: isDry(request), language }));
  }
  return 0;
}

function tellWritten(request: Request, start: Start, { plan, landing }: Proposal, interview: Interview | null): void {
  const { line, language, width, surroundings } = request;
  const { root, context } = start;
  if (line.own.json !== undefined) {
    surroundings.out(landingDocument(root, landing.actions, plan, { isDry: false, language }));
    return;
  }
  const written = landing.actions.filter(isWritten);
  const count = { root, count: written.length };
  const command = commandText(request, plan.answers, context, templateChoice(request, start.recorded));
  const lines = [
    '',
    ...wrap(text({ id: 'done.written', parameters: count }, language), width),
    ...keptWithoutLines(landing.actions, typedPath(root, request), request),
    ...(interview === null ? [] : ['', text({ id: 'done.equivalent' }, language), `  ${command}`]),
    ...stepsAfter(request, start, plan),
  ];
  surroundings.out(`${lines.join('\n')}\n`);
}

function tellRepository({ surroundings, language, width }: Request, root: string): void {
  const reason = makeRepository(root);
  if (reason === null) {
    surroundings.out(`${wrap(text({ id: 'done.repository', parameters: { root } }, language), width).join('\n')}\n`);
  } else {
    const failed = text({ id: 'done.noRepository', parameters: { root, reason: printable(reason) } }, language);
    surroundings.error(`${wrap(failed, width).join('\n')}\n`);
  }
}

function stepsAfter(request: Request, { root }: Start, plan: Plan): string[] {
  const steps = nextSteps(plan, wayTo(root, request.startedIn), request);
  return section({ id: 'section.nextSteps' }, steps, request);
}

/** How the user gets to the project's folder; null where the user is in it. */
function wayTo(root: string, from: string): string | null {
  const way = relative(from, root);
  return way === '' ? null : way.startsWith('..') ? root : way;
}
