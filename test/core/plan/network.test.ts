import assert from 'node:assert/strict';
import { containsCidr, overlapCidr, parseCidr } from 'cidr-tools';
import fc from 'fast-check';
import { type Answers, FLAVOURS } from '../../../core/answers/index.js';
import { findRegion, REGION_IDS, type WorkloadId, workloadsOf } from '../../../core/catalogue/index.js';
import type { Plan } from '../../../core/plan/index.js';
import { featuresIn, planOf, renderPlan, workloadsIn } from '../../support/cases.js';

const region = fc.constantFrom(...REGION_IDS);
const vpcCidr = fc.constantFrom('10.0.0.0/16', '10.8.0.0/17', '172.20.0.0/18', '192.168.32.0/19', '100.64.16.0/20');

/** The workloads of a Region whose hosts are in the VPC; others change who is let in, which is an answer of its own. */
function workloadsInside(id: string): WorkloadId[] {
  return workloadsOf(workloadsIn(id)).flatMap((workload) => (workload.outsideVpc ? [] : workload.id));
}

/** Any answers of a new VPC. */
const answers: fc.Arbitrary<Partial<Answers>> = region.chain((id) =>
  fc.record({
    region: fc.constant(id),
    availabilityZones: fc.shuffledSubarray([...findRegion(id).azNamesUnion], { minLength: 1 }),
    allowSingleAz: fc.constant(true),
    // What AWS pulls itself has no plan of its own.
    workloads: fc
      .shuffledSubarray(workloadsInside(id), { minLength: 1 })
      .map((ids) => [...new Set([...ids, 'ec2-docker' as const])]),
    features: fc.shuffledSubarray(featuresIn(id)),
    vpcCidr,
    appSubnetsPerAz: fc.integer({ min: 1, max: 4 }),
    endpointSubnets: fc.constantFrom('dedicated', 'shared'),
    internet: fc.constantFrom('none', 'nat'),
    ipAddressType: fc.constantFrom('ipv4', 'dualstack'),
    iac: fc.constant(FLAVOURS),
  }),
);

/** Every id of the plan with what must not change about it. */
function fixedPoints(plan: Plan): Map<string, string> {
  const { app, endpoint, public: publicSubnets } = plan.subnets;
  return new Map([
    ...[...app, ...endpoint, ...publicSubnets].map(({ id, cidr, ipv6, zone }): [string, string] => [
      id,
      `${cidr} ${JSON.stringify(ipv6)} ${zone.name}`,
    ]),
    ...plan.routeTables.map(({ id, subnetId, defaultRoute }): [string, string] => [
      id,
      `${subnetId} ${JSON.stringify(defaultRoute)}`,
    ]),
    ...(plan.nat?.gateways ?? []).map(({ id, subnetId }): [string, string] => [id, subnetId]),
    ...plan.endpoints.map(({ id, serviceName, type }): [string, string] => [
      `endpoint ${id}`,
      `${serviceName} ${type}`,
    ]),
  ]);
}

