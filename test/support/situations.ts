import type { Answers } from '../../core/answers/index.js';
import { FEATURE_IDS, WORKLOAD_IDS } from '../../core/catalogue/index.js';
import { GOLDEN_CASES } from './cases.js';

const VPC: Partial<Answers> = {
  region: 'us-east-1',
  vpc: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  vpcCidrs: ['10.20.0.0/16'],
  endpointSubnetIds: { 'us-east-1a': 'subnet-0a1b2c3d4e5f60718', 'us-east-1b': 'subnet-0b1c2d3e4f5061728' },
  appRouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
};
const WITH_APPS: Partial<Answers> = {
  ...VPC,
  appSubnetIds: {
    'us-east-1a': ['subnet-0c1d2e3f405162738', 'subnet-0c2d2e3f405162738'],
    'us-east-1b': ['subnet-0d1e2f30415263748'],
  },
};
const BUILDS: Partial<Answers> = { workloads: ['fargate-linux', 'codebuild-vpc'], repository: 'payments/api' };
const ALL_INTERFACES = {
  'ecr.api': 'vpce-0a1b2c3d4e5f60718',
  'ecr.dkr': 'vpce-0b1b2c3d4e5f60718',
  logs: 'vpce-0c1b2c3d4e5f60718',
};

const PROFILE = 'rp-0a1b2c3d4e5f6071';
const ZONES = { 'api.ecr': 'Z0123456789ABCDEFGHI', 'dkr.ecr': 'Z1123456789ABCDEFGHI', logs: 'Z2123456789ABCDEFGHI' };

/** What only Terraform can do. */
export const SPOKE_BY_ZONES: Partial<Answers> = {
  ...WITH_APPS,
  privateDns: 'central-spoke',
  hubZoneIds: Object.fromEntries(Object.entries(ZONES).map(([label, id]) => [`${label}.us-east-1.amazonaws.com`, id])),
  iac: ['terraform'],
};

