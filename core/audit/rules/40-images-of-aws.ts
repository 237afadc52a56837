import { ECR_PULL_ACTIONS, type Region } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import type { Unknown } from '../value.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { type Restricted, registryPolicies } from './endpoint-policies.js';
import { knownRegion } from './known-region.js';
import { notJudgedOnce } from './lookups.js';
import { concernsAction, concernsResource, conditionsOf, hasEffect, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** An account that no policy names: one that lets its images be pulled is open to those of AWS. */
const ANY_ACCOUNT = '000000000000';

/** Whether such images are used is not written in the code, so this says only that they could not be. */
export const rule40: Rule = {
  id: '40',
  severity: 'warning',
  title: { id: 'rule.40.title' },
  reason: { id: 'rule.40.reason' },
  source: 'S11',
  judge: (model) => {
    const { known, unknown } = registryPolicies(model);
    const region = knownRegion(model);
    if (known.length > 0 && !region.known) return notJudgedOnce([region]);
    const reasons: Unknown[] = [...unknown];
    const judgements = known.flatMap((restricted) =>
      region.known ? judgePolicy(restricted, region.value, reasons) : [],
    );
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgePolicy({ endpoint, policy }: Restricted, region: Region, reasons: Unknown[]): Judgement[] {
  const { known: statements, unknown } = statementsOf(policy.value);
  const allowsPulls = anyOf([...statements.map(allowsPull), ...unknown]);
  const isOpen = anyOf([...statements.map((statement) => allowsOthers(statement, region)), ...unknown]);
  // That it allows no pull at all is rules 36 and 37.
  const isClosed = allOf([allowsPulls, not(isOpen)]);
  if (isUnknown(isClosed)) reasons.push(isClosed);
  if (isClosed !== true) return [];
  return [violated({ id: 'rule.40.policy', parameters: { endpoint: endpoint.id } }, policy.place)];
}

function allowsPull(statement: PolicyStatement): Certainty {
  return allOf([
    hasEffect(statement, 'Allow'),
    anyOf(ECR_PULL_ACTIONS.map((action) => concernsAction(statement, action))),
  ]);
}

function allowsOthers(statement: PolicyStatement, { partition, id }: Region): Certainty {
  const repository = `arn:${partition}:ecr:${id}:${ANY_ACCOUNT}:repository/demo`;
  return allOf([allowsPull(statement), concernsResource(statement, repository), not(isForOwnResources(statement))]);
}

/** Conditions on whose repository it is; one on who calls lets images of anybody pass. */
function isForOwnResources(statement: PolicyStatement): Certainty {
  const { conditions } = statement;
  if (!conditions.known) return conditions;
  return conditionsOf(statement).some(
    ({ key, operator }) => /^aws:resource(?:account|orgid|orgpaths)$/i.test(key) && !/not/i.test(operator),
  );
}
