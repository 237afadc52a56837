import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import type { Plan } from '../../../core/plan/index.js';
import { GOLDEN_CASES, planOf } from '../../support/cases.js';

const OUTSIDE: Partial<Answers> = { workloads: ['ecs-external'], ingressCidrs: ['192.168.0.0/16'] };
const { repository, ...network } = GOLDEN_CASES['existing-virginia'] ?? {};
const EXISTING: Partial<Answers> = { ...network, ...OUTSIDE, ingress: 'cidrs' };

const s3 = ({ endpoints }: Plan) => endpoints.filter(({ service }) => service === 's3');

describe('plan for hosts outside the VPC', () => {
  it('has an S3 interface endpoint beside the gateway, whose names are for inbound resolvers only', () => {
    const plan = planOf(OUTSIDE);
    assert.deepEqual(
      s3(plan).map(({ id, type, privateDns, privateDnsOnlyForInboundResolver, hosts }) => [
        id,
        type,
        privateDns,
        privateDnsOnlyForInboundResolver,
        hosts.length,
      ]),
      [
        ['s3_interface', 'Interface', true, true, 0],
        ['s3', 'Gateway', false, false, 1],
      ],
    );
    assert.ok(plan.has.s3Interface && plan.has.s3Gateway && plan.has.allPrivateDns);
    assert.ok(!plan.left.some(({ id }) => id === 's3_interface'));
    assert.ok(!planOf({ workloads: ['ecs-ec2'] }).has.s3Interface);
  });

  it('is billed for it as for every interface endpoint', () => {
    const { cost, endpoints } = planOf(OUTSIDE);
    const interfaces = endpoints.filter(({ type }) => type === 'Interface').length;
    assert.equal(cost.items[0]?.quantity, interfaces * 2 * 730);
  });

  it('names the endpoint by the prefix of its type in the partition', () => {
    assert.deepEqual(
      s3(planOf({ ...OUTSIDE, region: 'cn-north-1' })).map(({ serviceName }) => serviceName),
      ['cn.com.amazonaws.cn-north-1.s3', 'com.amazonaws.cn-north-1.s3'],
    );
  });

  it('has one S3 policy on both endpoints, and on the interface endpoint also beside a gateway that exists', () => {
    const policies = (answers: Partial<Answers>) => s3(planOf(answers)).map(({ id, policy }) => [id, policy]);
    assert.deepEqual(policies(OUTSIDE), [
      ['s3_interface', 's3'],
      ['s3', 's3'],
    ]);
    assert.deepEqual(policies({ ...OUTSIDE, s3Policy: 'full' }), [
      ['s3_interface', null],
      ['s3', null],
    ]);
    const tables = EXISTING.appRouteTableIds ?? [];
    assert.deepEqual(policies({ ...EXISTING, s3Policy: 'minimal', existingS3RouteTableIds: tables }), [
      ['s3_interface', 's3'],
      ['s3_existing', null],
    ]);
  });

  it('lets the software of the hosts through, without that of Amazon Linux', () => {
    const resources = JSON.stringify(planOf(OUTSIDE).policies);
    assert.ok(resources.includes('amazon-ssm-us-east-1') && !resources.includes('al2023'));
  });

  it('in a hub it keeps its names, and has no hosted zone', () => {
    const { endpoints, hostedZones, has } = planOf({ ...OUTSIDE, privateDns: 'central-hub' });
    assert.deepEqual(
      endpoints.flatMap(({ id, privateDns }) => (privateDns ? id : [])),
      ['s3_interface'],
    );
    assert.ok(hostedZones.length > 0 && hostedZones.every(({ endpointId }) => endpointId !== 's3_interface'));
    assert.ok(!has.allPrivateDns);
  });

  it('cautions of what is not made: name resolution, routes, and that the endpoint is inferred', () => {
    const told = (answers: Partial<Answers>) =>
      planOf(answers).notes.flatMap(({ id, level }) => (id.startsWith('outside_') ? `${id} ${level}` : []));
    assert.deepEqual(told(OUTSIDE), [
      'outside_dns caution',
      'outside_routes caution',
      'outside_layers caution',
      'outside_registration information',
    ]);
    assert.ok(told(EXISTING).includes('outside_s3_claimed caution'));
    assert.deepEqual(told({ workloads: ['ecs-ec2'] }), []);
    const routes = planOf({ ...OUTSIDE, ingressCidrs: ['10.0.0.0/16', '172.29.0.0/24'] }).notes.find(
      ({ id }) => id === 'outside_routes',
    );
    assert.deepEqual(routes?.because, { id: 'note.outsideRoutes', parameters: { cidrs: '172.29.0.0/24' } });
  });
});
