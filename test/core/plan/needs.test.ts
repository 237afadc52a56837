import assert from 'node:assert/strict';
import { type FeatureId, REGION_IDS, type WorkloadId } from '../../../core/catalogue/index.js';
import { answersOf, featuresIn, planOf, workloadsIn } from '../../support/cases.js';
import { SITUATIONS } from '../../support/situations.js';

const REGISTRY = ['ecr.api', 'ecr.dkr', 's3'];
const ECS_HOST = [...REGISTRY, 'ecs-agent', 'ecs-telemetry', 'ecs'];

/** What AWS documents for each kind of compute, written down a second time. */
const WORKLOAD_NEEDS: Readonly<Record<WorkloadId, readonly string[]>> = {
  'fargate-linux': REGISTRY,
  'fargate-linux-legacy': ['ecr.dkr', 's3'],
  'fargate-windows': REGISTRY,
  'ecs-ec2': ECS_HOST,
  'ecs-managed-instances': ECS_HOST,
  // The interface endpoint for the hosts, and the gateway beside it.
  'ecs-external': [...ECS_HOST, 'ssm', 'ssmmessages', 's3'],
  'eks-nodes': [...REGISTRY, 'ec2'],
  'eks-fargate': [...REGISTRY, 'sts'],
  'eks-auto': [...REGISTRY, 'ec2', 'eks', 'eks-auth', 'elasticloadbalancing'],
  'codebuild-vpc': [...REGISTRY, 'logs'],
  'ec2-docker': REGISTRY,
  'batch-fargate': REGISTRY,
  'batch-ec2': ECS_HOST,
  'batch-eks': [...REGISTRY, 'ec2'],
  'lambda-image': [],
  apprunner: [],
  sagemaker: [],
};

const FEATURE_NEEDS: Readonly<Record<FeatureId, readonly string[]>> = {
  logs: ['logs'],
  exec: ['ssmmessages'],
  secrets: ['secretsmanager'],
  parameters: ['ssm'],
  'session-manager': ['ssm', 'ssmmessages'],
  'ssm-agent-legacy': ['ec2messages'],
  'cfn-signal': ['cloudformation'],
  'service-connect': ['ecs-agent'],
  'pull-through-cache': [],
  xray: ['xray'],
  monitoring: ['monitoring'],
  prometheus: ['aps-workspaces'],
  'batch-api': ['batch'],
  'codebuild-api': ['codebuild'],
  guardduty: ['guardduty-data'],
  kms: ['kms'],
  irsa: ['sts'],
  'pod-identity': ['eks-auth'],
  'load-balancer': ['elasticloadbalancing'],
  'cluster-autoscaler': ['autoscaling', 'sts'],
  'eks-api': ['eks'],
  'eks-api-fips': ['eks-fips'],
  'eks-console': ['eks-proxy'],
  'oidc-issuer': ['oidc-eks'],
};

const servicesOf = (workloads: readonly WorkloadId[], features: readonly FeatureId[]) =>
  planOf({ workloads, features })
    .endpoints.map(({ service }) => service)
    .sort();
const problemsOf = (answers: Parameters<typeof answersOf>[0]) => {
  try {
    answersOf(answers);
    return [];
  } catch (error) {
    return JSON.parse((error as Error).message) as { subject: string; rule: { id: string; parameters?: object } }[];
  }
};

