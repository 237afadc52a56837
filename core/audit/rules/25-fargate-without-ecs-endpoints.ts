import type { Endpoint } from '../model.js';
import { ECS_SERVICES, isFargateAlone, SERVICE_CONNECT } from './ecs-services.js';
import { notJudgedOnce } from './lookups.js';
import { type Judgement, type Rule, violated, type Wanted } from './rule.js';
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
      ...known
        .filter((endpoint) => !endpoint.existing && !isServiceConnect(endpoint, wanted))
        .map((endpoint) => judgeEndpoint(endpoint, workloads)),
      ...notJudgedOnce(unknown),
    ];
  },
};

function isServiceConnect(endpoint: Endpoint, { features }: Wanted): boolean {
  return serviceName(endpoint) === SERVICE_CONNECT && features.includes('service-connect');
}

function judgeEndpoint(endpoint: Endpoint, workloads: string): Judgement {
  const { id, place } = endpoint;
  const service = serviceName(endpoint);
  const message = service === SERVICE_CONNECT ? 'rule.25.serviceConnect' : 'rule.25.endpoint';
  return violated({ id: message, parameters: { endpoint: id, service, workloads } }, place);
}
