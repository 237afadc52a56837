import { ECR_LOGIN_ACTION, ECR_PULL_ACTIONS, ECR_PUSH_ACTIONS } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import type { Unknown } from '../value.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { type Restricted, registryPolicies } from './endpoint-policies.js';
import { listed, notJudgedOnce } from './lookups.js';
import { includesAll } from './policy-matching.js';
import { allowsEverything, concernsAction, hasEffect, nameOf, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** What only a push calls. */
const PUSH_ONLY = ECR_PUSH_ACTIONS.filter((action) => !ECR_PULL_ACTIONS.some((pull) => pull === action));

/**
 * A policy is for pulls only where a statement allows pulls and no push, and no other one allows to push what it names. One that allows
 * everything beside such a statement is that too, by intention.
 */
export const rule37: Rule = {
  id: '37',
  severity: 'error',
  title: { id: 'rule.37.title' },
  reason: { id: 'rule.37.reason' },
  source: 'S28',
  judge: (model) => {
    const { known, unknown } = registryPolicies(model);
    const reasons: Unknown[] = [...unknown];
    const judgements = known.flatMap((restricted) => judgePolicy(restricted, reasons));
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgePolicy({ endpoint, policy }: Restricted, reasons: Unknown[]): Judgement[] {
  const { known: statements, unknown } = statementsOf(policy.value);
  const isForPulls = anyOf([...statements.map(allowsPullsOnly), ...unknown]);
  if (isUnknown(isForPulls)) reasons.push(isForPulls);
  if (isForPulls !== true) return [];
  const everything = statements.filter((statement) => allowsEverything(statement, 'ecr') === true);
  if (everything.length > 0) {
    return everything.map((statement) => {
      const parameters = { endpoint: endpoint.id, statement: nameOf(statement) };
      return violated({ id: 'rule.37.void', parameters }, statement.place);
    });
  }
  const isForPushes = anyOf([...statements.map(allowsPush), ...unknown]);
  if (isUnknown(isForPushes)) reasons.push(isForPushes);
  return isForPushes === false ? judgeComplete({ endpoint, policy }, statements, reasons) : [];
}

function judgeComplete(
  { endpoint, policy }: Restricted,
  statements: readonly PolicyStatement[],
  reasons: Unknown[],
): Judgement[] {
  const answers = [ECR_LOGIN_ACTION, ...ECR_PULL_ACTIONS].map((action) => ({
    action,
    isAllowed: anyOf(statements.map((statement) => allows(statement, action))),
  }));
  reasons.push(...answers.map(({ isAllowed }) => isAllowed).filter(isUnknown));
  const missing = answers.filter(({ isAllowed }) => isAllowed === false).map(({ action }) => action);
  if (missing.length > 0) {
    const parameters = { endpoint: endpoint.id, actions: listed(missing) };
    return [violated({ id: 'rule.37.missing', parameters }, policy.place)];
  }
  const isLoginOpen = anyOf(
    statements.map((statement) => allOf([allows(statement, ECR_LOGIN_ACTION), isOnEverything(statement)])),
  );
  if (isUnknown(isLoginOpen)) reasons.push(isLoginOpen);
  return isLoginOpen === false
    ? [violated({ id: 'rule.37.login', parameters: { endpoint: endpoint.id, action: ECR_LOGIN_ACTION } }, policy.place)]
    : [];
}

function allows(statement: PolicyStatement, action: string): Certainty {
  return allOf([hasEffect(statement, 'Allow'), concernsAction(statement, action)]);
}

function allowsPush(statement: PolicyStatement): Certainty {
  return anyOf(PUSH_ONLY.map((action) => allows(statement, action)));
}

function allowsPullsOnly(statement: PolicyStatement): Certainty {
  return allOf([anyOf(ECR_PULL_ACTIONS.map((action) => allows(statement, action))), not(allowsPush(statement))]);
}

/** The login is for no resource in particular. */
function isOnEverything({ resources, negated }: PolicyStatement): Certainty {
  return negated.includes('Resource') || includesAll(resources);
}
