import {
  FEATURE_IDS,
  type FeatureId,
  findRegion,
  heedsNondistributableSetting,
  isRegion,
  REGION_IDS,
  registryHost,
  WORKLOAD_IDS,
  WORKLOADS,
  type WorkloadId,
  workloadsOf,
} from '../catalogue/index.js';
import { LANGUAGES } from '../report/messages/message.js';
import { type Answers, type FieldKey, FLAVOURS, type Flavour } from './answers.js';
import type { AnyField, Field, PartialAnswers } from './field.js';
import * as rules from './rules.js';
import * as build from './rules-build.js';
import * as dns from './rules-dns.js';
import * as existing from './rules-existing-vpc.js';
import * as outside from './rules-outside-vpc.js';
import * as policies from './rules-policies.js';

const inNewVpc = {
  holds: ({ vpc }: PartialAnswers) => vpc !== 'existing',
  otherwise: { id: 'rule.onlyWithNew' },
} as const;
const inExistingVpc = {
  holds: ({ vpc }: PartialAnswers) => vpc === 'existing',
  otherwise: { id: 'rule.onlyWithExisting' },
} as const;
const inSpoke = {
  holds: ({ privateDns }: PartialAnswers) => privateDns === 'central-spoke',
  otherwise: { id: 'rule.onlyWithSpoke' },
} as const;
const HUB_ZONES =
  'api.ecr.us-east-1.amazonaws.com=Z0123456789ABCDEFGHIJ,dkr.ecr.us-east-1.amazonaws.com=Z1123456789ABCDEFGHIJ';

const withWindowsImages = {
  holds: ({ workloads = [] }: PartialAnswers) => workloadsOf(workloads).some(({ windowsImages }) => windowsImages),
  otherwise: {
    id: 'rule.onlyWithWindows',
    parameters: { workloads: WORKLOADS.flatMap(({ id, windowsImages }) => (windowsImages ? [id] : [])).join(', ') },
  },
} as const;
const withWindowsLayers = {
  holds: ({ windowsLayers }: PartialAnswers) => windowsLayers === true,
  otherwise: { id: 'rule.onlyWithWindowsLayers' },
} as const;
const withCodebuild = {
  holds: (answers: PartialAnswers) => hasCodebuild(answers),
  otherwise: { id: 'rule.onlyWithCodebuild' },
} as const;

const withEcsTasks = {
  holds: ({ workloads = [] }: PartialAnswers) => workloadsOf(workloads).some(({ ecs }) => ecs),
  otherwise: {
    id: 'rule.onlyWithEcsTasks',
    parameters: { workloads: WORKLOADS.flatMap(({ id, ecs, retired }) => (ecs && !retired ? [id] : [])).join(', ') },
  },
} as const;
const withPullOnly = {
  holds: ({ endpointPolicy }: PartialAnswers) => endpointPolicy === 'pull-only',
  otherwise: { id: 'rule.onlyWithPullOnly' },
} as const;
const withOrganisation = {
  holds: ({ endpointPolicy }: PartialAnswers) => endpointPolicy === 'organisation',
  otherwise: { id: 'rule.onlyWithOrganisation' },
} as const;
/** The blocks of a new VPC are not known before AWS gives them, and groups are let in whatever their addresses are. */
const withIpv6Blocks = {
  holds: ({ vpc, ipAddressType, ingress }: PartialAnswers) =>
    vpc === 'existing' && ipAddressType === 'dualstack' && ingress !== 'security-groups',
  otherwise: { id: 'rule.onlyWithIpv6' },
} as const;

function hasCodebuild({ workloads = [] }: PartialAnswers): boolean {
  return workloads.includes('codebuild-vpc');
}

/** An example of subnets in the first zones of the Region. */
function zoneMap(answers: PartialAnswers, ids: readonly string[]): string {
  const zones = rules.exampleZones(answers);
  return ids.map((id, index) => `${zones[index]}=${id}`).join(',');
}

/** Whether an engine that pushes Windows images has to be told the registries. */
function namesRegistries({ windowsLayers, dockerEngine = 'unknown' }: PartialAnswers): boolean {
  return windowsLayers === true && heedsNondistributableSetting(dockerEngine);
}

