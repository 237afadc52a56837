import { isEndpointService, isRegistryService } from '../../catalogue/index.js';
import { isCentral, judgePrivateDns } from './private-dns.js';
import type { Rule, Wanted } from './rule.js';

/** The services whose names SDKs and agents resolve. Names of S3 lead to the gateway, and the registry has rule 12. */
export const rule13: Rule = {
  id: '13',
  severity: 'error',
  title: { id: 'rule.13.title' },
  reason: { id: 'rule.13.reason' },
  source: 'S38',
  judge: (model, wanted) =>
    judgePrivateDns(
      model,
      (service) =>
        isEndpointService(service) &&
        service !== 's3' &&
        !isRegistryService(service, 'dkr') &&
        !isByUrl(service, wanted) &&
        !isCentral(model, service, wanted),
      'rule.13.endpoint',
    ),
};

/** Whether the answers have a service called by the URL of its endpoint. */
function isByUrl(service: string, wanted: Wanted | null): boolean {
  return isRegistryService(service, 'api') && wanted?.privateDns === 'ecr-api-off';
}
