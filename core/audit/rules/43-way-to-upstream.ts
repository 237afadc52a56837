import { ECR_CACHE_ACTIONS } from '../../catalogue/index.js';
import type { NetworkModel } from '../model.js';
import type { Unknown } from '../value.js';
import { allows } from './build-roles.js';
import { anyOf, isUnknown } from './certainty.js';
import { registryPolicies } from './endpoint-policies.js';
import { listed, notJudgedOnce } from './lookups.js';
import { statementsOf } from './policy-statements.js';
import type { Judgement, Rule } from './rule.js';
import { violated } from './rule.js';
import { placeOfNothing } from './service-sets.js';

/**
 * The first pull through a cache goes to the upstream registry: without a way there somebody has to have accepted that. It imports the
 * image and may create its repository, which a policy has to let it do.
 */
export const rule43: Rule = {
  id: '43',
  severity: 'warning',
  title: { id: 'rule.43.title' },
  reason: { id: 'rule.43.reason' },
  source: 'S4',
  judge: (model, wanted) => {
    const { features = [], internet, acceptNoUpstreamPath } = wanted ?? {};
    if (!features.includes('pull-through-cache')) return [];
    const lacksWay = internet === 'none' && acceptNoUpstreamPath !== true;
    return [...(lacksWay ? [violated({ id: 'rule.43.noWay' }, placeOfNothing(model))] : []), ...judgePolicies(model)];
  },
};

function judgePolicies(model: NetworkModel): Judgement[] {
  const { known, unknown } = registryPolicies(model);
  const reasons: Unknown[] = [...unknown];
  const judgements = known.flatMap(({ endpoint, policy }) => {
    const statements = statementsOf(policy.value);
    const answers = ECR_CACHE_ACTIONS.map((action) => ({
      action,
      isAllowed: anyOf([...statements.known.map((statement) => allows(statement, action)), ...statements.unknown]),
    }));
    reasons.push(...answers.map(({ isAllowed }) => isAllowed).filter(isUnknown));
    const missing = answers.filter(({ isAllowed }) => isAllowed === false).map(({ action }) => action);
    if (missing.length === 0) return [];
    return [
      violated({ id: 'rule.43.policy', parameters: { endpoint: endpoint.id, actions: listed(missing) } }, policy.place),
    ];
  });
  return [...judgements, ...notJudgedOnce(reasons)];
}
