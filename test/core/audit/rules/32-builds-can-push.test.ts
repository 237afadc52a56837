import assert from 'node:assert/strict';
import type { PolicyStatement, Role } from '../../../../core/audit/model.js';
import { rule32 } from '../../../../core/audit/rules/32-builds-can-push.js';
import type { Value } from '../../../../core/audit/value.js';
import { ECR_PULL_ACTIONS, ECR_PUSH_ACTIONS } from '../../../../core/catalogue/index.js';
import { ALLOW_ALL, AWS_PULL, accounts, allow, deny, policy } from './policy-support.js';
import { endpoint, list, modelOf, NOT_JUDGED, project, said, UNKNOWN, verdicts, vpc } from './support.js';

const PUSH = allow([...ECR_PUSH_ACTIONS, ...ECR_PULL_ACTIONS], ['*']);
const PULL = allow(ECR_PULL_ACTIONS, ['*']);

function role(...statements: readonly PolicyStatement[]): Role {
  const { place, tags } = vpc();
  const policies = [{ name: said('build'), document: policy(...statements), place }];
  const managedPolicies = list();
  return {
    id: 'BuildRole',
    place,
    tags,
    existing: false,
    description: null,
    trust: policy(),
    policies,
    managedPolicies,
  };
}

function judged(
  statement: PolicyStatement,
  document: ReturnType<typeof policy> | null,
  privileged: Value<boolean> = said(true),
) {
  const { environment } = project();
  const codebuildProjects = [project({ environment: { ...environment, privileged } })];
  const endpoints = [endpoint('ecr.dkr', { policy: document })];
  return verdicts(rule32, modelOf({ codebuildProjects, roles: [role(statement)], endpoints }));
}

const MISSING = ECR_PUSH_ACTIONS.filter((action) => !ECR_PULL_ACTIONS.some((pull) => pull === action)).join(', ');

describe('rule 32: builds that push', () => {
  it('holds where the endpoint lets them, and where builds that only pull run unprivileged', () => {
    assert.deepEqual(judged(PUSH, null), []);
    assert.deepEqual(judged(PUSH, policy(ALLOW_ALL)), []);
    assert.deepEqual(judged(PUSH, policy(PUSH)), []);
    assert.deepEqual(judged(PULL, policy(PULL), said(false)), []);
  });

  it('is broken by an endpoint for pulls only', () => {
    assert.deepEqual(judged(PUSH, policy(AWS_PULL)), [
      `violated: The policy of Endpoint-ecr.dkr does not allow ${MISSING}, which builds of Project call to push.`,
    ]);
  });

  it('is broken by a denial for everybody, and by statements for another role of the code', () => {
    assert.equal(judged(PUSH, policy(ALLOW_ALL, deny(['ecr:PutImage'], ['*']))).length, 1);
    assert.equal(judged(PUSH, policy({ ...PUSH, principals: accounts('${OtherRole.arn}') })).length, 1);
    assert.deepEqual(judged(PUSH, policy({ ...PUSH, principals: accounts('${BuildRole.arn}') })), []);
  });

  it('is broken by builds that run privileged and do not push', () => {
    assert.deepEqual(judged(PULL, null), [
      'violated: Project runs privileged, but its role may push to no repository. Turn it off.',
    ]);
  });

  it('leaves projects outside the VPC, roles that are made elsewhere, and what was there before', () => {
    const endpoints = [endpoint('ecr.dkr', { policy: policy(AWS_PULL) })];
    for (const change of [{ network: null }, { role: said('arn:aws:iam::123456789012:role/b') }, { existing: true }]) {
      const model = modelOf({ codebuildProjects: [project(change)], roles: [role(PUSH)], endpoints });
      assert.deepEqual(verdicts(rule32, model), []);
    }
  });

  it('is not judged where the role, the policy or the privilege is not known', () => {
    assert.deepEqual(judged(PULL, null, UNKNOWN), NOT_JUDGED);
    const roles = [role(PUSH)];
    assert.deepEqual(verdicts(rule32, modelOf({ codebuildProjects: [project({ role: UNKNOWN })], roles })), NOT_JUDGED);
    const endpoints = [endpoint('ecr.dkr', { policy: UNKNOWN })];
    assert.deepEqual(verdicts(rule32, modelOf({ codebuildProjects: [project()], roles, endpoints })), NOT_JUDGED);
  });
});
