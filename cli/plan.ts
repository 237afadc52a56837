import { LandingError } from '../core/landing/index.js';
import { makePlan } from '../core/plan/index.js';
import {
  NothingToCreate,
  OwnTemplatesError,
  type ProjectInput,
  prepareProject,
  useTemplates,
} from '../core/project/index.js';
import {
  actionList,
  adviceLines,
  bullets,
  controlsSection,
  planDocument,
  planSummary,
  problemList,
  section,
  text,
} from '../core/report/index.js';
import { generator, loadTemplates } from './build-facts.js';
import { isClear } from './clear-place.js';
import { gather, type Start, settle } from './gather.js';
import { adviceOn } from './obstacles.js';
import type { Request } from './request.js';

/** Shows what `init` would make of these answers. Never asks, writes nothing. */
export async function runPlan(request: Request): Promise<number> {
  const { line, surroundings } = request;
  const start = await gather(request, false);
  const { answers, origins } = settle(start.given, start.context);
  const plan = makePlan(answers);
  if (line.own.json !== undefined) surroundings.out(planDocument(plan));
  else {
    const lines = [
      ...planSummary(plan, start.context, request),
      ...controlsSection(plan, request),
      ...obstacleLines(request, start, { plan, origins }),
    ];
    surroundings.out(`${lines.join('\n')}\n`);
  }
  return 0;
}

/** What would stop `init` here; the plan itself is none the worse. */
function obstacleLines(request: Request, start: Start, content: Pick<ProjectInput, 'plan' | 'origins'>): string[] {
  const { root, recorded } = start;
  const { host } = request.surroundings;
  try {
    if (isClear(root, host)) return [];
    const from = { root, recorded, load: loadTemplates };
    const templates = useTemplates({ ...from, choice: undefined, purpose: 'read' }, host);
    const project = { ...content, ...from, generator, templates };
    const landing = prepareProject(project, host);
    if (landing.conflicts.length === 0) return [];
    const advice = adviceOn(landing, request).flatMap((one) => ['', ...adviceLines(one, request.width)]);
    return [...section({ id: 'conflict.heading' }, actionList(landing.conflicts, request), request), ...advice];
  } catch (error) {
    // Said by the plan itself: every endpoint of it is there already.
    if (error instanceof NothingToCreate) return [];
    if (error instanceof OwnTemplatesError) {
      return section({ id: 'conflict.heading' }, problemList(error.problems, request), request);
    }
    if (!(error instanceof LandingError)) throw error;
    return section({ id: 'conflict.heading' }, bullets([text(error.problem, request.language)], request), request);
  }
}
