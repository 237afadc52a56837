import { ECR_PULL_ACTIONS, ECR_PUSH_ACTIONS, isRegistryService } from '../../catalogue/index.js';
import type { CodebuildProject, NetworkModel, PolicyStatement, Role } from '../model.js';
import type { Unknown, Value } from '../value.js';
import { allows, permissionsOf, permit, roleOf } from './build-roles.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { type Restricted, registryPolicies } from './endpoint-policies.js';
import { identityOf, listed, notJudgedOnce } from './lookups.js';
import { includesAll } from './policy-matching.js';
import { concernsAction, hasEffect, isForEverybody, isUnconditional, statementsOf } from './policy-statements.js';
import { type Judgement, type Rule, violated } from './rule.js';
import { serviceName } from './service-sets.js';

/** What only a push calls. */
const PUSH_ONLY = ECR_PUSH_ACTIONS.filter((action) => !ECR_PULL_ACTIONS.some((pull) => pull === action));

/** That the image of the build environment is not pulled through the VPC no code can change. */
export const rule32: Rule = {
  id: '32',
  severity: 'warning',
  title: { id: 'rule.32.title' },
  reason: { id: 'rule.32.reason' },
  source: 'S35',
  judge: (model) => {
    const reasons: Unknown[] = [];
    const judgements = model.codebuildProjects
      .filter(({ existing }) => !existing)
      .flatMap((project) => judgeProject(model, project, reasons));
    return [...judgements, ...notJudgedOnce(reasons)];
  },
};

function judgeProject(model: NetworkModel, project: CodebuildProject, reasons: Unknown[]): Judgement[] {
  const role = roleOf(model, project);
  if (role === null) return [];
  const pushes = 'id' in role ? anyOf(PUSH_ONLY.map((action) => permit(permissionsOf(role), action))) : role;
  if (pushes === true && 'id' in role) return judgeEndpoints(model, project, role, reasons);
  return judgePrivilege(project, pushes, reasons);
}

/** Builds that push run Docker, which needs the privilege; others need no root on the host. */
function judgePrivilege({ id, environment }: CodebuildProject, pushes: Certainty, reasons: Unknown[]): Judgement[] {
  const { privileged } = environment;
  const isIdle = allOf([privileged.known ? privileged.value : privileged, not(pushes)]);
  if (isUnknown(isIdle)) reasons.push(isIdle);
  return isIdle === true ? [violated({ id: 'rule.32.privileged', parameters: { project: id } }, privileged.place)] : [];
}

/** Docker pushes to the registry itself, so its endpoint is the one that counts. */
function judgeEndpoints(model: NetworkModel, project: CodebuildProject, role: Role, reasons: Unknown[]): Judgement[] {
  const { network } = project;
  if (network === null) return [];
  const { known, unknown } = registryPolicies(model);
  reasons.push(...unknown);
  const registries = known.filter(
    ({ endpoint }) => isRegistryService(serviceName(endpoint), 'dkr') && mayBeSame(endpoint.vpc, network.vpc),
  );
  return registries.flatMap((restricted) => judgePolicy(restricted, project, role, reasons));
}

function mayBeSame(one: Value<string>, other: Value<string>): boolean {
  return !one.known || !other.known || identityOf(one.value) === identityOf(other.value);
}

function judgePolicy(
  { endpoint, policy }: Restricted,
  project: CodebuildProject,
  role: Role,
  reasons: Unknown[],
): Judgement[] {
  const { known, unknown } = statementsOf(policy.value);
  const answers = PUSH_ONLY.map((action) => {
    const isAllowed = anyOf([
      ...known.map((statement) => allOf([allows(statement, action), mayBeFor(statement, role)])),
      ...unknown,
    ]);
    const isDenied = anyOf(known.map((statement) => denies(statement, action)));
    return { action, isPossible: allOf([isAllowed, not(isDenied)]) };
  });
  reasons.push(...answers.map(({ isPossible }) => isPossible).filter(isUnknown));
  const missing = answers.filter(({ isPossible }) => isPossible === false).map(({ action }) => action);
  if (missing.length === 0) return [];
  const parameters = { endpoint: endpoint.id, project: project.id, actions: listed(missing) };
  return [violated({ id: 'rule.32.pullOnly', parameters }, policy.place)];
}

/** Whether a statement is for a role: not where it names only others of the code. Of names that AWS resolves nothing is known here. */
function mayBeFor({ principals, negated }: PolicyStatement, { id }: Role): Certainty {
  if (principals === null || negated.includes('Principal')) return true;
  if (!principals.known) return principals;
  const own = [id, `${id}.arn`];
  return anyOf(
    principals.value.map(({ values }) =>
      values.known
        ? anyOf(
            values.value.map((value) => {
              if (!value.known) return value;
              const named = identityOf(value.value);
              return named === value.value || own.includes(named);
            }),
          )
        : values,
    ),
  );
}

/** A denial that holds for everybody, on everything. */
function denies(statement: PolicyStatement, action: string): Certainty {
  return allOf([
    hasEffect(statement, 'Deny'),
    concernsAction(statement, action),
    !statement.negated.includes('Resource') && includesAll(statement.resources),
    isForEverybody(statement),
    isUnconditional(statement),
  ]);
}