describe('what is needed', () => {
  for (const [id, services] of Object.entries(WORKLOAD_NEEDS)) {
    it(`by ${id}: ${services.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(servicesOf([id as WorkloadId], []), [...services].sort());
    });
  }

  for (const [id, services] of Object.entries(FEATURE_NEEDS)) {
    it(`for ${id}: ${services.join(', ') || 'nothing more'}`, () => {
      assert.deepEqual(servicesOf(['ec2-docker'], [id as FeatureId]), [...REGISTRY, ...services].sort());
    });
  }

  it('where AWS pulls the image itself is told, and logs are not asked for', () => {
    for (const id of ['lambda-image', 'apprunner', 'sagemaker'] as const) {
      const { endpoints, left, notes, has, cost } = planOf({ workloads: [id] });
      assert.deepEqual([endpoints, notes, has.resources, cost.monthlyUsd], [[], [], false, 0]);
      assert.deepEqual(
        left.map((omission) => omission.id),
        [id],
      );
    }
    const both = planOf({ workloads: ['lambda-image', 'fargate-linux'] });
    assert.deepEqual(
      both.endpoints.map(({ service }) => service),
      ['ecr.api', 'ecr.dkr', 'logs', 's3'],
    );
    assert.ok(both.left.some(({ id }) => id === 'lambda-image'));
  });

  it('is billed, except for the events of GuardDuty', () => {
    const monthly = (features: readonly FeatureId[]) =>
      planOf({ region: 'us-east-1', workloads: ['fargate-linux'], features }).cost.monthlyUsd;
    assert.deepEqual([monthly([]), monthly(['guardduty']), monthly(['xray'])], [29.2, 29.2, 43.8]);
  });

  it('by what AWS does not list is told to be inferred', () => {
    const inferred = (workloads: readonly WorkloadId[]) =>
      planOf({ workloads }).notes.filter(({ because }) => because.id === 'note.inferredWorkload').length;
    assert.deepEqual([inferred(['eks-auto', 'ecs-managed-instances']), inferred(['ecs-ec2', 'eks-nodes'])], [2, 0]);
  });

  it('by agents that choose the name of the API themselves is told to be unverified with FIPS', () => {
    const told = (workloads: readonly WorkloadId[]) =>
      planOf({ region: 'us-west-2', fips: true, workloads }).notes.some(({ id }) => id === 'fips_agents');
    assert.deepEqual([told(['fargate-linux']), told(['ec2-docker'])], [true, false]);
  });

  it('for a pull-through cache is told to be unverified where no source has the Region', () => {
    const told = (region: string) =>
      planOf({ region, features: ['pull-through-cache'] }).notes.some(
        ({ id }) => id === 'pull_through_cache_unverified',
      );
    assert.deepEqual(['us-east-1', 'eusc-de-east-1', 'us-iso-east-1'].map(told), [false, true, true]);
  });

  it('by container instances that run already is told in the order of AWS', () => {
    const told = (vpc: Parameters<typeof answersOf>[0]) =>
      planOf({ ...vpc, workloads: ['ecs-ec2'] }).notes.find(({ id }) => id === 'ecs_agent_order')?.because.id;
    assert.equal(told({}), 'note.ecsAgentOrder');
    assert.equal(told(SITUATIONS['an existing VPC without subnets of workloads'] ?? {}), 'note.ecsAgentOrderExisting');
  });

  it('is refused where it is known not to be, with the Regions where it is', () => {
    const cases: [Parameters<typeof answersOf>[0], string, RegExp][] = [
      [{ region: 'ap-southeast-5', workloads: ['eks-auto'] }, 'workloads', /ap-southeast-1/],
      [{ region: 'ap-east-2', features: ['eks-api'] }, 'features', /ap-northeast-1/],
      [{ region: 'ap-northeast-1', features: ['eks-api-fips'] }, 'features', /us-west-2|us-east-1/],
      [{ region: 'mx-central-1', features: ['ssm-agent-legacy'] }, 'features', /us-east-1/],
      [{ region: 'cn-north-1', features: ['pull-through-cache'] }, 'features', /cn-north-1/],
      [{ region: 'us-gov-west-1', features: ['pull-through-cache'] }, 'features', /us-gov-west-1/],
    ];
    for (const [answers, subject, regions] of cases) {
      const [problem] = problemsOf(answers);
      assert.equal(problem?.subject, subject);
      assert.match(problem?.rule.id ?? '', /^rule\.absent/);
      assert.match(JSON.stringify(problem?.rule.parameters), regions);
    }
  });

  it('in every Region is what it has: nothing else is refused', () => {
    for (const region of REGION_IDS) {
      answersOf({ region, workloads: workloadsIn(region), features: featuresIn(region) });
    }
  });

  it('for a pull-through cache is a way to the upstream registry, or a word that there is none', () => {
    const cache = { features: ['pull-through-cache'] } as const;
    const refused = problemsOf({ ...cache, acceptNoUpstreamPath: false, internet: 'none' });
    assert.deepEqual(
      refused.map(({ rule }) => rule.id),
      ['rule.upstreamPath'],
    );
    const notes = (answers: Parameters<typeof answersOf>[0]) => planOf(answers).notes.map(({ id }) => id);
    assert.ok(notes(cache).includes('pull_through_cache_upstream'));
    assert.ok(
      !notes({ ...cache, acceptNoUpstreamPath: false, internet: 'nat' }).includes('pull_through_cache_upstream'),
    );
  });

  it('of AWS’s buckets goes by hosts and features', () => {
    const buckets = (workloads: readonly WorkloadId[], features: readonly FeatureId[], windowsLayers = false) => {
      const { policies } = planOf({
        region: 'eu-west-1',
        workloads,
        features,
        ...(windowsLayers ? { windowsLayers } : {}),
      });
      return policies
        .flatMap(({ statements }) => statements)
        .flatMap(({ resources }) => resources)
        .filter((resource) => typeof resource === 'string')
        .map((arn) => arn.replace(/^arn:aws:s3:::|\/\*$/g, ''));
    };
    const layers = 'prod-eu-west-1-starport-layer-bucket';
    assert.deepEqual(buckets(['fargate-linux', 'codebuild-vpc', 'eks-fargate'], ['exec', 'secrets', 'logs']), [layers]);
    assert.ok(buckets(['eks-nodes'], []).includes('al2023-eu-west-1'));
    assert.deepEqual(buckets(['fargate-linux'], ['cfn-signal']), [
      layers,
      'cloudformation-waitcondition-eu-west-1',
      'cloudformation-custom-resource-response-euwest1',
    ]);
    assert.ok(buckets(['fargate-linux'], ['monitoring']).includes('amazoncloudwatch-agent-eu-west-1'));
    assert.ok(buckets(['batch-ec2'], [], true).includes('aws-windows-downloads-eu-west-1'));
    assert.ok(!buckets(['fargate-windows'], [], true).includes('aws-windows-downloads-eu-west-1'));
  });
});
