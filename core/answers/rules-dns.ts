import { workloadsOf } from '../catalogue/index.js';
import type { BrokenRule, PartialAnswers } from './field.js';

/** Whether the endpoints can be found so beside the other answers. */
export function checkPrivateDns(way: string, answers: PartialAnswers): BrokenRule | undefined {
  if (way === 'ecr-api-off') return checkApiByUrl(answers);
  if (way === 'central-hub') return checkHub(answers);
  return undefined;
}

/** Names of a hub are its hosted zones' alone: an endpoint of another owner may have private DNS names, which would go before them. */
function checkHub({ existingEndpoints = {} }: PartialAnswers): BrokenRule | undefined {
  const reused = Object.keys(existingEndpoints).filter((service) => service !== 's3');
  if (reused.length === 0) return undefined;
  return { rule: { id: 'rule.hubReused', parameters: { services: reused.join(', ') } }, example: 'on' };
}

/** Calls by URL take an endpoint of ours, and callers that can be given one. */
function checkApiByUrl({ workloads = [], existingEndpoints = {} }: PartialAnswers): BrokenRule | undefined {
  const isNeeded = workloadsOf(workloads).some(({ services }) => services.includes('ecr.api'));
  if (!isNeeded) return { rule: { id: 'rule.apiByUrlNotNeeded' }, example: 'on' };
  if (existingEndpoints['ecr.api'] !== undefined) return { rule: { id: 'rule.apiByUrlReused' }, example: 'on' };
  return workloads.includes('codebuild-vpc') ? { rule: { id: 'rule.apiByUrlBuilds' }, example: 'on' } : undefined;
}
