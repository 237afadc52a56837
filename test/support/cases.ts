import { type Answers, resolveAnswers } from '../../core/answers/index.js';
import {
  FEATURES,
  type FeatureId,
  findRegion,
  isAbsent,
  WORKLOADS,
  type WorkloadId,
  workloadsOf,
} from '../../core/catalogue/index.js';
import { makePlan, type Plan } from '../../core/plan/index.js';
import { MANIFEST, type RenderedFile, render, type TemplateGroup } from '../../core/render/index.js';
import { loadFromSources } from '../../scripts/compile-templates.js';

const CONTEXT = { folderName: 'demo', awsRegion: undefined, language: 'en' } as const;

/**
 * Complete answers from some: the rest are the defaults. A pull-through cache is accepted without a way to its upstream, and hosts outside
 * the VPC have a block.
 */
export function answersOf(some: Partial<Answers> = {}): Answers {
  const accepted = some.features?.includes('pull-through-cache') ? { acceptNoUpstreamPath: true } : {};
  const isOutside = workloadsOf(some.workloads ?? []).some(({ outsideVpc }) => outsideVpc);
  const letIn = isOutside && some.ingress === undefined ? { ingressCidrs: ['192.168.0.0/16'] } : {};
  const given = Object.fromEntries(
    Object.entries({ ...accepted, ...letIn, ...some }).map(([key, value]) => [
      key,
      { value, origin: 'file', subject: key },
    ]),
  );
  const { answers, problems } = resolveAnswers(given, CONTEXT);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return answers;
}

export function planOf(some: Partial<Answers> = {}): Plan {
  return makePlan(answersOf(some));
}

/** The workloads that a Region has. */
export function workloadsIn(region: string): WorkloadId[] {
  return WORKLOADS.filter((workload) => !isAbsent(workload, findRegion(region))).map(({ id }) => id);
}

/** The features that a Region has. */
export function featuresIn(region: string): FeatureId[] {
  return FEATURES.filter((feature) => !isAbsent(feature, findRegion(region))).map(({ id }) => id);
}

/** Renders from the template sources, all files or those of one group; each group is compiled once a process. */
export function renderPlan(plan: Plan, group?: TemplateGroup): RenderedFile[] {
  return render(
    plan,
    loadFromSources,
    group === undefined ? MANIFEST : MANIFEST.filter((entry) => entry.group === group),
  );
}

const ALL = ['terraform', 'cloudformation', 'cdk'] as const;

