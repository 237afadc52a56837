import { ECR_LOGIN_ACTION, ECR_PULL_ACTIONS, ECR_PUSH_ACTIONS, isRegistryService } from '../../catalogue/index.js';
import type { PolicyStatement } from '../model.js';
import { knownValue, type Unknown } from '../value.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { type Restricted, registryPolicies } from './endpoint-policies.js';
import { listed, notJudgedOnce, serviceOf } from './lookups.js';
import { includesAll } from './policy-matching.js';
import { allowsEverything, concernsAction, hasEffect, nameOf, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';

/** What only a push calls. */
const PUSH_ONLY = ECR_PUSH_ACTIONS.filter((action) => !ECR_PULL_ACTIONS.some((pull) => pull === action));

/** Clients differ in whether they ask for a layer before they fetch it. */
const CHECK: (typeof ECR_PULL_ACTIONS)[number] = 'ecr:BatchCheckLayerAvailability';

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

/** The login is a call of the API; the rest of a pull goes to the registry. */
function judgeComplete(
  restricted: Restricted,
  statements: readonly PolicyStatement[],
  reasons: Unknown[],
): Judgement[] {
  const isOfApi = isRegistryService(knownValue(serviceOf(restricted.endpoint)) ?? '', 'api');
  return (isOfApi ? judgeLogin : judgeCalls)(restricted, statements, reasons);
}

function judgeLogin(
  { endpoint, policy }: Restricted,
  statements: readonly PolicyStatement[],
  reasons: Unknown[],
): Judgement[] {
  const missing = missingOf([ECR_LOGIN_ACTION], statements, reasons);
  if (missing.length > 0) {
    const parameters = { endpoint: endpoint.id, actions: listed(missing) };
    return [violated({ id: 'rule.37.missing', parameters }, policy.place)];
  }
  const isOpen = anyOf(
    statements.map((statement) => allOf([allows(statement, ECR_LOGIN_ACTION), isOnEverything(statement)])),
  );
  if (isUnknown(isOpen)) reasons.push(isOpen);
  return isOpen === false
    ? [violated({ id: 'rule.37.login', parameters: { endpoint: endpoint.id, action: ECR_LOGIN_ACTION } }, policy.place)]
    : [];
}

function judgeCalls(
  { endpoint, policy }: Restricted,
  statements: readonly PolicyStatement[],
  reasons: Unknown[],
): Judgement[] {
  const missing = missingOf(ECR_PULL_ACTIONS, statements, reasons);
  const always = missing.filter((action) => action !== CHECK);
  const named = { endpoint: endpoint.id };
  return [
    ...(always.length > 0
      ? [violated({ id: 'rule.37.missing', parameters: { ...named, actions: listed(always) } }, policy.place)]
      : []),
    ...(missing.includes(CHECK)
      ? [violated({ id: 'rule.37.check', parameters: { ...named, action: CHECK } }, policy.place)]
      : []),
  ];
}

function missingOf(
  actions: readonly string[],
  statements: readonly PolicyStatement[],
  reasons: Unknown[],
): readonly string[] {
  const answers = actions.map((action) => ({
    action,
    isAllowed: anyOf(statements.map((statement) => allows(statement, action))),
  }));
  reasons.push(...answers.map(({ isAllowed }) => isAllowed).filter(isUnknown));
  return answers.filter(({ isAllowed }) => isAllowed === false).map(({ action }) => action);
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
  const isAll = includesAll(resources);
  return negated.includes('Resource') ? not(isAll) : isAll;
}
