import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { GOLDEN_CASES, planOf } from '../../support/cases.js';

const EXISTING: Partial<Answers> = GOLDEN_CASES['existing-virginia'] ?? {};

describe('plan for an existing VPC', () => {
  it('makes no network: only endpoints, groups and what was asked for', () => {
    const plan = planOf(EXISTING);
    assert.equal(plan.vpc.kind, 'existing');
    assert.deepEqual(plan.routeTables, []);
    assert.deepEqual(plan.subnets.public, []);
    assert.equal(plan.nat, null);
    assert.equal(plan.flowLog, null);
    assert.deepEqual(
      plan.subnets.endpoint.map(({ id, existingId, cidr }) => [id, existingId, cidr]),
      [
        ['endpoint_subnet_a', 'subnet-0a1b2c3d4e5f60718', null],
        ['endpoint_subnet_b', 'subnet-0b1c2d3e4f5061728', null],
      ],
    );
  });

  it('an endpoint that exists is referenced and not created, billed or given a policy', () => {
    const plan = planOf({ ...EXISTING, endpointPolicy: 'account' });
    const reused = plan.endpoints.filter(({ reuse }) => reuse !== null);
    assert.deepEqual(
      reused.map(({ id, reuse, policy, subnetIds }) => [id, reuse, policy, subnetIds]),
      [
        ['ecr_api', 'vpce-0a1b2c3d4e5f60718', null, []],
        ['s3_existing', 'vpce-0b1c2d3e4f5061728', null, []],
      ],
    );
    const created = plan.endpoints.filter(({ type, reuse }) => type === 'Interface' && reuse === null);
    assert.equal(plan.cost.items.find(({ id }) => id === 'interface_endpoints')?.quantity, created.length * 2 * 730);
    assert.equal(plan.endpoints.find(({ id }) => id === 'ecr_dkr')?.policy, 'ecr');
  });

  it('an S3 gateway that exists is left alone: ours is on the tables that it lacks, and on none where it has all', () => {
    const gateways = (existingS3RouteTableIds: string[]) =>
      planOf({ ...EXISTING, existingS3RouteTableIds })
        .endpoints.filter(({ service }) => service === 's3')
        .map(({ id, routeTableIds }) => [id, routeTableIds]);
    const [first, second] = ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'];
    assert.deepEqual(gateways([first]), [
      ['s3', [second]],
      ['s3_existing', [first]],
    ]);
    assert.deepEqual(gateways([first, second]), [['s3_existing', [first, second]]]);
    const noted = (tables: string[]) =>
      planOf({ ...EXISTING, existingS3RouteTableIds: tables }).notes.some(({ id }) => id === 's3_interruption');
    assert.equal(noted([first]), true);
    assert.equal(noted([first, second]), false);
  });

  it('with every interface endpoint reused there is no group of endpoints', () => {
    const existingEndpoints = { 'ecr.api': 'vpce-0a1b2c3d', 'ecr.dkr': 'vpce-0b1c2d3e', logs: 'vpce-0c1d2e3f' };
    const some = {
      ...EXISTING,
      existingEndpoints,
      existingS3RouteTableIds: [],
      workloads: ['fargate-linux'],
      repository: 'virginia-builds',
      ecrPublic: false,
    } as const;
    const plan = planOf(some);
    assert.equal(plan.securityGroups.endpoint, null);
    assert.equal(plan.has.interfaceEndpoints, false);
    assert.equal(plan.has.s3Gateway, true);
  });

  it('asks for no permission to change the VPC', () => {
    const actions = planOf(EXISTING).permissions.flatMap((permission) => permission.actions);
    for (const action of ['CreateVpc', 'CreateSubnet', 'CreateRouteTable', 'ModifyVpcAttribute', 'DeleteVpc']) {
      assert.ok(!actions.includes(`ec2:${action}`), action);
    }
    assert.ok(actions.includes('ec2:CreateVpcEndpoint'));
    assert.ok(actions.includes('codebuild:CreateProject'));
  });
});
