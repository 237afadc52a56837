import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers } from '../../../core/answers/index.js';
import {
  FEATURE_IDS,
  type FeatureId,
  findRegion,
  isRegistryService,
  REGION_IDS,
  SOURCES,
  WORKLOAD_IDS,
  type WorkloadId,
} from '../../../core/catalogue/index.js';
import { answersOf, featuresIn, GOLDEN_CASES, planOf, workloadsIn } from '../../support/cases.js';

const FARGATE = ['ecr.api', 'ecr.dkr', 's3'];
const ECS_AGENT = ['ecs-agent', 'ecs-telemetry', 'ecs'];

function servicesOf(workloads: readonly WorkloadId[], features: readonly FeatureId[]): string[] {
  return planOf({ workloads, features }).endpoints.map(({ service }) => service);
}

describe('endpoints', () => {
  it('Fargate needs ecr.api, ecr.dkr and the S3 gateway, and never the endpoints of the ECS agent', () => {
    assert.deepEqual(servicesOf(['fargate-linux'], []), FARGATE);
  });

  it('ECS on EC2 needs all three endpoints of the agent besides', () => {
    assert.deepEqual(servicesOf(['ecs-ec2'], []).sort(), [...FARGATE, ...ECS_AGENT].sort());
  });

  it('Docker on EC2 needs the base set', () => {
    assert.deepEqual(servicesOf(['ec2-docker'], []), FARGATE);
  });

  for (const [feature, service] of [
    ['logs', 'logs'],
    ['exec', 'ssmmessages'],
    ['secrets', 'secretsmanager'],
    ['parameters', 'ssm'],
  ] as const) {
    it(`${feature} adds ${service} and nothing else`, () => {
      const without = servicesOf(['fargate-linux'], []);
      assert.deepEqual(
        servicesOf(['fargate-linux'], [feature]).filter((name) => !without.includes(name)),
        [service],
      );
    });
  }

  describe('dual-stack', () => {
    it('are all that are created, the S3 gateway too; what exists already is left as it is', () => {
      for (const region of REGION_IDS) {
        const { endpoints, has } = planOf({ region, ipAddressType: 'dualstack' });
        assert.ok(endpoints.every(({ dualStack }) => dualStack));
        assert.equal(has.dualStack, true);
      }
      assert.ok(planOf().endpoints.every(({ dualStack }) => !dualStack));
      const reused = planOf({
        ...GOLDEN_CASES['existing-virginia'],
        ipAddressType: 'dualstack',
        vpcIpv6Cidrs: ['2001:db8:1234:1a00::/56'],
      });
      assert.ok(reused.endpoints.every(({ reuse, dualStack }) => dualStack === (reuse === null)));
      assert.ok(reused.notes.some(({ id }) => id === 'dual_stack_reused'));
    });

    it('come with what they do not bring', () => {
      const ids = planOf({ ipAddressType: 'dualstack' }).notes.map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id) => id.startsWith('dual_stack')),
        ['dual_stack_ipv4', 'dual_stack_hosts', 'dual_stack_services'],
      );
      assert.ok(planOf().notes.every(({ id }) => !id.startsWith('dual_stack')));
    });
  });

  describe('with FIPS', () => {
    const FIPS = REGION_IDS.filter((region) => findRegion(region).services.ecrFips === true);

    it('each endpoint of ECR has an id, a name and hosts of its own, and the others stay as they are', () => {
      for (const region of FIPS) {
        const [usual, fips] = [false, true].map((on) => planOf({ region, fips: on, endpointPolicy: 'account' }));
        const others = (plan: typeof fips) => plan?.endpoints.filter(({ service }) => !isRegistryService(service));
        assert.deepEqual(others(fips), others(usual));
        const registry = fips?.endpoints.filter(({ service }) => isRegistryService(service));
        assert.deepEqual(
          registry?.map(({ id, serviceName, hosts, policy }) => ({ id, serviceName, hosts, policy })),
          [
            {
              id: 'ecr_fips_api',
              serviceName: `com.amazonaws.${region}.ecr-fips.api`,
              hosts: [`ecr-fips.${region}.amazonaws.com`],
              policy: 'ecr',
            },
            {
              id: 'ecr_fips_dkr',
              serviceName: `com.amazonaws.${region}.ecr-fips.dkr`,
              hosts: [`*.dkr.ecr-fips.${region}.amazonaws.com`],
              policy: 'ecr',
            },
          ],
        );
        assert.equal(fips?.registry.hostPattern, `ACCOUNT.dkr.ecr-fips.${region}.amazonaws.com`);
      }
      assert.equal(FIPS.length, 6);
    });

    it('workloads that need one of the two get its twin', () => {
      const plan = planOf({ workloads: ['fargate-linux-legacy'], features: [], fips: true });
      assert.deepEqual(
        plan.endpoints.map(({ id }) => id),
        ['ecr_fips_dkr', 's3'],
      );
      assert.ok(plan.left.some(({ id }) => id === 'ecr_api'));
    });

    it('clients are warned, those of a cache and of Lambda too', () => {
      const notes = (some: Partial<Answers>) =>
        planOf({ region: 'us-west-2', ...some }).notes.flatMap(({ id }) => (id.startsWith('fips') ? [id] : []));
      assert.deepEqual(notes({}), []);
      assert.deepEqual(notes({ fips: true }), ['fips_clients', 'fips_agents', 'fips_not_listed']);
      assert.deepEqual(
        notes({ fips: true, workloads: ['fargate-linux', 'lambda-image'], features: ['pull-through-cache'] }),
        ['fips_clients', 'fips_pull_through_cache', 'fips_lambda', 'fips_agents', 'fips_not_listed'],
      );
    });
  });

  it('several workloads and features: the union, each endpoint once, in the same order whatever the order of the answers', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(WORKLOAD_IDS, { minLength: 1 }),
        fc.shuffledSubarray(FEATURE_IDS),
        (workloads, features) => {
          const union = new Set([
            ...workloads.flatMap((id) => servicesOf([id], [])),
            ...features.flatMap((id) => servicesOf(['fargate-linux'], [id]).filter((name) => !FARGATE.includes(name))),
          ]);
          const services = servicesOf(workloads, features);
          assert.deepEqual(new Set(services), union);
          const ids = planOf({ workloads, features }).endpoints.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
          assert.deepEqual(services, servicesOf([...workloads].reverse(), [...features].reverse()));
        },
      ),
    );
  });

  it('every interface endpoint has private DNS, and every reason a source, in every Region', () => {
    for (const region of REGION_IDS) {
      const plan = planOf({ region, workloads: workloadsIn(region), features: featuresIn(region) });
      for (const endpoint of plan.endpoints) assert.equal(endpoint.privateDns, endpoint.type === 'Interface');
      for (const { source, because } of [...plan.endpoints, ...plan.left, ...plan.notes]) {
        assert.ok(source in SOURCES, source);
        assert.ok(because.id.length > 0);
      }
    }
  });

  it('what is not chosen is listed with its reason', () => {
    const left = planOf({ workloads: ['fargate-linux'], features: ['logs'] }).left.map(({ id }) => id);
    assert.deepEqual(left, [
      'ecs',
      'ssmmessages',
      'secretsmanager',
      'ssm',
      'other_features',
      'internet',
      's3_interface',
      'ecr_public',
    ]);
    assert.ok(!planOf({ workloads: ['ecs-ec2'] }).left.some(({ id }) => id === 'ecs'));
  });

  it('the plan is frozen, serialisable and the same for the same answers', () => {
    const plan = planOf({ workloads: WORKLOAD_IDS, internet: 'nat', tags: { team: 'a' } });
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
    assert.ok(Object.isFrozen(plan.subnets.app[0]));
    assert.deepEqual(planOf(plan.answers), plan);
    assert.equal(answersOf(plan.answers).projectName, plan.name);
  });
});

