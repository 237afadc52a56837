import { judgeNeeded } from './needed-endpoints.js';
import type { Rule } from './rule.js';

/** With a way to the internet logs may take it, and the endpoint is a matter of cost. */
export const rule28: Rule = {
  id: '28',
  severity: 'error',
  title: { id: 'rule.28.title' },
  reason: { id: 'rule.28.reason' },
  source: 'S1',
  judge: (model, wanted) => {
    if (wanted === null || wanted.internet !== 'none') return [];
    return judgeNeeded(
      model,
      wanted,
      ({ name }) => name === 'logs',
      (_, users) => ({ id: 'rule.28.needed', parameters: { users } }),
    );
  },
};
