import type { Answers, FieldKey } from './answers.js';

/**
 * Sets of answers for the usual cases, by name. A preset says what is to be built; name, Region and Availability Zones stay the user's. It
 * is no answer itself: its values are recorded as if each had been given.
 */
export const PRESETS = {
  /** The fewest endpoints that pull an image: no more than ECR and S3. */
  'fargate-minimal': { vpc: 'new', workloads: ['fargate-linux'], features: [], iac: ['terraform'] },
  'ecs-ec2': {
    vpc: 'new',
    workloads: ['ecs-ec2'],
    features: ['logs', 'exec', 'session-manager'],
    windowsLayers: false,
    iac: ['terraform'],
  },
  'eks-private': {
    vpc: 'new',
    workloads: ['eks-nodes'],
    features: ['logs', 'pod-identity', 'load-balancer', 'cluster-autoscaler', 'eks-api'],
    iac: ['terraform'],
    windowsLayers: false,
    // Each pod takes an address.
    appSubnetsPerAz: 2,
  },
  codebuild: { vpc: 'new', workloads: ['codebuild-vpc'], features: ['logs'], windowsLayers: false, iac: ['terraform'] },
  windows: {
    vpc: 'new',
    workloads: ['fargate-windows', 'ecs-ec2'],
    features: ['logs', 'exec'],
    windowsLayers: true,
    iac: ['terraform'],
  },
  /** All that goes together in one plan. Hosts outside the VPC do not: their blocks are the user's to give. */
  everything: {
    vpc: 'new',
    workloads: [
      ...(['fargate-linux', 'fargate-windows', 'ecs-ec2', 'ecs-managed-instances'] as const),
      ...(['eks-nodes', 'eks-fargate', 'eks-auto', 'codebuild-vpc', 'ec2-docker'] as const),
      ...(['batch-fargate', 'batch-ec2', 'batch-eks', 'lambda-image', 'apprunner', 'sagemaker'] as const),
    ],
    features: [
      ...(['logs', 'exec', 'secrets', 'parameters', 'session-manager', 'cfn-signal', 'service-connect'] as const),
      ...(['pull-through-cache', 'xray', 'monitoring', 'prometheus', 'batch-api', 'codebuild-api'] as const),
      ...(['guardduty', 'kms', 'irsa', 'pod-identity', 'load-balancer', 'cluster-autoscaler'] as const),
      ...(['eks-api', 'eks-console', 'oidc-issuer'] as const),
    ],
    windowsLayers: true,
    iac: ['terraform', 'cloudformation', 'cdk'],
    // The first pull through a cache goes to the upstream registry.
    internet: 'nat',
    endpointPolicy: 'account',
    taskExecutionRole: 'vpc-and-endpoints',
    ci: 'github-actions',
  },
} as const satisfies Readonly<Record<string, Partial<Answers>>>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

/** Whether a text names a preset. */
export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}

/** The value that a preset has for a field; undefined where it has none. */
export function presetValue(name: PresetName | undefined, key: FieldKey): unknown {
  if (name === undefined) return undefined;
  const values: Readonly<Partial<Answers>> = PRESETS[name];
  return values[key];
}