describe('policies', () => {
  it('the layer statement allows exactly GetObject on the bucket of the Region, without a condition', () => {
    for (const region of REGION_IDS) {
      const [layers] = planOf({ region }).policies.flatMap(({ id, statements }) => (id === 's3' ? statements : []));
      assert.deepEqual(layers?.actions, ['s3:GetObject']);
      assert.equal(layers?.resources.length, 1);
      assert.match(
        String(layers?.resources[0]),
        new RegExp(`^arn:aws[a-z-]*:s3:::prod-${region}-starport-layer-bucket/\\*$`),
      );
      assert.deepEqual(layers?.conditions, {});
    }
  });

  it('the buckets of host software are there for EC2 hosts only', () => {
    const sids = (workloads: readonly WorkloadId[]) =>
      planOf({ workloads }).policies.flatMap(({ statements }) => statements.map(({ sid }) => sid));
    assert.deepEqual(sids(['fargate-linux']), ['EcrImageLayers', 'ExtraBuckets']);
    assert.deepEqual(sids(['ecs-ec2']), ['EcrImageLayers', 'HostSoftware', 'ExtraBuckets']);
    assert.deepEqual(sids(['ec2-docker']), ['EcrImageLayers', 'HostSoftware', 'ExtraBuckets']);
  });

  it('account: one Allow document on both endpoints of ECR and on no other', () => {
    const plan = planOf({ endpointPolicy: 'account', features: FEATURE_IDS });
    const withPolicy = plan.endpoints.filter(({ policy }) => policy === 'ecr').map(({ service }) => service);
    assert.deepEqual(withPolicy, ['ecr.api', 'ecr.dkr']);
    const ecr = plan.policies.find(({ id }) => id === 'ecr');
    assert.deepEqual(
      ecr?.statements.map(({ effect }) => effect),
      ['Allow'],
    );
    assert.deepEqual(ecr?.statements[0]?.conditions, {
      StringEquals: { 'aws:PrincipalAccount': { symbol: 'account' } },
    });
  });

  it('full: no document at all', () => {
    const plan = planOf({ endpointPolicy: 'full', s3Policy: 'full' });
    assert.deepEqual(plan.policies, []);
    assert.ok(plan.endpoints.every(({ policy }) => policy === null));
  });
});

