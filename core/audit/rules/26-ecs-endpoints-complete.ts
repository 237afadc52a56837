import type { NetworkModel } from '../model.js';
import { ECS_SERVICES, SERVICE_CONNECT } from './ecs-services.js';
import { listed } from './lookups.js';
import { judgeNeeded } from './needed-endpoints.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { judgeIncomplete } from './service-sets.js';

/** Without answers, an endpoint for the agent alone may be for Service Connect on Fargate. */
export const rule26: Rule = {
  id: '26',
  severity: 'error',
  title: { id: 'rule.26.title' },
  reason: { id: 'rule.26.reason' },
  source: 'S3',
  judge: (model, wanted) => {
    if (wanted === null) return judgeSets(model);
    return judgeNeeded(
      model,
      wanted,
      ({ name }) => ECS_SERVICES.includes(name),
      (service, users) => ({ id: 'rule.26.needed', parameters: { service, users } }),
    );
  },
};

function judgeSets(model: NetworkModel): Judgement[] {
  return judgeIncomplete(model, ECS_SERVICES, ({ services }, { place }, missing) => {
    const isForAgents = [...services].some((service) => service !== SERVICE_CONNECT);
    const parameters = { services: listed([...services]), missing: listed(missing) };
    return isForAgents ? [violated({ id: 'rule.26.partial', parameters }, place)] : [];
  });
}
