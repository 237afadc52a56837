import assert from 'node:assert/strict';
import type { PolicyStatement, Role } from '../../../../core/audit/model.js';
import { rule58 } from '../../../../core/audit/rules/58-login-unconditioned.js';
import { ECR_LOGIN_ACTION, ECR_PULL_ACTIONS, ECS_TASKS_PRINCIPAL } from '../../../../core/catalogue/index.js';
import { allow, condition, policy } from './policy-support.js';
import { list, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts, vpc } from './support.js';

const fromVpc = { conditions: said([condition('StringEquals', 'aws:SourceVpc', '${Vpc}')]) };
const LOGIN = allow([ECR_LOGIN_ACTION], ['*'], { sid: said('Login') });
const PULL = allow(ECR_PULL_ACTIONS, ['*'], fromVpc);

function role(service: string, statements: readonly PolicyStatement[], change: Partial<Role> = {}): Role {
  const { place, tags } = vpc();
  const principals = said([{ type: 'Service', values: list(service) }]);
  return {
    id: 'TaskRole',
    place,
    tags,
    existing: false,
    description: null,
    trust: policy(allow(['sts:AssumeRole'], [], { principals })),
    policies: [{ name: said('pull'), document: policy(...statements), place }],
    managedPolicies: list(),
    ...change,
  };
}

function judged(statements: readonly PolicyStatement[], change: Partial<Role> = {}, service = ECS_TASKS_PRINCIPAL) {
  return verdicts(rule58, modelOf({ roles: [role(service, statements, change)] }));
}

describe('rule 58: logins by a role without a condition', () => {
  it('holds where only the pull has a condition, and of roles that log in to nothing', () => {
    for (const statements of [[LOGIN, PULL], [PULL], [allow(['ecr:*'], ['*'])], []]) {
      assert.deepEqual(judged(statements), []);
    }
  });

  it('is broken by a condition on the VPC or its endpoints, of a role that tasks start with', () => {
    for (const key of ['aws:SourceVpc', 'aws:SourceVpce', 'aws:sourcevpce']) {
      const conditioned = { ...LOGIN, conditions: said([condition('StringEquals', key, 'x')]) };
      const [line, ...others] = judged([conditioned, PULL]);
      assert.match(
        line ?? '',
        /^violated: TaskRole allows ecr:GetAuthorizationToken with a condition on aws:SourceVpce? /,
      );
      assert.deepEqual(others, []);
      // A host of EC2 calls from within the VPC.
      assert.deepEqual(judged([conditioned, PULL], {}, 'ec2.amazonaws.com'), []);
    }
  });

  it('is broken by a repository as its resource, of any role', () => {
    const ofOne = allow([ECR_LOGIN_ACTION, ...ECR_PULL_ACTIONS], ['arn:aws:ecr:us-east-1:123456789012:repository/a']);
    for (const service of [ECS_TASKS_PRINCIPAL, 'codebuild.amazonaws.com']) {
      assert.match(judged([ofOne], {}, service).join(), /^violated: TaskRole allows .* on some resources only/);
      assert.deepEqual(judged([ofOne, LOGIN], {}, service), []);
    }
  });

  it('does not ask for a login where all of ECR is allowed on a repository', () => {
    assert.deepEqual(judged([allow(['ecr:*'], ['arn:aws:ecr:us-east-1:123456789012:repository/a'])]), []);
  });

  it('is not about other conditions, and roles that exist', () => {
    const ofOrganisation = { ...LOGIN, conditions: said([condition('StringEquals', 'aws:PrincipalOrgID', 'o-1')]) };
    assert.deepEqual(judged([ofOrganisation]), []);
    assert.deepEqual(judged([{ ...LOGIN, ...fromVpc }], { existing: true }), []);
  });

  it('is not judged where a condition or another policy is not known', () => {
    assert.deepEqual(judged([{ ...LOGIN, conditions: UNKNOWN }]), NOT_JUDGED);
    const managed = { managedPolicies: list('arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy') };
    const [line] = judged([{ ...LOGIN, ...fromVpc }], managed);
    assert.match(line ?? '', /^not-judged: /);
  });
});
