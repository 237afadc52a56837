import { CODEBUILD_ATTACH_ACTION, CODEBUILD_ATTACH_KEYS, CODEBUILD_NETWORK_ACTIONS } from '../../catalogue/index.js';
import type { CodebuildProject, NetworkModel, PolicyStatement, Role } from '../model.js';
import type { Unknown } from '../value.js';
import { allows, permissionsOf, permit, roleOf } from './build-roles.js';
import { allOf, anyOf, type Certainty, isUnknown, not } from './certainty.js';
import { listed } from './lookups.js';
import { conditionsOf, hasKey } from './policy-statements.js';
import { type Judgement, violated } from './rule.js';

/** Whether the role of builds may put network interfaces into the VPC, and only for CodeBuild. */
export function judgeNetworkPermissions(
  model: NetworkModel,
  project: CodebuildProject,
  reasons: Unknown[],
): Judgement[] {
  const role = roleOf(model, project);
  if (role === null) return [];
  if (!('id' in role)) {
    reasons.push(role);
    return [];
  }
  return [...judgeMissing(role, project.id, reasons), ...judgeConditions(role, reasons)];
}

function judgeMissing(role: Role, project: string, reasons: Unknown[]): Judgement[] {
  const permissions = permissionsOf(role);
  const answers = [...CODEBUILD_NETWORK_ACTIONS, CODEBUILD_ATTACH_ACTION].map((action) => ({
    action,
    isAllowed: permit(permissions, action),
  }));
  reasons.push(...answers.map(({ isAllowed }) => isAllowed).filter(isUnknown));
  const missing = answers.filter(({ isAllowed }) => isAllowed === false).map(({ action }) => action);
  if (missing.length === 0) return [];
  const parameters = { role: role.id, project, actions: listed(missing) };
  return [violated({ id: 'rule.31.actions', parameters }, role.place)];
}

function judgeConditions(role: Role, reasons: Unknown[]): Judgement[] {
  return permissionsOf(role).known.flatMap((statement) => {
    const missing = CODEBUILD_ATTACH_KEYS.filter((key) => {
      const isOpen = allOf([allows(statement, CODEBUILD_ATTACH_ACTION), not(isConditionedBy(statement, key))]);
      if (isUnknown(isOpen)) reasons.push(isOpen);
      return isOpen === true;
    });
    if (missing.length === 0) return [];
    const parameters = { role: role.id, action: CODEBUILD_ATTACH_ACTION, keys: listed(missing) };
    return [violated({ id: 'rule.31.conditions', parameters }, statement.place)];
  });
}

function isConditionedBy(statement: PolicyStatement, key: string): Certainty {
  const { conditions } = statement;
  return anyOf([
    conditionsOf(statement).some((condition) => hasKey(condition, key)),
    ...(conditions.known ? [] : [conditions]),
  ]);
}
