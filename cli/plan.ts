import { makePlan } from '../core/plan/index.js';
import { planDocument, planSummary } from '../core/report/index.js';
import { gather, settle } from './gather.js';
import type { Request } from './request.js';

/** Shows what `init` would make of these answers. Never asks, writes nothing. */
export async function runPlan(request: Request): Promise<number> {
  const { line, surroundings } = request;
  const { given, context } = await gather(request, false);
  const plan = makePlan(settle(given, context).answers);
  if (line.own.json !== undefined) surroundings.out(planDocument(plan));
  else surroundings.out(`${planSummary(plan, context, request).join('\n')}\n`);
  return 0;
}
