import { ECR_LOGIN_ACTION, ECS_TASKS_PRINCIPAL } from '../../catalogue/index.js';
import type { PolicyStatement, Role } from '../model.js';
import { allows, permissionsOf } from './build-roles.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { listed } from './lookups.js';
import { includesAll } from './policy-matching.js';
import { conditionsOf, hasKey, knownTexts, nameOf, statementsOf } from './policy-statements.js';
import { type Judgement, notJudged, type Rule, violated } from './rule.js';

/** Where a call comes from. The login of a task on Fargate leaves through an interface of the service, which is in no VPC of the account. */
const NETWORK_KEYS = ['aws:SourceVpc', 'aws:SourceVpce', 'aws:VpcSourceIp', 'aws:SourceIp'] as const;

/**
 * A role that is to log in to the registry may do so on every resource, and where tasks start with it from everywhere. One that has all of
 * ECR on some repositories is not taken to be meant for logins.
 */
export const rule58: Rule = {
  id: '58',
  severity: 'error',
  title: { id: 'rule.58.title' },
  reason: { id: 'rule.58.reason' },
  source: 'S28',
  judge: ({ roles }) => roles.filter(({ existing }) => !existing).flatMap(judgeRole),
};

function judgeRole(role: Role): Judgement[] {
  const { known, unknown } = permissionsOf(role);
  const [first] = known.filter(namesLogin);
  if (first === undefined) return [];
  const startsTasks = isForTasks(role);
  const isOpen = anyOf([
    ...known.map((statement) =>
      allOf([
        allows(statement, ECR_LOGIN_ACTION),
        isOnEverything(statement),
        anyOf([not(startsTasks), not(isOfNetwork(statement))]),
      ]),
    ),
    ...unknown,
  ]);
  if (isUnknown(isOpen)) return [notJudged(isOpen)];
  if (isOpen) return [];
  const parameters = { role: role.id, statement: nameOf(first), action: ECR_LOGIN_ACTION };
  if (isOnEverything(first) !== true) return [violated({ id: 'rule.58.resource', parameters }, first.place)];
  const keys = listed(networkKeys(first));
  return [violated({ id: 'rule.58.condition', parameters: { ...parameters, keys } }, first.place)];
}

/** Whether a statement allows the login by more than the way: `ecr:*` is for whatever it is on. */
function namesLogin(statement: PolicyStatement): boolean {
  const { actions, negated } = statement;
  if (negated.includes('Action') || allows(statement, ECR_LOGIN_ACTION) !== true) return false;
  return knownTexts(actions).some(({ value }) => /^ecr:get/i.test(value));
}

function isOnEverything({ resources, negated }: PolicyStatement): Certainty {
  return !negated.includes('Resource') && includesAll(resources);
}

function isOfNetwork(statement: PolicyStatement): Certainty {
  return statement.conditions.known ? networkKeys(statement).length > 0 : statement.conditions;
}

function networkKeys(statement: PolicyStatement): string[] {
  return NETWORK_KEYS.filter((key) => conditionsOf(statement).some((condition) => hasKey(condition, key)));
}

/** Whether tasks of ECS start with a role. */
function isForTasks({ trust }: Role): Certainty {
  if (!trust.known) return trust;
  const { known, unknown } = statementsOf(trust.value);
  const services = known.flatMap(({ principals }) => (principals?.known ? principals.value : []));
  const isNamed = services.some(({ values }) => knownTexts(values).some(({ value }) => value === ECS_TASKS_PRINCIPAL));
  return anyOf([isNamed, ...unknown]);
}
