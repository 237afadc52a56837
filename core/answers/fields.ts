import {
  FEATURE_IDS,
  type FeatureId,
  isRegion,
  REGION_IDS,
  WORKLOAD_IDS,
  type WorkloadId,
} from '../catalogue/index.js';
import { LANGUAGES } from '../report/messages/message.js';
import { type Answers, type FieldKey, FLAVOURS, type Flavour } from './answers.js';
import type { AnyField, Field } from './field.js';
import * as rules from './rules.js';

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
    choices: ['new'],
    default: () => 'new',
    example: 'new',
  },
  allowSingleAz: {
    kind: 'boolean',
    flag: 'allow-single-az',
    asked: 'flag',
    default: () => false,
    example: 'true',
  },
  availabilityZones: {
    kind: 'several',
    flag: 'azs',
    asked: 'always',
    choices: (answers) => rules.knownRegion(answers)?.azNamesUnion ?? [],
    atLeastOne: true,
    // The first zone is the home of a single NAT gateway, which therefore stays where it is when a zone is added.
    ordered: true,
    default: (_, answers) => rules.knownRegion(answers)?.azNames.slice(0, 2) ?? [],
    check: rules.checkAvailabilityZones,
    example: 'us-east-1a,us-east-1b',
  },
  workloads: {
    kind: 'several',
    flag: 'workloads',
    asked: 'always',
    choices: (): readonly WorkloadId[] => WORKLOAD_IDS,
    atLeastOne: true,
    ordered: false,
    default: (): readonly WorkloadId[] => ['fargate-linux'],
    example: 'fargate-linux,ecs-ec2',
  },
  features: {
    kind: 'several',
    flag: 'features',
    asked: 'always',
    choices: (): readonly FeatureId[] => FEATURE_IDS,
    atLeastOne: false,
    ordered: false,
    default: (): readonly FeatureId[] => ['logs'],
    example: 'logs,exec',
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
    default: () => '10.0.0.0/16',
    check: rules.checkVpcCidr,
    example: '10.20.0.0/16',
  },
  appSubnetsPerAz: {
    kind: 'integer',
    flag: 'app-subnets-per-az',
    asked: 'summary',
    minimum: 1,
    maximum: 4,
    default: () => 1,
    example: '2',
  },
  endpointSubnets: {
    kind: 'select',
    flag: 'endpoint-subnet-mode',
    asked: 'summary',
    choices: ['dedicated', 'shared'],
    default: () => 'dedicated',
    example: 'shared',
  },
  internet: {
    kind: 'select',
    flag: 'internet',
    asked: 'summary',
    choices: ['none', 'nat'],
    default: () => 'none',
    example: 'nat',
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
    default: () => true,
    example: 'true',
  },
  endpointPolicy: {
    kind: 'select',
    flag: 'endpoint-policy',
    asked: 'more',
    choices: ['full', 'account'],
    default: () => 'full',
    example: 'account',
  },
  s3Policy: {
    kind: 'select',
    flag: 's3-policy',
    asked: 'more',
    choices: ['minimal', 'full'],
    default: () => 'minimal',
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
  ingress: {
    kind: 'select',
    flag: 'ingress',
    asked: 'more',
    choices: ['vpc-cidr'],
    default: () => 'vpc-cidr',
    example: 'vpc-cidr',
  },
  tags: {
    kind: 'map',
    flag: 'tags',
    asked: 'more',
    default: () => ({}),
    check: rules.checkTags,
    example: 'team=platform,cost-center=1234',
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

/** The environment variable of a field: `--vpc-cidr` is `ECR_PRIVATELINK_VPC_CIDR`. */
export function environmentVariable(key: FieldKey): string {
  return `ECR_PRIVATELINK_${FIELDS[key].flag.replaceAll('-', '_').toUpperCase()}`;
}
