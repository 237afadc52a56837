import { neededServices } from '../../plan/index.js';
import type { Message } from '../../report/messages/message.js';
import type { NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { notJudgedOnce } from './lookups.js';
import { type Judgement, violated, type Wanted } from './rule.js';
import { endpointsOfServices, placeOfNothing } from './service-sets.js';

/** A service that the answers need an endpoint of, and the workloads and features that do. */
interface Need {
  readonly name: string;
  readonly users: readonly string[];
}

/**
 * Says which endpoints are missing that the answers need, those aside that the VPC had already.
 *
 * @param isJudged which of the needed ones the rule is about
 */
export function judgeNeeded(
  model: NetworkModel,
  wanted: Wanted,
  isJudged: (need: Need) => boolean,
  message: (service: string, users: string) => Message,
): Judgement[] {
  // A spoke's are in another VPC, its hub.
  if (wanted.privateDns === 'central-spoke') return [];
  const needs = neededServices(wanted).filter(
    (need) => isJudged(need) && !Object.hasOwn(wanted.existingEndpoints, need.name),
  );
  const reasons: Unknown[] = [];
  const missing = needs.flatMap(({ name, users }) => {
    const { known, unknown } = endpointsOfServices(model, [name]);
    if (known.length > 0) return [];
    reasons.push(...unknown);
    return unknown.length > 0 ? [] : [violated(message(name, users.join(', ')), placeOfNothing(model))];
  });
  return [...missing, ...notJudgedOnce(reasons)];
}