describe('cost', () => {
  // Arithmetic of the price pages: endpoints x zones x 730 hours x the Region's rate.
  for (const [region, zones, workload, features, expected] of [
    ['us-east-1', 2, 'fargate-linux', [], 29.2],
    ['ap-northeast-1', 2, 'fargate-linux', [], 40.88],
    ['ap-northeast-1', 2, 'fargate-linux', ['logs'], 61.32],
    ['us-east-1', 3, 'fargate-linux', [], 43.8],
    ['ap-northeast-1', 2, 'ecs-ec2', ['logs'], 122.64],
  ] as const) {
    it(`${region}, ${zones} zones, ${workload} ${features.join()}: ${expected} USD a month`, () => {
      const letters = region === 'ap-northeast-1' ? ['a', 'c'] : ['a', 'b', 'c'];
      const availabilityZones = letters.slice(0, zones).map((letter) => region + letter);
      assert.equal(planOf({ region, availabilityZones, workloads: [workload], features }).cost.monthlyUsd, expected);
    });
  }

  it('NAT gateways are added by their hours', () => {
    const base = planOf({ region: 'ap-northeast-1' }).cost.monthlyUsd as number;
    const one = planOf({ region: 'ap-northeast-1', internet: 'nat' }).cost.monthlyUsd as number;
    const two = planOf({ region: 'ap-northeast-1', internet: 'nat', natGateways: 'per-az' }).cost.monthlyUsd as number;
    assert.equal(Math.round((one - base) * 100), 4526);
    assert.equal(Math.round((two - base) * 100), 9052);
  });

  it('an unknown price makes the sum unknown, and a note says so', () => {
    const plan = planOf({ region: 'cn-north-1' });
    assert.equal(plan.cost.monthlyUsd, null);
    assert.ok(plan.notes.some(({ id }) => id === 'price_unknown'));
    const nat = planOf({ region: 'ap-southeast-5', internet: 'nat' });
    assert.equal(nat.cost.monthlyUsd, null);
    assert.equal(planOf({ region: 'ap-southeast-5' }).cost.monthlyUsd, 51.25);
  });
});
