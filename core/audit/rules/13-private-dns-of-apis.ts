import { isEndpointService, isRegistryService } from '../../catalogue/index.js';
import { judgePrivateDns } from './private-dns.js';
import type { Rule } from './rule.js';

/** The services whose names SDKs and agents resolve. Names of S3 lead to the gateway, and the registry has rule 12. */
export const rule13: Rule = {
  id: '13',
  severity: 'error',
  title: { id: 'rule.13.title' },
  reason: { id: 'rule.13.reason' },
  source: 'S38',
  judge: (model) =>
    judgePrivateDns(
      model,
      (service) => isEndpointService(service) && service !== 's3' && !isRegistryService(service, 'dkr'),
      'rule.13.endpoint',
    ),
};