/** The reviewed cases: each has a golden tree and goes through the real tools of each flavour. */
export const GOLDEN_CASES: Readonly<Record<string, Partial<Answers>>> = {
  default: { iac: ALL },
  'fargate-tokyo': {
    projectName: 'tokyo-fargate',
    region: 'ap-northeast-1',
    availabilityZones: ['ap-northeast-1a', 'ap-northeast-1c'],
    appSubnetsPerAz: 2,
    ci: 'github-actions',
    iac: ALL,
    docsLanguage: 'ja',
  },
  'ecs-ec2-virginia': {
    projectName: 'virginia-ecs',
    region: 'us-east-1',
    availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
    workloads: ['ecs-ec2'],
    features: ['logs', 'exec', 'secrets'],
    internet: 'nat',
    natGateways: 'per-az',
    endpointPolicy: 'account',
    extraBuckets: ['virginia-ecs-artifacts'],
    tags: { team: 'platform', 'cost-center': '1234' },
    ci: 'github-actions',
    iac: ALL,
  },
  'organisation-virginia': {
    projectName: 'virginia-organisation',
    features: ['logs', 'guardduty'],
    endpointPolicy: 'organisation',
    orgId: 'o-a1b2c3d4e5',
    protectedRepositories: ['payments/api', 'payments/worker'],
    ecrPublic: true,
    extraBuckets: ['virginia-artifacts'],
    s3SourceVpc: true,
    taskExecutionRole: 'vpc',
    iac: ALL,
  },
  'pull-only-osaka': {
    projectName: 'osaka-pulls',
    region: 'ap-northeast-3',
    vpc: 'existing',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    vpcCidrs: ['10.20.0.0/16'],
    endpointSubnetIds: { 'ap-northeast-3a': 'subnet-0a1b2c3d4e5f60718', 'ap-northeast-3b': 'subnet-0b1c2d3e4f5061728' },
    appRouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
    existingEndpoints: { 'ecr.api': 'vpce-0a1b2c3d4e5f60718' },
    features: ['logs', 'pull-through-cache'],
    internet: 'present',
    endpointPolicy: 'pull-only',
    policyRoles: [
      'arn:aws:iam::123456789012:role/payments-task-execution',
      'arn:aws:iam::123456789012:role/deployment/nodes',
    ],
    s3Policy: 'minimal',
    s3SourceVpc: true,
    taskExecutionRole: 'vpc-and-endpoints',
    docsLanguage: 'ja',
    iac: ALL,
  },
  'china-beijing': { projectName: 'beijing', region: 'cn-north-1', iac: ALL },
  'govcloud-west': {
    projectName: 'govcloud',
    region: 'us-gov-west-1',
    workloads: ['fargate-linux', 'ec2-docker'],
    features: ['logs', 'parameters'],
    vpcCidr: '10.64.0.0/20',
    endpointSubnets: 'shared',
    flowLogs: false,
    s3Policy: 'full',
    iac: ALL,
  },
  'existing-virginia': {
    projectName: 'virginia-builds',
    region: 'us-east-1',
    vpc: 'existing',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    vpcCidrs: ['10.20.0.0/16', '100.64.0.0/20'],
    endpointSubnetIds: { 'us-east-1a': 'subnet-0a1b2c3d4e5f60718', 'us-east-1b': 'subnet-0b1c2d3e4f5061728' },
    appSubnetIds: { 'us-east-1a': ['subnet-0c1d2e3f405162738'], 'us-east-1b': ['subnet-0d1e2f30415263748'] },
    appRouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
    existingEndpoints: { 'ecr.api': 'vpce-0a1b2c3d4e5f60718', s3: 'vpce-0b1c2d3e4f5061728' },
    existingS3RouteTableIds: ['rtb-0a1b2c3d4e5f60718'],
    workloads: ['ecs-ec2', 'codebuild-vpc'],
    repository: 'payments/api',
    internet: 'present',
    ecrPublic: true,
    tags: { team: 'platform' },
    iac: ALL,
  },
  'eks-seoul': {
    projectName: 'seoul-cluster',
    region: 'ap-northeast-2',
    workloads: ['eks-nodes', 'lambda-image'],
    features: ['logs', 'irsa', 'pod-identity', 'load-balancer', 'cluster-autoscaler', 'guardduty'],
    docsLanguage: 'ja',
    iac: ALL,
  },
  'windows-ireland': {
    projectName: 'ireland-windows',
    region: 'eu-west-1',
    workloads: ['fargate-windows'],
    windowsLayers: true,
    accountId: '123456789012',
    ingress: 'security-groups',
    iac: ALL,
  },
  'codebuild-beijing': {
    projectName: 'beijing-builds',
    region: 'cn-north-1',
    workloads: ['codebuild-vpc'],
    codebuildSource: 's3',
    codebuildSourceLocation: 'beijing-sources/payments/source.zip',
    repository: 'payments/api',
    iac: ALL,
  },
  'fips-oregon': {
    projectName: 'oregon-fips',
    region: 'us-west-2',
    fips: true,
    workloads: ['ec2-docker', 'lambda-image', 'codebuild-vpc'],
    features: ['logs', 'pull-through-cache'],
    internet: 'nat',
    windowsLayers: true,
    accountId: '123456789012',
    repository: 'payments/api',
    endpointPolicy: 'account',
    iac: ALL,
  },
  'dualstack-osaka': {
    projectName: 'osaka-dualstack',
    region: 'ap-northeast-3',
    workloads: ['fargate-linux', 'codebuild-vpc'],
    repository: 'payments/api',
    internet: 'nat',
    ipAddressType: 'dualstack',
    docsLanguage: 'ja',
    iac: ALL,
  },
  'hub-oregon': {
    projectName: 'oregon-hub',
    region: 'us-west-2',
    workloads: ['fargate-linux', 'ecs-ec2'],
    privateDns: 'central-hub',
    iac: ALL,
  },
  'external-london': {
    projectName: 'london-external',
    region: 'eu-west-2',
    workloads: ['ecs-external'],
    features: ['logs', 'exec'],
    ingressCidrs: ['192.168.0.0/16'],
    iac: ALL,
  },
  'spoke-ohio': {
    projectName: 'ohio-spoke',
    region: 'us-east-2',
    vpc: 'existing',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    vpcCidrs: ['10.30.0.0/16'],
    endpointSubnetIds: { 'us-east-2a': 'subnet-0a1b2c3d4e5f60718', 'us-east-2b': 'subnet-0b1c2d3e4f5061728' },
    appSubnetIds: { 'us-east-2a': ['subnet-0c1d2e3f405162738'], 'us-east-2b': ['subnet-0d1e2f30415263748'] },
    appRouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
    privateDns: 'central-spoke',
    hubProfileId: 'rp-0a1b2c3d4e5f6071',
    docsLanguage: 'ja',
    iac: ALL,
  },
};
