import type { Answers } from '../answers/index.js';
import { FEATURE_IDS, WORKLOAD_IDS } from '../catalogue/index.js';
import type { Plan } from '../plan/index.js';
import { planOfExample } from './plan-of-example.js';

/** In this Region is everything that AWS has for ECR. */
const REGION = 'us-east-1';
const SUBNETS = { 'us-east-1a': 'subnet-0a1b2c3d4e5f60718', 'us-east-1b': 'subnet-0b1c2d3e4f5061728' };
const EXISTING = {
  region: REGION,
  vpc: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  vpcCidrs: ['10.20.0.0/16'],
  endpointSubnetIds: SUBNETS,
  appRouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
} as const;
const SPOKE = { ...EXISTING, privateDns: 'central-spoke' } as const;
/** All launch types and features at once. */
const EVERYTHING = {
  region: REGION,
  workloads: WORKLOAD_IDS,
  features: FEATURE_IDS,
  repository: 'payments/api',
  ingressCidrs: ['10.0.0.0/16', '192.168.0.0/16'],
  ecrPublic: true,
} as const;

/**
 * Answers whose plans have between them every endpoint, omission, note and control that a plan can have: what they say is what `explain` says, and not
 * a copy of it. The first one needs all endpoints but those of FIPS.
 */
const EXAMPLES: readonly Partial<Answers>[] = [
  {
    ...EVERYTHING,
    acceptNoUpstreamPath: true,
    endpointPolicy: 'organisation',
    orgId: 'o-a1b2c3d4e5',
    protectedRepositories: ['payments/api'],
    s3SourceVpc: true,
    windowsLayers: true,
    taskExecutionRole: 'vpc',
    ingressCidrs: ['192.168.0.0/16'],
    ipAddressType: 'ipv4',
  },
  { ...EVERYTHING, fips: true, internet: 'nat' },
  // Little of anything, so that much is left out.
  {
    region: REGION,
    workloads: ['fargate-linux'],
    features: [],
    availabilityZones: ['us-east-1a'],
    allowSingleAz: true,
  },
  { region: REGION, workloads: ['eks-nodes'], features: [] },
  { region: REGION, workloads: ['eks-nodes'], features: ['irsa'] },
  { region: REGION, workloads: ['eks-fargate'], features: ['load-balancer'], flowLogs: false },
  { region: REGION, workloads: ['fargate-linux-legacy'], features: ['irsa'], ecrPublic: true },
  { region: 'ap-northeast-1', workloads: ['lambda-image', 'apprunner', 'sagemaker', 'ec2-docker'], features: [] },
  {
    region: REGION,
    availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1d', 'us-east-1e', 'us-east-1f'],
    internet: 'nat',
    natGateways: 'per-az',
    ipAddressType: 'dualstack',
    endpointPolicy: 'account',
    taskExecutionRole: 'vpc-and-endpoints',
  },
  // An account that is older than the rule that new ones have no zone b here.
  {
    region: 'ap-northeast-1',
    availabilityZones: ['ap-northeast-1a', 'ap-northeast-1b'],
    workloads: ['ec2-docker'],
    windowsLayers: true,
    dockerEngine: '28',
  },
  { region: 'ca-west-1', workloads: ['ecs-ec2'] },
  { region: 'me-central-1', workloads: ['ecs-ec2'] },
  { region: 'cn-north-1', workloads: ['fargate-linux'] },
  { region: 'eusc-de-east-1', features: ['pull-through-cache'], acceptNoUpstreamPath: true },
  { region: REGION, monthlyGb: 500, imageGb: 400 },
  { region: REGION, privateDns: 'ecr-api-off' },
  { region: REGION, workloads: ['ecs-ec2'], privateDns: 'central-hub' },
  {
    ...EXISTING,
    endpointPolicy: 'pull-only',
    policyRoles: ['arn:aws:iam::123456789012:role/payments-task-execution'],
    workloads: ['fargate-windows'],
    features: ['secrets'],
    windowsLayers: true,
    taskExecutionRole: 'vpc',
    ingress: 'security-groups',
    s3Policy: 'minimal',
  },
  {
    ...EXISTING,
    workloads: ['ecs-external'],
    existingEndpoints: { 'ecr.api': 'vpce-0a1b2c3d4e5f60718', s3: 'vpce-0b1c2d3e4f5061728' },
    existingS3RouteTableIds: ['rtb-0a1b2c3d4e5f60718'],
    ingressCidrs: ['192.168.0.0/16'],
    ipAddressType: 'dualstack',
  },
  // From a description, in which there is more than is needed.
  { ...EXISTING, existingEndpoints: { kms: 'vpce-0a1b2c3d4e5f60718' } },
  {
    ...EXISTING,
    workloads: ['eks-nodes'],
    features: ['parameters'],
    existingEndpoints: {
      'ecr.api': 'vpce-0a1b2c3d4e5f60718',
      'ecr.dkr': 'vpce-0b1c2d3e4f5061728',
      ec2: 'vpce-0c1d2e3f405162738',
      ssm: 'vpce-0d1e2f30415263748',
    },
  },
  // Nothing that a scanner finds open.
  { region: REGION, features: [], endpointPolicy: 'account', s3SourceVpc: true },
  { ...SPOKE, hubProfileId: 'rp-0a1b2c3d4e5f6071' },
  {
    ...SPOKE,
    features: [],
    hubZoneIds: { 'api.ecr.us-east-1.amazonaws.com': 'Z0A1B2C3D4', 'dkr.ecr.us-east-1.amazonaws.com': 'Z0B1C2D3E4' },
  },
];

/** @throws Error where an example is no longer valid */
export function examplePlans(): Plan[] {
  return EXAMPLES.map(planOfExample);
}
