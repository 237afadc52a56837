import { ECR_DELETE_ACTION, type Region } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import type { Unknown } from '../value.js';
import { isUnknown } from './certainty.js';
import { type Restricted, registryPolicies } from './endpoint-policies.js';
import { knownRegion } from './known-region.js';
import { notJudgedOnce } from './lookups.js';
import { withReferences } from './policy-matching.js';
import { concernsAction, hasEffect, knownTexts, nameOf, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** Allowing a deletion may be meant, except where the statement is called to prevent it. */
export const rule39: Rule = {
  id: '39',
  severity: 'error',
  title: { id: 'rule.39.title' },
  reason: { id: 'rule.39.reason' },
  source: 'S1',
  judge: (model) => {
    const { known, unknown } = registryPolicies(model);
    const region = knownRegion(model);
    const reasons: Unknown[] = [...unknown];
    const judgements = known.flatMap((restricted) =>
      statementsOf(restricted.policy.value).known.flatMap((statement) => {
        if (concernsAction(statement, ECR_DELETE_ACTION) !== true) return [];
        const denies = hasEffect(statement, 'Deny');
        if (isUnknown(denies)) reasons.push(denies);
        if (denies === false) return judgeName(restricted, statement);
        if (denies !== true || statement.negated.includes('Resource')) return [];
        if (!region.known) reasons.push(region);
        return region.known ? judgeResources(restricted, statement, region.value) : [];
      }),
    );
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeName({ endpoint }: Restricted, statement: PolicyStatement): Judgement[] {
  if (!statement.sid?.known || !/^(?:prevent|deny|block|no)[A-Za-z0-9]*delet/i.test(statement.sid.value)) return [];
  const parameters = { endpoint: endpoint.id, statement: nameOf(statement), action: ECR_DELETE_ACTION };
  return [violated({ id: 'rule.39.allows', parameters }, statement.place)];
}

function judgeResources({ endpoint }: Restricted, statement: PolicyStatement, region: Region): Judgement[] {
  return knownTexts(statement.resources)
    .filter(
      ({ value }) =>
        !mayBeRepository(
          withReferences(value, () => '*'),
          region,
        ),
    )
    .map(({ value, place }) => {
      const parameters = {
        endpoint: endpoint.id,
        statement: nameOf(statement),
        action: ECR_DELETE_ACTION,
        resource: value,
        example: `arn:${region.partition}:ecr:${region.id}:123456789012:repository/demo`,
      };
      return violated({ id: 'rule.39.arn', parameters }, place);
    });
}

/** Whether a pattern can match the ARN of a repository of the Region at all. */
function mayBeRepository(pattern: string, { partition, id }: Region): boolean {
  const [prefix = '', ofPartition, service, region, account, ...rest] = pattern.split(':');
  // With a wildcard before the last colon the parts may shift.
  if (rest.length === 0) return pattern.includes('*');
  const name = rest.join(':');
  return (
    prefix === 'arn' &&
    isOrMatches(ofPartition, partition) &&
    isOrMatches(service, 'ecr') &&
    isOrMatches(region, id) &&
    (/^\d{12}$/.test(account ?? '') || /[*?]/.test(account ?? '')) &&
    /^(?:repository\/.+|.*[*?].*)$/.test(name)
  );
}

function isOrMatches(given: string | undefined, wanted: string): boolean {
  return given === wanted || (given !== undefined && /[*?]/.test(given));
}
