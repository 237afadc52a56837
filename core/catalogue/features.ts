import type { BucketGroup } from './buckets.js';
import type { RegionalService } from './regions.js';
import type { SourceKey } from './sources.js';
import { WORKLOADS, type WorkloadId } from './workloads.js';

/** Something that workloads use besides pulling images, with the endpoints that it needs. */
export interface Feature {
  readonly id: string;
  readonly services: readonly string[];
  /** AWS-owned buckets that it reads, for the minimal S3 policy. */
  readonly buckets: readonly BucketGroup['id'][];
  /** Workloads for which the feature exists; null for all. */
  readonly workloads: readonly WorkloadId[] | null;
  /** The service without which it is not there in a Region; null where that is no question of its own. */
  readonly needs: RegionalService | null;
  /** Whether many look for it: a plan says why its endpoint is not there. Of the others it names those that were left. */
  readonly expected: boolean;
  readonly source: SourceKey;
}

const eks = WORKLOADS.filter((workload) => workload.eks).map(({ id }) => id);
const withNodes: readonly WorkloadId[] = ['eks-nodes', 'batch-eks'];
const hosts: readonly WorkloadId[] = ['ecs-ec2', 'ecs-external', 'eks-nodes', 'ec2-docker', 'batch-ec2', 'batch-eks'];
const agents: readonly WorkloadId[] = ['fargate-linux', 'fargate-windows', 'ecs-ec2', 'ecs-managed-instances'];

const usual = { buckets: [], workloads: null, needs: null, expected: true } as const;
const special = { ...usual, expected: false } as const;

export const FEATURES = [
  { ...usual, id: 'logs', services: ['logs'], source: 'S1' },
  { ...usual, id: 'exec', services: ['ssmmessages'], workloads: [...agents, 'ecs-external'], source: 'S27' },
  { ...usual, id: 'secrets', services: ['secretsmanager'], source: 'S3' },
  { ...usual, id: 'parameters', services: ['ssm'], source: 'S28' },
  {
    ...special,
    id: 'session-manager',
    services: ['ssm', 'ssmmessages'],
    buckets: ['ssm-agent'],
    workloads: hosts,
    source: 'S25',
  },
  // Agents since 3.3.40 do without.
  { ...special, id: 'ssm-agent-legacy', services: ['ec2messages'], workloads: hosts, source: 'ssmMessages' },
  { ...special, id: 'cfn-signal', services: ['cloudformation'], buckets: ['cloudformation-signals'], source: 'S11' },
  // Envoy gets its configuration through the agent's endpoint where that is there, else from a public one. Source S3.
  { ...special, id: 'service-connect', services: ['ecs-agent'], workloads: agents, source: 'S3' },
  { ...special, id: 'pull-through-cache', services: [], needs: 'ecrPullThroughCache', source: 'S4' },
  { ...special, id: 'xray', services: ['xray'], source: 'S7' },
  { ...special, id: 'monitoring', services: ['monitoring'], buckets: ['cloudwatch-agent'], source: 'S7' },
  { ...special, id: 'prometheus', services: ['aps-workspaces'], source: 'S9' },
  // Nothing that runs or pulls needs either: they are for what calls the API itself.
  { ...special, id: 'batch-api', services: ['batch'], needs: 'batch', source: 'S7' },
  { ...special, id: 'codebuild-api', services: ['codebuild'], needs: 'codebuild', source: 'S7' },
  { ...special, id: 'guardduty', services: ['guardduty-data'], source: 'guarddutyAgent' },
  // Nothing that pulls needs it: ECR, ECS and Systems Manager decrypt on their side. Sources S27, S29.
  { ...special, id: 'kms', services: ['kms'], source: 'S27' },
  { ...usual, id: 'irsa', services: ['sts'], workloads: eks, source: 'S9' },
  {
    ...usual,
    id: 'pod-identity',
    services: ['eks-auth'],
    workloads: ['eks-nodes', 'eks-auto', 'batch-eks'],
    source: 'S26',
  },
  { ...usual, id: 'load-balancer', services: ['elasticloadbalancing'], workloads: eks, source: 'S9' },
  { ...usual, id: 'cluster-autoscaler', services: ['autoscaling', 'sts'], workloads: withNodes, source: 'S9' },
  { ...special, id: 'eks-api', services: ['eks'], workloads: eks, needs: 'eksPrivateLink', source: 'S26' },
  {
    ...special,
    id: 'eks-api-fips',
    services: ['eks-fips'],
    workloads: eks,
    needs: 'eksPrivateLink',
    source: 'S26',
  },
  { ...special, id: 'eks-console', services: ['eks-proxy'], workloads: eks, needs: 'eksPrivateLink', source: 'S26' },
  { ...special, id: 'oidc-issuer', services: ['oidc-eks'], workloads: eks, source: 'S26' },
] as const satisfies readonly Feature[];

export type FeatureId = (typeof FEATURES)[number]['id'];
export const FEATURE_IDS = FEATURES.map((entry) => entry.id);

/** The chosen features, in the catalogue's order whatever the order of the answer. */
export function featuresOf(ids: readonly FeatureId[]): readonly Feature[] {
  return FEATURES.filter((entry) => ids.includes(entry.id));
}

/** Whether a feature exists for any of the chosen workloads. */
export function isFeatureOf({ workloads }: Feature, chosen: readonly WorkloadId[]): boolean {
  return workloads === null || workloads.some((id) => chosen.includes(id));
}