/** Logical ids of the CloudFormation template and addresses and keys of the Terraform configuration. */
function names(plan: Plan): Set<string> {
  const template =
    renderPlan(plan, 'cloudformation').find(({ path }) => path.endsWith('ecr-privatelink.yaml'))?.text ?? '';
  const logicalIds = [...template.matchAll(/^ {2}([A-Za-z0-9]+):$/gm)].map((match) => match[1] as string);
  const terraform = renderPlan(plan, 'terraform')
    .map(({ text }) => text)
    .join('');
  const addresses = [...terraform.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map((match) => `${match[1]}.${match[2]}`);
  const keys = [...terraform.matchAll(/^ {4}(\w+) += /gm)].map((match) => match[1] as string);
  return new Set([...logicalIds, ...addresses, ...keys]);
}

describe('network of a new VPC', () => {
  it('subnets lie in the VPC, do not overlap, and have room', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const { subnets, vpc, endpoints } = planOf(some);
        const blocks = [...new Set([...subnets.app, ...subnets.endpoint, ...subnets.public])].map(
          ({ cidr }) => cidr ?? '',
        );
        const [block = ''] = vpc.cidrs;
        for (const [at, cidr] of blocks.entries()) {
          assert.ok(containsCidr(block, cidr), `${cidr} in ${block}`);
          assert.equal(cidr.split('/')[0], parseCidr(cidr).ip);
          for (const other of blocks.slice(at + 1)) assert.ok(!overlapCidr(cidr, other), `${cidr} ${other}`);
        }
        const interfaces = endpoints.filter(({ type }) => type === 'Interface').length;
        for (const { cidr } of subnets.endpoint) {
          assert.ok(2 ** (32 - Number(parseCidr(cidr ?? '').prefix)) - 5 >= interfaces + 8, String(cidr));
        }
      }),
    );
  });

  it('an interface endpoint has one subnet in each zone, and the gateway every application route table', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const { subnets, endpoints, routeTables, zones } = planOf(some);
        assert.deepEqual(
          subnets.endpoint.map(({ zone }) => zone.name),
          zones.map(({ name }) => name),
        );
        const tables = routeTables.filter(({ tier }) => tier === 'app').map(({ id }) => id);
        const gateway = endpoints.filter(({ type }) => type === 'Gateway');
        assert.deepEqual(
          gateway.map(({ routeTableIds }) => [...routeTableIds]),
          [tables],
        );
        assert.equal(tables.length, subnets.app.length);
      }),
    );
  });

  it('nothing moves when a zone, a subnet, a workload, a feature or a tag is added', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('zone', 'subnet', 'workload', 'feature', 'tag', 'per-az'), (some, what) => {
        const zones = some.availabilityZones ?? [];
        const unused = findRegion(some.region as string).azNamesUnion.filter((name) => !zones.includes(name));
        const more: Partial<Answers> = {
          ...some,
          ...(what === 'zone' ? { availabilityZones: [...zones, ...unused.slice(0, 1)] } : {}),
          ...(what === 'subnet' ? { appSubnetsPerAz: Math.min(4, (some.appSubnetsPerAz ?? 1) + 1) } : {}),
          ...(what === 'workload' ? { workloads: workloadsInside(some.region as string) } : {}),
          ...(what === 'feature' ? { features: featuresIn(some.region as string) } : {}),
          ...(what === 'tag' ? { tags: { team: 'platform' } } : {}),
        };
        const before = planOf(some);
        const after = planOf(more);
        const afterPoints = fixedPoints(after);
        for (const [id, value] of fixedPoints(before)) assert.equal(afterPoints.get(id), value, `${what}: ${id}`);
        const afterNames = names(after);
        for (const name of names(before)) assert.ok(afterNames.has(name), `${what}: ${name} is gone`);
      }),
      { numRuns: 60 },
    );
  });

  it('with IPv6 each application and endpoint subnet has a /64 of its own among the 256 of the VPC, and no other has one', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const { subnets, vpc } = planOf(some);
        const isDual = some.ipAddressType === 'dualstack';
        assert.equal(vpc.kind === 'new' && vpc.ipv6, isDual);
        const own = [...new Set([...subnets.app, ...subnets.endpoint])];
        const slots = own.flatMap(({ ipv6 }) => (ipv6 === null ? [] : ipv6.slot));
        assert.equal(slots.length, isDual ? own.length : 0);
        assert.equal(new Set(slots).size, slots.length);
        assert.ok(slots.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < 256));
        assert.ok(own.every(({ tier, ipv6 }) => ipv6 === null || ipv6.assigned === (tier === 'app')));
        assert.ok(subnets.public.every(({ ipv6 }) => ipv6 === null));
      }),
    );
  });

  it('with IPv6 no flavour writes a route of it', () => {
    const plan = planOf({ ipAddressType: 'dualstack', internet: 'nat', iac: FLAVOURS });
    const code = ['terraform', 'cloudformation', 'cdk'] as const;
    const files = code.flatMap((group) => renderPlan(plan, group)).filter(({ path }) => !path.endsWith('.json'));
    for (const { text } of files) assert.doesNotMatch(text, /::\/0|[Ee]gress[_-]?[Oo]nly/);
  });

  it('a single NAT gateway is in the zone that was named first, and serves every application subnet', () => {
    const plan = planOf({ availabilityZones: ['us-east-1c', 'us-east-1a'], internet: 'nat' });
    assert.deepEqual(
      plan.nat?.gateways.map(({ id }) => id),
      ['nat_gateway_c'],
    );
    const app = plan.routeTables.filter(({ tier }) => tier === 'app');
    assert.deepEqual(
      app.map(({ defaultRoute }) => defaultRoute),
      [
        { to: 'nat_gateway', key: 'c' },
        { to: 'nat_gateway', key: 'c' },
      ],
    );
    const endpoint = plan.routeTables.filter(({ tier }) => tier === 'endpoint');
    assert.ok(endpoint.every(({ defaultRoute }) => defaultRoute === null));
  });

  it('NAT gateways per zone serve the subnets of their own zone', () => {
    const plan = planOf({ internet: 'nat', natGateways: 'per-az', appSubnetsPerAz: 2 });
    const routes = plan.routeTables
      .filter(({ tier }) => tier === 'app')
      .map(({ key, defaultRoute }) => [key, defaultRoute]);
    assert.deepEqual(Object.fromEntries(routes), {
      a1: { to: 'nat_gateway', key: 'a' },
      a2: { to: 'nat_gateway', key: 'a' },
      b1: { to: 'nat_gateway', key: 'b' },
      b2: { to: 'nat_gateway', key: 'b' },
    });
  });

  it('without internet access no table has a default route', () => {
    assert.ok(planOf().routeTables.every(({ defaultRoute }) => defaultRoute === null));
  });

  it('the slots are those that the design fixes', () => {
    const { subnets } = planOf({
      vpcCidr: '10.0.0.0/16',
      availabilityZones: ['us-east-1a', 'us-east-1f'],
      appSubnetsPerAz: 4,
      internet: 'nat',
      natGateways: 'per-az',
    });
    const byId = Object.fromEntries(
      [...subnets.app, ...subnets.endpoint, ...subnets.public].map(({ id, cidr }) => [id, cidr]),
    );
    const ipv6 = planOf({
      availabilityZones: ['us-east-1a', 'us-east-1f'],
      appSubnetsPerAz: 4,
      ipAddressType: 'dualstack',
    });
    const slots = [...ipv6.subnets.app, ...ipv6.subnets.endpoint].map(({ id, ipv6: block }) => [id, block?.slot]);
    const slotOf = Object.fromEntries(slots) as Record<string, number>;
    const fixed = ['app_subnet_a1', 'app_subnet_f4', 'endpoint_subnet_a', 'endpoint_subnet_f'];
    assert.deepEqual(
      fixed.map((id) => slotOf[id]),
      [0, 23, 192, 197],
    );
    assert.equal(byId.app_subnet_a1, '10.0.0.0/21');
    assert.equal(byId.app_subnet_f4, '10.0.184.0/21');
    assert.equal(byId.endpoint_subnet_a, '10.0.192.0/26');
    assert.equal(byId.endpoint_subnet_f, '10.0.193.64/26');
    assert.equal(byId.public_subnet_a, '10.0.193.128/26');
    assert.equal(byId.public_subnet_f, '10.0.194.192/26');
  });
});
