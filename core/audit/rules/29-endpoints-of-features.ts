import { FEATURES, type Feature } from '../../catalogue/index.js';
import type { NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { isFargateAlone } from './ecs-services.js';
import { notJudgedOnce } from './lookups.js';
import { judgeNeeded } from './needed-endpoints.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';
import { endpointsOfServices, serviceName } from './service-sets.js';

/** What ECS Exec, secrets and parameters use; logs have rule 28. */
const JUDGED: readonly Feature[] = FEATURES.filter(({ id }) => id !== 'logs');

export const rule29: Rule = {
  id: '29',
  severity: 'error',
  title: { id: 'rule.29.title' },
  reason: { id: 'rule.29.reason' },
  source: 'S3',
  judge: (model, wanted) => {
    if (wanted === null) return [];
    const missing = judgeMissing(model, wanted);
    // What keeps one from judging keeps the other, too.
    const reasons = new Set(missing.filter(({ kind }) => kind === 'not-judged').map(({ message }) => message));
    return [...missing, ...judgeUnasked(model, wanted).filter(({ message }) => !reasons.has(message))];
  },
};

/** With a way to the internet the services are reached over it. */
function judgeMissing(model: NetworkModel, wanted: Wanted): Judgement[] {
  if (wanted.internet !== 'none') return [];
  return judgeNeeded(
    model,
    wanted,
    ({ name }) => JUDGED.some(({ services }) => services.includes(name)),
    (service, users) => ({ id: 'rule.29.needed', parameters: { service, users } }),
  );
}

/** Judges Fargate alone: the agents of instances and builds use some of the services whatever the features are. */
function judgeUnasked(model: NetworkModel, wanted: Wanted): Judgement[] {
  if (!isFargateAlone(wanted)) return [];
  const reasons: Unknown[] = [];
  const unasked = JUDGED.filter(({ id }) => !wanted.features.some((feature) => feature === id));
  const judgements = unasked.flatMap(({ id, services }) => {
    const { known, unknown } = endpointsOfServices(model, services);
    reasons.push(...unknown);
    return known
      .filter(({ existing }) => !existing)
      .map((endpoint) => {
        const parameters = { endpoint: endpoint.id, service: serviceName(endpoint), feature: id };
        return violated({ id: 'rule.29.unasked', parameters }, endpoint.place);
      });
  });
  return [...judgements, ...notJudgedOnce(reasons)];
}
