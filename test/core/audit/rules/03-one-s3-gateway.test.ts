import assert from 'node:assert/strict';
import { rule03 } from '../../../../core/audit/rules/03-one-s3-gateway.js';
import { answersOf, GOLDEN_CASES } from '../../../support/cases.js';
import { emptyModel, endpoint, gateway, modelOf, NOT_JUDGED, said, UNKNOWN, verdicts, vpc } from './support.js';

describe('rule 03: one S3 gateway', () => {
  it('holds where the VPC has one, and has nothing to say of no code', () => {
    assert.deepEqual(verdicts(rule03, modelOf()), []);
    assert.deepEqual(verdicts(rule03, emptyModel()), []);
  });

  it('is broken by a VPC without one, and by one of type Interface instead', () => {
    const without = modelOf({ endpoints: [endpoint('ecr.api'), endpoint('s3')] });
    assert.deepEqual(verdicts(rule03, without), [
      'violated: Vpc has no S3 gateway endpoint, so image layers cannot be pulled privately.',
    ]);
  });

  it('is broken by a second one in the same VPC', () => {
    const two = modelOf({ endpoints: [gateway(), gateway({ id: 'Other' })] });
    assert.deepEqual(verdicts(rule03, two), [
      'violated: Vpc has more than one S3 gateway endpoint: Endpoint-s3, Other. Put all route tables on one.',
    ]);
  });

  it('is broken by a type that is not written, of S3 only', () => {
    const unstated = modelOf({
      endpoints: [
        gateway({ typeStated: false }),
        gateway({ id: 'Dynamo', serviceName: said('dynamodb'), typeStated: false }),
      ],
    });
    assert.deepEqual(verdicts(rule03, unstated), [
      'violated: Endpoint-s3 does not say its type. S3 has two: write Gateway.',
    ]);
  });

  it('says nothing of the type of one that is only looked up, or of a service that is not known', () => {
    const unstated = { typeStated: false };
    assert.deepEqual(verdicts(rule03, modelOf({ endpoints: [gateway({ ...unstated, existing: true })] })), []);
    const hidden = endpoint('s3', { ...unstated, serviceName: UNKNOWN });
    assert.deepEqual(verdicts(rule03, modelOf({ endpoints: [gateway(), hidden] })), []);
  });

  it('counts in each VPC by itself, and leaves out a VPC without any of ECR', () => {
    const second = { vpc: said('${Second}') };
    const vpcs = [vpc(), vpc({ id: 'Second' }), vpc({ id: 'Unrelated' })];
    const both = modelOf({ vpcs, endpoints: [gateway(), gateway({ id: 'Other', ...second })] });
    assert.deepEqual(verdicts(rule03, both), []);
    const lacking = modelOf({ vpcs, endpoints: [gateway(), endpoint('ecr.dkr', second)] });
    assert.deepEqual(verdicts(rule03, lacking), [
      'violated: Second has no S3 gateway endpoint, so image layers cannot be pulled privately.',
    ]);
  });

  it('is not judged where an endpoint may be one', () => {
    for (const change of [{ type: UNKNOWN }, { serviceName: UNKNOWN }, { vpc: UNKNOWN }]) {
      assert.deepEqual(verdicts(rule03, modelOf({ endpoints: [gateway(change)] })), NOT_JUDGED);
    }
    assert.deepEqual(
      verdicts(rule03, modelOf({ endpoints: [endpoint('logs', { serviceName: UNKNOWN }), gateway()] })),
      [],
    );
  });

  it('is broken in an existing VPC only where the answers name no gateway there and the code has none', () => {
    const reused = answersOf(GOLDEN_CASES['existing-virginia']);
    const lacking = answersOf({
      ...GOLDEN_CASES['existing-virginia'],
      existingEndpoints: {},
      existingS3RouteTableIds: [],
    });
    const none = emptyModel({ endpoints: [endpoint('ecr.api', { vpc: said('vpc-1') })] });
    assert.deepEqual(verdicts(rule03, none), []);
    assert.deepEqual(verdicts(rule03, none, reused), []);
    assert.deepEqual(verdicts(rule03, none, lacking), [
      'violated: vpc-0a1b2c3d4e5f60718 has no S3 gateway endpoint, so image layers cannot be pulled privately.',
    ]);
    assert.equal(verdicts(rule03, modelOf({ endpoints: [] }), lacking).length, 1);
    assert.deepEqual(verdicts(rule03, emptyModel({ endpoints: [gateway()] }), lacking), []);
    assert.deepEqual(verdicts(rule03, emptyModel({ endpoints: [gateway({ type: UNKNOWN })] }), lacking), NOT_JUDGED);
  });

  it('is broken for hosts outside the VPC where no S3 interface endpoint has private DNS beside the gateway', () => {
    const outside = answersOf({ workloads: ['ecs-external'] });
    const beside = (...others: Parameters<typeof endpoint>[1][]) =>
      modelOf({ endpoints: [gateway(), ...others.map((change) => endpoint('s3', { id: 'S3Interface', ...change }))] });
    const broken = [
      'violated: Hosts of ecs-external are outside the VPC, where no gateway is reached, and no S3 interface endpoint with private DNS is there: they cannot pull image layers privately.',
    ];
    assert.deepEqual(verdicts(rule03, beside({}), outside), []);
    assert.deepEqual(verdicts(rule03, beside(), outside), broken);
    assert.deepEqual(verdicts(rule03, beside({ privateDns: said(false) }), outside), broken);
    assert.deepEqual(verdicts(rule03, beside({ privateDns: UNKNOWN }), outside), NOT_JUDGED);
    assert.deepEqual(verdicts(rule03, beside(), answersOf({ workloads: ['ecs-ec2'] })), []);
  });
});