/** Whether a group is made that says what may go out. */
function restrictsEgress(answers: PartialAnswers): boolean {
  const { ingress, ingressSecurityGroupIds = [] } = answers;
  return hasCodebuild(answers) || (ingress === 'security-groups' && ingressSecurityGroupIds.length === 0);
}

/** 100 PB: more in a month than the network interfaces of one VPC's endpoints carry, and so a slip of the unit. */
const MOST_GB = 100_000_000;

/**
 * THE schema: every answer once, in the order in which answers are asked and resolved. A field's default and check may read only
 * fields above it. Questions, flags, environment variables, the answers file, help and documentation are made from this list.
 */
export const FIELDS: { readonly [Key in FieldKey]: Field<Answers[Key]> } = {
  projectName: {
    kind: 'text',
    flag: 'name',
    asked: 'always',
    default: (context) => rules.toKebabCase(context.folderName) || 'ecr-privatelink',
    optional: false,
    pattern: rules.PROJECT_NAME,
    check: rules.checkProjectName,
    example: 'payments-network',
  },
  region: {
    kind: 'select',
    flag: 'region',
    asked: 'always',
    choices: REGION_IDS,
    default: ({ awsRegion }) => (awsRegion !== undefined && isRegion(awsRegion) ? awsRegion : 'us-east-1'),
    check: rules.checkRegion,
    example: 'ap-northeast-1',
  },
  vpc: {
    kind: 'select',
    flag: 'vpc',
    asked: 'always',
    choices: ['new', 'existing'],
    default: () => 'new',
    example: 'existing',
  },
  allowSingleAz: {
    kind: 'boolean',
    flag: 'allow-single-az',
    asked: 'flag',
    default: () => false,
    example: 'true',
  },
  vpcId: {
    kind: 'text',
    flag: 'vpc-id',
    asked: 'where-apt',
    onlyIf: inExistingVpc,
    required: inExistingVpc.holds,
    optional: true,
    default: () => null,
    pattern: existing.idPattern('vpc'),
    check: existing.checkVpcId,
    example: 'vpc-0a1b2c3d4e5f60718',
  },
  vpcCidrs: {
    kind: 'list',
    flag: 'vpc-cidrs',
    asked: 'where-apt',
    onlyIf: inExistingVpc,
    required: inExistingVpc.holds,
    default: () => [],
    check: existing.checkExistingCidrs,
    example: '10.20.0.0/16,10.21.0.0/16',
  },
  endpointSubnetIds: {
    kind: 'map',
    flag: 'endpoint-subnets',
    asked: 'where-apt',
    onlyIf: inExistingVpc,
    required: inExistingVpc.holds,
    repeated: { id: 'rule.oneSubnetPerZone' },
    default: () => ({}),
    pattern: existing.idPattern('subnet'),
    check: existing.checkEndpointSubnetIds,
    example: 'us-east-1a=subnet-0a1b2c3d4e5f60718,us-east-1b=subnet-0b1c2d3e4f5061728',
    exampleBeside: (answers) => zoneMap(answers, ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728']),
  },
  appSubnetIds: {
    kind: 'list-map',
    flag: 'app-subnets',
    asked: 'where-apt',
    onlyIf: inExistingVpc,
    required: (answers) => answers.vpc === 'existing' && hasCodebuild(answers),
    default: () => ({}),
    pattern: existing.idPattern('subnet'),
    check: existing.checkAppSubnetIds,
    example: 'us-east-1a=subnet-0c1d2e3f405162738,us-east-1b=subnet-0d1e2f30415263748',
    exampleBeside: (answers) => zoneMap(answers, ['subnet-0c1d2e3f405162738', 'subnet-0d1e2f30415263748']),
  },
  appRouteTableIds: {
    kind: 'list',
    flag: 'route-tables',
    asked: 'where-apt',
    onlyIf: inExistingVpc,
    required: inExistingVpc.holds,
    default: () => [],
    pattern: existing.idPattern('rtb'),
    check: existing.checkRouteTableIds,
    example: 'rtb-0a1b2c3d4e5f60718,rtb-0b1c2d3e4f5061728',
  },
  existingEndpoints: {
    kind: 'map',
    flag: 'existing-endpoints',
    asked: 'where-apt',
    onlyIf: inExistingVpc,
    default: () => ({}),
    pattern: existing.idPattern('vpce'),
    check: existing.checkExistingEndpoints,
    checkBeside: existing.checkEndpointsNeeded,
    example: 'ecr.api=vpce-0a1b2c3d4e5f60718,s3=vpce-0b1c2d3e4f5061728',
  },
  existingS3RouteTableIds: {
    kind: 'list',
    flag: 's3-gateway-route-tables',
    asked: 'where-apt',
    onlyIf: {
      holds: ({ vpc, existingEndpoints }) => vpc === 'existing' && existingEndpoints?.s3 !== undefined,
      otherwise: { id: 'rule.onlyWithS3Gateway' },
    },
    required: ({ existingEndpoints }) => existingEndpoints?.s3 !== undefined,
    missingRule: { id: 'rule.s3RouteTables' },
    default: () => [],
    pattern: existing.idPattern('rtb'),
    check: existing.checkS3RouteTableIds,
    example: 'rtb-0a1b2c3d4e5f60718',
  },
  availabilityZones: {
    kind: 'several',
    flag: 'azs',
    asked: 'always',
    onlyIf: inNewVpc,
    choices: (answers) => rules.knownRegion(answers)?.azNamesUnion ?? [],
    atLeastOne: true,
    // The first zone is the home of a single NAT gateway, which therefore stays where it is when a zone is added.
    ordered: true,
    default: (_, answers) =>
      answers.vpc === 'existing'
        ? Object.keys(answers.endpointSubnetIds ?? {}).sort()
        : (rules.knownRegion(answers)?.azNames.slice(0, 2) ?? []),
    check: rules.checkAvailabilityZones,
    example: 'us-east-1a,us-east-1b',
    exampleBeside: (answers) => rules.exampleZones(answers).join(','),
  },
  workloads: {
    kind: 'several',
    flag: 'workloads',
    asked: 'always',
    choices: (): readonly WorkloadId[] => WORKLOAD_IDS,
    offered: (id) => WORKLOADS.some((entry) => entry.id === id && !entry.retired),
    atLeastOne: true,
    ordered: false,
    default: (): readonly WorkloadId[] => ['fargate-linux'],
    check: build.checkWorkloads,
    example: 'fargate-linux,ecs-ec2',
  },
  features: {
    kind: 'several',
    flag: 'features',
    asked: 'always',
    choices: (): readonly FeatureId[] => FEATURE_IDS,
    atLeastOne: false,
    ordered: false,
    // Where AWS pulls the image it takes the log lines, too.
    default: (_, { workloads = [] }): readonly FeatureId[] =>
      workloadsOf(workloads).every(({ pullsInVpc }) => !pullsInVpc) && workloads.length > 0 ? [] : ['logs'],
    check: build.checkFeatures,
    checkBeside: (_, answers) => build.checkEndpointQuota(answers),
    example: 'logs,exec',
  },
  acceptNoUpstreamPath: {
    kind: 'boolean',
    flag: 'accept-no-upstream-path',
    asked: 'flag',
    onlyIf: {
      holds: ({ features = [] }) => features.includes('pull-through-cache'),
      otherwise: { id: 'rule.onlyWithPullThroughCache' },
    },
    default: () => false,
    example: 'true',
  },
  fips: {
    kind: 'boolean',
    flag: 'fips',
    asked: 'more',
    askedIf: (answers) => rules.knownRegion(answers)?.services.ecrFips === true,
    default: () => false,
    check: build.checkFips,
    example: 'true',
  },
  windowsLayers: {
    kind: 'boolean',
    flag: 'windows-layers',
    asked: 'where-apt',
    onlyIf: withWindowsImages,
    default: () => false,
    example: 'true',
  },
  dockerEngine: {
    kind: 'text',
    flag: 'docker-engine',
    asked: 'where-apt',
    onlyIf: withWindowsLayers,
    optional: false,
    default: () => 'unknown',
    pattern: build.DOCKER_ENGINE,
    check: build.checkDockerEngine,
    example: '27',
  },
  accountId: {
    kind: 'text',
    flag: 'account-id',
    asked: 'where-apt',
    askedIf: namesRegistries,
    optional: true,
    default: () => null,
    pattern: build.ACCOUNT_ID,
    check: build.checkAccountId,
    example: '123456789012',
  },
  registries: {
    kind: 'list',
    flag: 'registries',
    asked: 'where-apt',
    onlyIf: withWindowsLayers,
    askedIf: (answers) => namesRegistries(answers) && answers.accountId === null,
    default: (_, { region = '', accountId = null, fips = false }) =>
      accountId !== null && isRegion(region) ? [registryHost(findRegion(region), accountId, fips)] : [],
    check: build.checkRegistries,
    example: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
    exampleBeside: build.exampleRegistry,
  },
  codebuildSource: {
    kind: 'select',
    flag: 'codebuild-source',
    asked: 'where-apt',
    onlyIf: withCodebuild,
    choices: ['none', 's3'],
    default: () => 'none',
    example: 's3',
  },
  codebuildSourceLocation: {
    kind: 'text',
    flag: 'codebuild-source-location',
    asked: 'where-apt',
    onlyIf: {
      holds: (answers) => hasCodebuild(answers) && answers.codebuildSource === 's3',
      otherwise: { id: 'rule.onlyWithSource' },
    },
    // Nobody else's bucket may become the source of a build, so there is no default.
    required: ({ codebuildSource }) => codebuildSource === 's3',
    optional: true,
    default: () => null,
    check: build.checkSourceLocation,
    example: 'my-sources/payments/source.zip',
  },
  repository: {
    kind: 'text',
    flag: 'repository',
    asked: 'where-apt',
    onlyIf: withCodebuild,
    optional: false,
    // A repository's name has two letters at least.
    default: (_, { projectName = '' }) => (projectName.length < 2 ? 'ecr-privatelink' : projectName),
    pattern: build.REPOSITORY_NAME,
    check: build.checkRepository,
    example: 'payments/api',
  },
  iac: {
    kind: 'several',
    flag: 'iac',
    asked: 'always',
    choices: (): readonly Flavour[] => FLAVOURS,
    atLeastOne: true,
    ordered: false,
    default: (): readonly Flavour[] => ['terraform'],
    example: 'terraform,cdk',
  },
  vpcCidr: {
    kind: 'text',
    flag: 'vpc-cidr',
    asked: 'summary',
    onlyIf: inNewVpc,
    optional: false,
    default: () => '10.0.0.0/16',
    check: rules.checkVpcCidr,
    example: '10.20.0.0/16',
  },
  appSubnetsPerAz: {
    kind: 'integer',
    flag: 'app-subnets-per-az',
    asked: 'summary',
    onlyIf: inNewVpc,
    minimum: 1,
    maximum: 4,
    default: () => 1,
    example: '2',
  },
  endpointSubnets: {
    kind: 'select',
    flag: 'endpoint-subnet-mode',
    asked: 'summary',
    onlyIf: inNewVpc,
    choices: ['dedicated', 'shared'],
    default: () => 'dedicated',
    example: 'shared',
  },
  internet: {
    kind: 'select',
    flag: 'internet',
    asked: 'summary',
    choices: ['none', 'nat', 'present'],
    offered: (choice, { vpc }) => choice === 'none' || choice === (vpc === 'existing' ? 'present' : 'nat'),
    required: build.needsUpstreamPath,
    missingRule: { id: 'rule.upstreamPath' },
    default: () => 'none',
    check: (way, answers) =>
      rules.checkInternet(way, answers) ?? (way === 'none' ? build.checkUpstreamPath(answers) : undefined),
    example: 'nat',
    exampleBeside: ({ vpc }) => (vpc === 'existing' ? 'present' : 'nat'),
  },
  natGateways: {
    kind: 'select',
    flag: 'nat-gateways',
    asked: 'summary',
    onlyIf: { holds: ({ internet }) => internet === 'nat', otherwise: { id: 'rule.onlyWithNat' } },
    choices: ['one', 'per-az'],
    default: () => 'one',
    example: 'per-az',
  },
  flowLogs: {
    kind: 'boolean',
    flag: 'flow-logs',
    asked: 'summary',
    onlyIf: inNewVpc,
    default: (_, { vpc }) => vpc !== 'existing',
    example: 'true',
  },
  endpointPolicy: {
    kind: 'select',
    flag: 'endpoint-policy',
    asked: 'more',
    choices: ['full', 'account', 'organisation', 'pull-only'],
    offered: (choice, answers) => choice !== 'pull-only' || !hasCodebuild(answers),
    default: () => 'full',
    check: policies.checkEndpointPolicy,
    example: 'account',
  },
  policyRoles: {
    kind: 'list',
    flag: 'policy-roles',
    asked: 'more',
    onlyIf: withPullOnly,
    required: withPullOnly.holds,
    missingRule: { id: 'rule.policyRolesMissing' },
    default: () => [],
    pattern: policies.ROLE,
    check: policies.checkPolicyRoles,
    example: 'arn:aws:iam::123456789012:role/payments-task-execution',
    exampleBeside: policies.exampleRole,
  },
  orgId: {
    kind: 'text',
    flag: 'org-id',
    asked: 'more',
    onlyIf: withOrganisation,
    required: withOrganisation.holds,
    missingRule: { id: 'rule.orgIdMissing' },
    optional: true,
    default: () => null,
    pattern: policies.ORGANISATION_ID,
    check: policies.checkOrgId,
    example: 'o-a1b2c3d4e5',
  },
  protectedRepositories: {
    kind: 'list',
    flag: 'protected-repositories',
    asked: 'more',
    default: () => [],
    check: policies.checkProtectedRepositories,
    example: 'payments/api,payments/worker',
  },
  s3Policy: {
    kind: 'select',
    flag: 's3-policy',
    asked: 'more',
    choices: ['minimal', 'full'],
    // A gateway of a VPC that others use cuts off what its policy leaves out.
    default: (_, { vpc }) => (vpc === 'existing' ? 'full' : 'minimal'),
    example: 'full',
  },
  extraBuckets: {
    kind: 'list',
    flag: 'extra-buckets',
    asked: 'more',
    onlyIf: { holds: ({ s3Policy }) => s3Policy === 'minimal', otherwise: { id: 'rule.onlyWithMinimal' } },
    default: () => [],
    check: rules.checkBucketNames,
    example: 'my-artifacts,my-config',
  },
  s3SourceVpc: {
    kind: 'boolean',
    flag: 's3-source-vpc',
    asked: 'more',
    onlyIf: { holds: ({ s3Policy }) => s3Policy === 'minimal', otherwise: { id: 'rule.onlyWithMinimal' } },
    default: () => false,
    example: 'true',
  },
  ingress: {
    kind: 'select',
    flag: 'ingress',
    asked: 'more',
    choices: ['vpc-cidr', 'cidrs', 'security-groups'],
    offered: (choice, answers) => outside.checkIngress(choice, answers) === undefined,
    default: (_, answers) => (outside.workloadsOutside(answers).length > 0 ? 'cidrs' : 'vpc-cidr'),
    check: outside.checkIngress,
    example: 'security-groups',
  },
  ingressCidrs: {
    kind: 'list',
    flag: 'ingress-cidrs',
    asked: 'more',
    onlyIf: { holds: ({ ingress }) => ingress === 'cidrs', otherwise: { id: 'rule.onlyWithCidrs' } },
    required: ({ ingress }) => ingress === 'cidrs',
    missingRule: { id: 'rule.ingressCidrsMissing' },
    default: () => [],
    check: (cidrs, answers) => rules.checkIngressCidrs(cidrs, answers) ?? outside.checkBlocksOutside(cidrs, answers),
    example: '10.0.0.0/16,10.50.0.0/16',
    exampleBeside: (answers) =>
      outside.workloadsOutside(answers).length > 0 ? outside.exampleOfBlocks(answers) : '10.0.0.0/16,10.50.0.0/16',
  },
  ingressSecurityGroupIds: {
    kind: 'list',
    flag: 'ingress-security-groups',
    asked: 'more',
    onlyIf: {
      holds: ({ vpc, ingress }) => vpc === 'existing' && ingress === 'security-groups',
      otherwise: { id: 'rule.onlyWithGroups' },
    },
    default: () => [],
    pattern: existing.idPattern('sg'),
    check: existing.checkSecurityGroupIds,
    example: 'sg-0a1b2c3d4e5f60718',
  },
  s3PrefixListId: {
    kind: 'text',
    flag: 's3-prefix-list',
    asked: 'more',
    onlyIf: { holds: restrictsEgress, otherwise: { id: 'rule.onlyWithEgress' } },
    optional: true,
    default: () => null,
    pattern: existing.idPattern('pl'),
    check: existing.checkPrefixListId,
    example: 'pl-63a5400a',
  },
  ipAddressType: {
    kind: 'select',
    flag: 'ip-address-type',
    asked: 'more',
    choices: ['ipv4', 'dualstack'],
    default: () => 'ipv4',
    check: rules.checkIpAddressType,
    example: 'dualstack',
  },
  vpcIpv6Cidrs: {
    kind: 'list',
    flag: 'vpc-ipv6-cidrs',
    asked: 'more',
    onlyIf: withIpv6Blocks,
    required: withIpv6Blocks.holds,
    default: () => [],
    check: existing.checkIpv6Cidrs,
    example: '2001:db8:1234:1a00::/56',
  },
  ecrPublic: {
    kind: 'boolean',
    flag: 'ecr-public',
    asked: 'more',
    askedIf: (answers) => rules.knownRegion(answers)?.services.ecrPublicPrivateLink === true,
    default: () => false,
    check: build.checkEcrPublic,
    example: 'true',
  },
  privateDns: {
    kind: 'select',
    flag: 'private-dns',
    asked: 'more',
    choices: ['on', 'ecr-api-off', 'central-hub', 'central-spoke'],
    offered: (choice, answers) => dns.checkPrivateDns(choice, answers) === undefined,
    default: () => 'on',
    check: dns.checkPrivateDns,
    example: 'on',
  },
  hubZoneIds: {
    kind: 'map',
    flag: 'hub-zones',
    asked: 'more',
    onlyIf: inSpoke,
    default: () => ({}),
    check: dns.checkHubZones,
    example: HUB_ZONES,
    exampleBeside: (answers) => dns.exampleOfZones(answers) || HUB_ZONES,
  },
  hubProfileId: {
    kind: 'text',
    flag: 'hub-profile',
    asked: 'more',
    onlyIf: inSpoke,
    required: dns.needsProfile,
    missingRule: { id: 'rule.hubUnnamed' },
    optional: true,
    default: () => null,
    pattern: dns.PROFILE_ID,
    check: dns.checkHubProfile,
    example: 'rp-0a1b2c3d4e5f6071',
  },
  taskExecutionRole: {
    kind: 'select',
    flag: 'task-execution-role',
    asked: 'more',
    onlyIf: withEcsTasks,
    choices: ['none', 'vpc', 'vpc-and-endpoints'],
    offered: (choice, answers) => dns.checkRoleOfSpoke(choice, answers) === undefined,
    default: () => 'none',
    check: dns.checkRoleOfSpoke,
    example: 'vpc',
  },
  tags: {
    kind: 'map',
    flag: 'tags',
    asked: 'more',
    default: () => ({}),
    check: rules.checkTags,
    example: 'team=platform,cost-center=1234',
  },
  imageGb: {
    kind: 'integer',
    flag: 'image-gb',
    asked: 'flag',
    minimum: 0,
    maximum: MOST_GB,
    default: () => 0,
    example: '400',
  },
  monthlyGb: {
    kind: 'integer',
    flag: 'monthly-gb',
    asked: 'flag',
    minimum: 0,
    maximum: MOST_GB,
    default: (_, { imageGb = 0 }) => imageGb,
    check: rules.checkMonthlyGb,
    example: '500',
  },
  ci: {
    kind: 'select',
    flag: 'ci',
    asked: 'more',
    choices: ['none', 'github-actions'],
    default: () => 'none',
    example: 'github-actions',
  },
  docsLanguage: {
    kind: 'select',
    flag: 'docs-language',
    asked: 'flag',
    choices: LANGUAGES,
    default: ({ language }) => language,
    example: 'ja',
  },
};

export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

/** A field without the type of its value, for code that treats all fields alike. */
export function fieldOf(key: FieldKey): AnyField {
  return FIELDS[key];
}

const VARIABLES = Object.fromEntries(
  FIELD_KEYS.map((key) => [key, `ECR_PRIVATELINK_${FIELDS[key].flag.replaceAll('-', '_').toUpperCase()}`]),
) as Readonly<Record<FieldKey, string>>;

/** The environment variable of a field: `--vpc-cidr` is `ECR_PRIVATELINK_VPC_CIDR`. */
export function environmentVariable(key: FieldKey): string {
  return VARIABLES[key];
}
