import { finderOf, literalOf, notJudgedOnce } from './lookups.js';
import { type Rule, violated } from './rule.js';
import { auditedVpcs } from './vpcs.js';

/** The answers may waive flow logs. Logs of accepted traffic alone do not count: Security Hub asks for rejects. */
export const rule52: Rule = {
  id: '52',
  severity: 'warning',
  title: { id: 'rule.52.title' },
  reason: { id: 'rule.52.reason' },
  source: 'securityHubEc2',
  judge: (model, wanted) => {
    if (wanted?.flowLogs === false) return [];
    const find = finderOf(model.vpcs);
    const traffic = model.flowLogs.map(({ resource, trafficType }) => ({ resource, type: literalOf(trafficType) }));
    const possible = traffic.filter(({ type }) => !type.known || type.value.toUpperCase() !== 'ACCEPT');
    const logged = new Set(
      possible.flatMap(({ resource, type }) => (type.known && resource.known ? (find(resource.value) ?? []) : [])),
    );
    const lacking = auditedVpcs(model).filter((vpc) => !logged.has(vpc));
    if (lacking.length === 0) return [];
    const unclear = possible.flatMap(({ resource, type }) => [resource, type].filter((value) => !value.known));
    if (unclear.length > 0) return notJudgedOnce(unclear);
    return lacking.map(({ id, place }) => violated({ id: 'rule.52.vpc', parameters: { vpc: id } }, place));
  },
};