/** Answers at the edges of what can be asked, beside the reviewed cases: which parts there are, and which refer to each other. */
export const SITUATIONS: Readonly<Record<string, Partial<Answers>>> = {
  'a client group': { ingress: 'security-groups' },
  'a client group, builds, a prefix list': {
    ...BUILDS,
    ingress: 'security-groups',
    s3PrefixListId: 'pl-63a5400a',
    internet: 'nat',
  },
  'builds alone, several subnets a zone': { ...BUILDS, workloads: ['codebuild-vpc'], appSubnetsPerAz: 2 },
  'builds, the account known': { ...BUILDS, accountId: '123456789012' },
  'given blocks, with builds': { ...BUILDS, ingress: 'cidrs', ingressCidrs: ['10.0.0.0/16', '172.20.0.0/16'] },
  'an existing VPC and given blocks': {
    ...WITH_APPS,
    ingress: 'cidrs',
    ingressCidrs: ['10.20.0.0/17', '10.20.128.0/17'],
  },
  'all launch types and features': { workloads: WORKLOAD_IDS, features: FEATURE_IDS, repository: 'payments/api' },
  'an existing VPC, dual-stack and given blocks, of hosts outside it too': {
    ...WITH_APPS,
    workloads: ['fargate-linux', 'ecs-external'],
    ipAddressType: 'dualstack',
    vpcIpv6Cidrs: ['2001:db8:1234:1a00::/56'],
    ingress: 'cidrs',
    ingressCidrs: ['10.20.0.0/16', '192.168.0.0/16'],
  },
  'dual-stack and a client group': { ipAddressType: 'dualstack', ingress: 'security-groups' },
  'an existing VPC, dual-stack': {
    ...WITH_APPS,
    ipAddressType: 'dualstack',
    vpcIpv6Cidrs: ['2001:db8:1234:1a00::/56'],
    s3Policy: 'minimal',
  },
  'an existing VPC, dual-stack, FIPS and builds': {
    ...WITH_APPS,
    ...BUILDS,
    fips: true,
    ipAddressType: 'dualstack',
    vpcIpv6Cidrs: ['2001:db8:1234:1a00::/56', '2001:db8:5678:2b00::/56'],
    existingEndpoints: { 'ecr-fips.api': 'vpce-0a1b2c3d4e5f60718' },
  },
  'the oldest platform version': { workloads: ['fargate-linux-legacy'], taskExecutionRole: 'vpc-and-endpoints' },
  'the ECR API by its URL': { workloads: ['ec2-docker', 'fargate-linux'], privateDns: 'ecr-api-off' },
  'an existing VPC and the ECR API by its URL': { ...WITH_APPS, workloads: ['ec2-docker'], privateDns: 'ecr-api-off' },
  'a hub': { workloads: ['fargate-linux', 'ecs-ec2'], privateDns: 'central-hub' },
  'a hub with addresses of both kinds': { privateDns: 'central-hub', ipAddressType: 'dualstack' },
  'an existing VPC as a hub': { ...WITH_APPS, privateDns: 'central-hub' },
  'an existing VPC with an S3 gateway as a hub, for hosts outside it too': {
    ...WITH_APPS,
    workloads: ['fargate-linux', 'ecs-external'],
    existingEndpoints: { s3: 'vpce-0d1b2c3d4e5f60718' },
    existingS3RouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
    s3Policy: 'minimal',
    ingressCidrs: ['10.20.0.0/16', '192.168.0.0/16'],
    privateDns: 'central-hub',
  },
  'a spoke': { ...WITH_APPS, privateDns: 'central-spoke', hubProfileId: PROFILE },
  'a spoke whose S3 gateway is there already': {
    ...VPC,
    workloads: ['ecs-ec2'],
    existingEndpoints: { s3: 'vpce-0d1b2c3d4e5f60718' },
    existingS3RouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
    privateDns: 'central-spoke',
    hubProfileId: PROFILE,
  },
  'an existing VPC without subnets of workloads': { ...VPC, s3Policy: 'minimal', extraBuckets: ['artifacts'] },
  'an existing VPC and a client group': { ...WITH_APPS, ingress: 'security-groups' },
  'an existing VPC, groups of its own and builds': {
    ...WITH_APPS,
    ...BUILDS,
    ingress: 'security-groups',
    ingressSecurityGroupIds: ['sg-0a1b2c3d4e5f60718', 'sg-0b1b2c3d4e5f60718'],
    s3PrefixListId: 'pl-63a5400a',
  },
  'an existing VPC with one zone': {
    ...VPC,
    endpointSubnetIds: { 'us-east-1a': 'subnet-0a1b2c3d4e5f60718' },
    allowSingleAz: true,
    s3Policy: 'full',
  },
  'every interface endpoint reused, with builds': { ...WITH_APPS, ...BUILDS, existingEndpoints: ALL_INTERFACES },
  'the S3 gateway reused on every route table': {
    ...GOLDEN_CASES['existing-virginia'],
    existingS3RouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
  },
  'every endpoint reused, with a task execution role': {
    ...VPC,
    existingEndpoints: { ...ALL_INTERFACES, s3: 'vpce-0d1b2c3d4e5f60718' },
    existingS3RouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
    taskExecutionRole: 'vpc-and-endpoints',
  },
  'a task execution role alone, without flow logs and log lines': {
    features: [],
    flowLogs: false,
    endpointPolicy: 'pull-only',
    policyRoles: ['arn:aws:iam::123456789012:role/tasks'],
    taskExecutionRole: 'vpc-and-endpoints',
  },
  'every endpoint reused, with builds': {
    ...WITH_APPS,
    ...BUILDS,
    existingEndpoints: { ...ALL_INTERFACES, s3: 'vpce-0d1b2c3d4e5f60718' },
    existingS3RouteTableIds: ['rtb-0a1b2c3d4e5f60718', 'rtb-0b1c2d3e4f5061728'],
    s3Policy: 'minimal',
    extraBuckets: ['artifacts'],
  },
};
