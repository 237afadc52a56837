import { FEATURES, type Feature } from '../../catalogue/index.js';
import { neededServices } from '../../plan/index.js';
import type { NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { ECS_SERVICES, isFargateAlone } from './ecs-services.js';
import { notJudgedOnce } from './lookups.js';
import { judgeNeeded } from './needed-endpoints.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';
import { endpointsOfServices } from './service-sets.js';

/** Those that bring endpoints; logs have rule 28, and the endpoints of Amazon ECS rule 25. */
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
    (need) => JUDGED.some(({ id }) => need.users.includes(id)),
    (service, users) => ({ id: 'rule.29.needed', parameters: { service, users } }),
  );
}

/** Judges Fargate alone: the agents of instances and builds use some of the services whatever the features are. */
function judgeUnasked(model: NetworkModel, wanted: Wanted): Judgement[] {
  if (!isFargateAlone(wanted)) return [];
  const reasons: Unknown[] = [];
  const needed = new Set(neededServices(wanted).map(({ name }) => name));
  const unasked = new Set(JUDGED.flatMap(({ services }) => services).filter((name) => !needed.has(name)));
  for (const service of ECS_SERVICES) unasked.delete(service);
  const judgements = [...unasked].flatMap((service) => {
    const { known, unknown } = endpointsOfServices(model, [service]);
    reasons.push(...unknown);
    const features = JUDGED.filter(({ services }) => services.includes(service)).map(({ id }) => id);
    return known
      .filter(({ existing }) => !existing)
      .map((endpoint) => {
        const parameters = { endpoint: endpoint.id, service, features: features.join(', ') };
        return violated({ id: 'rule.29.unasked', parameters }, endpoint.place);
      });
  });
  return [...judgements, ...notJudgedOnce(reasons)];
}
