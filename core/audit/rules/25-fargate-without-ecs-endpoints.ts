import type { Endpoint } from '../model.js';
import { ECS_SERVICES, isFargateAlone, SERVICE_CONNECT } from './ecs-services.js';
import { notJudgedOnce } from './lookups.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { endpointsOfServices, serviceName } from './service-sets.js';

/** Judges answers with Fargate alone: other workloads may call Amazon ECS themselves. */
export const rule25: Rule = {
  id: '25',
  severity: 'error',
  title: { id: 'rule.25.title' },
  reason: { id: 'rule.25.reason' },
  source: 'S3',
  judge: (model, wanted) => {
    if (wanted === null || !isFargateAlone(wanted)) return [];
    const { known, unknown } = endpointsOfServices(model, ECS_SERVICES);
    const workloads = wanted.workloads.join(', ');
    return [
      ...known.filter(({ existing }) => !existing).map((endpoint) => judgeEndpoint(endpoint, workloads)),
      ...notJudgedOnce(unknown),
    ];
  },
};

function judgeEndpoint(endpoint: Endpoint, workloads: string): Judgement {
  const { id, place } = endpoint;
  const service = serviceName(endpoint);
  // The answers do not tell whether tasks use Service Connect.
  return service === SERVICE_CONNECT
    ? { kind: 'not-judged', message: { id: 'rule.25.serviceConnect', parameters: { endpoint: id } }, place }
    : violated({ id: 'rule.25.endpoint', parameters: { endpoint: id, service, workloads } }, place);
}
