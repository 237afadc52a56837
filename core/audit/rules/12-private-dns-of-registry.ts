import { isRegistryService } from '../../catalogue/index.js';
import { isCentral, judgePrivateDns } from './private-dns.js';
import type { Rule } from './rule.js';

export const rule12: Rule = {
  id: '12',
  severity: 'error',
  title: { id: 'rule.12.title' },
  reason: { id: 'rule.12.reason' },
  source: 'S1',
  judge: (model, wanted) =>
    judgePrivateDns(
      model,
      (service) => isRegistryService(service, 'dkr') && !isCentral(model, service, wanted),
      'rule.12.endpoint',
    ),
};
