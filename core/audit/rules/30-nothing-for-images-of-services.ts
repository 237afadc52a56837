import { registryServices, workloadsOf } from '../../catalogue/index.js';
import { listed, notJudgedOnce } from './lookups.js';
import { type Rule, violated } from './rule.js';
import { endpointsOfServices, serviceName } from './service-sets.js';

/** Where AWS pulls every image itself, endpoints of ECR carry nothing. Code that calls ECR may still use them. */
export const rule30: Rule = {
  id: '30',
  severity: 'information',
  title: { id: 'rule.30.title' },
  reason: { id: 'rule.30.reason' },
  source: 'S22',
  judge: (model, wanted) => {
    if (wanted === null || workloadsOf(wanted.workloads).some(({ pullsInVpc }) => pullsInVpc)) return [];
    const { known, unknown } = endpointsOfServices(model, registryServices());
    const workloads = listed(wanted.workloads);
    return [
      ...known
        .filter(({ existing }) => !existing)
        .map((endpoint) => {
          const parameters = { endpoint: endpoint.id, service: serviceName(endpoint), workloads };
          return violated({ id: 'rule.30.endpoint', parameters }, endpoint.place);
        }),
      ...notJudgedOnce(unknown),
    ];
  },
};
