import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { planOf, renderPlan } from '../../support/cases.js';

const PULLS = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

function roleOf(answers: Partial<Answers>) {
  return planOf(answers).roles.find(({ id }) => id === 'task_execution_role');
}

/** Statements without what only readers of code need. */
function statementsOf(answers: Partial<Answers>): object[] {
  const statements = roleOf(answers)?.statements ?? [];
  return statements.map(({ sid, effect, actions, resources, conditions }) => ({
    ...{ sid, effect, actions, resources, conditions },
  }));
}

const allow = (sid: string, actions: string[], resource: unknown, conditions: object = {}) => ({
  ...{ sid, effect: 'Allow', actions, resources: [resource], conditions },
});
const LOGIN = allow('LogInToRegistry', ['ecr:GetAuthorizationToken'], '*');
const LOGS = allow(
  'WriteTaskLogs',
  ['logs:CreateLogStream', 'logs:PutLogEvents'],
  ['arn:aws:logs:us-east-1:', { symbol: 'account' }, ':log-group:*'],
);
const VPC = { 'aws:SourceVpc': { symbol: 'vpc' } };
const EXISTING: Partial<Answers> = {
  vpc: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  vpcCidrs: ['10.20.0.0/16'],
  endpointSubnetIds: { 'us-east-1a': 'subnet-0a1b2c3d', 'us-east-1b': 'subnet-0b1c2d3e' },
  appRouteTableIds: ['rtb-0a1b2c3d'],
  existingEndpoints: { 'ecr.dkr': 'vpce-0a1b2c3d' },
};

describe('task execution role', () => {
  it('is there where it is asked for', () => assert.equal(roleOf({}), undefined));

  it('is for tasks of the account in the Region only', () => {
    const role = roleOf({ taskExecutionRole: 'vpc' });
    assert.equal(role?.servicePrincipal, 'ecs-tasks.amazonaws.com');
    assert.deepEqual(role?.trustConditions, {
      StringEquals: { 'aws:SourceAccount': { symbol: 'account' } },
      ArnLike: { 'aws:SourceArn': ['arn:aws:ecs:us-east-1:', { symbol: 'account' }, ':*'] },
    });
  });

  it('vpc: pulls have a condition on the VPC; the login and the log lines have none', () => {
    assert.deepEqual(statementsOf({ taskExecutionRole: 'vpc' }), [
      LOGIN,
      allow('PullImages', PULLS, '*', { StringEquals: VPC }),
      LOGS,
    ]);
    assert.deepEqual(
      statementsOf({ taskExecutionRole: 'vpc', features: [] }).map((statement) => 'sid' in statement && statement.sid),
      ['LogInToRegistry', 'PullImages'],
    );
  });

  it('vpc-and-endpoints: pulls have one on both endpoints of ECR too', () => {
    const both = { anyOf: [{ symbol: 'endpoint:ecr_api' }, { symbol: 'endpoint:ecr_dkr' }] };
    assert.deepEqual(statementsOf({ taskExecutionRole: 'vpc-and-endpoints' }), [
      LOGIN,
      allow('PullImages', PULLS, '*', { StringEquals: { ...VPC, 'aws:SourceVpce': both } }),
      LOGS,
    ]);
  });

  it('vpc-and-endpoints: with FIPS those of FIPS', () => {
    const both = { anyOf: [{ symbol: 'endpoint:ecr_fips_api' }, { symbol: 'endpoint:ecr_fips_dkr' }] };
    assert.deepEqual(
      statementsOf({ taskExecutionRole: 'vpc-and-endpoints', fips: true })[1],
      allow('PullImages', PULLS, '*', { StringEquals: { ...VPC, 'aws:SourceVpce': both } }),
    );
  });

  it('names the endpoints as each flavour does, those that exist by their ids', () => {
    const files = renderPlan(
      planOf({ ...EXISTING, taskExecutionRole: 'vpc-and-endpoints', iac: ['terraform', 'cloudformation', 'cdk'] }),
    );
    const written = ['security.tf', 'ecr-privatelink.yaml', 'lib/ecr-private-link.ts'].map((name) => {
      const text = files.find(({ path }) => path.endsWith(name))?.text ?? '';
      const at = text.indexOf('aws:SourceVpce');
      return text.slice(at, at + 160).replaceAll(/\s+/g, ' ');
    });
    const expected = [
      'aws:SourceVpce" = [ aws_vpc_endpoint.interface["ecr_api"].id, var.existing_endpoint_ids.ecr_dkr, ]',
      'aws:SourceVpce: - !Ref EcrApiEndpoint - vpce-0a1b2c3d ',
      "aws:SourceVpce': [endpointIds.EcrApi, endpointIds.EcrDkr],",
    ];
    for (const [index, text] of expected.entries()) assert.ok(written[index]?.startsWith(text), written[index]);
  });

  it('whoever deploys may make and pass this role, and no other', () => {
    const { permissions } = planOf({ taskExecutionRole: 'vpc', flowLogs: false });
    const own = permissions.filter(({ sid }) => sid.endsWith('TaskExecutionRole'));
    assert.deepEqual(
      own.map(({ sid }) => sid),
      ['TaskExecutionRole', 'PassTaskExecutionRole'],
    );
    for (const { resources } of own) {
      assert.deepEqual(resources, ['arn:aws:iam::*:role/demo-task-execution-us-east-1']);
    }
    assert.deepEqual(own[1]?.conditions, { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } });
  });

  it('the README says how to use it, and to name it where only named roles pull', () => {
    const readmeOf = (answers: Partial<Answers>) =>
      renderPlan(planOf(answers), 'project').find(({ path }) => path === 'README.md')?.text ?? '';
    const roles = { endpointPolicy: 'pull-only', policyRoles: ['arn:aws:iam::123456789012:role/other'] } as const;
    assert.match(readmeOf({ taskExecutionRole: 'vpc', ...roles }), /name this one too, with `--policy-roles`/);
    assert.match(readmeOf({ taskExecutionRole: 'vpc' }), /output -raw task_execution_role_arn/);
    assert.doesNotMatch(readmeOf({ taskExecutionRole: 'vpc' }), /--policy-roles/);
    assert.doesNotMatch(readmeOf({}), /executionRoleArn/);
  });
});
