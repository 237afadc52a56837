import type { BucketGroup } from './buckets.js';
import type { RegionalService } from './regions.js';
import type { SourceKey } from './sources.js';

/** A kind of compute that runs images of ECR, with the endpoints that it needs besides S3. */
export interface Workload {
  readonly id: string;
  /** Interface endpoints, by service name. */
  readonly services: readonly string[];
  /** Whether its pulls go through the VPC. Where AWS pulls the image itself, no endpoint carries that. */
  readonly pullsInVpc: boolean;
  /** AWS-owned buckets that its hosts read, for the minimal S3 policy. */
  readonly buckets: readonly BucketGroup['id'][];
  /** Whether it runs as tasks of Amazon ECS. */
  readonly ecs: boolean;
  /** Whether it runs as pods of Amazon EKS. */
  readonly eks: boolean;
  /** Whether its hosts are outside the VPC and reach it over a VPN or Direct Connect, where no gateway endpoint can be reached. Source S5. */
  readonly outsideVpc: boolean;
  /** Whether it can push or run Windows images, so that their nondistributable layers matter. Source S14. */
  readonly windowsImages: boolean;
  /** Whether its own agent logs in to the registry, by the name of the ECR API: it cannot be given a URL. Source S1. */
  readonly agentLogsIn: boolean;
  /** The service without which it cannot run in a Region; null where that is no question of its own. */
  readonly needs: RegionalService | null;
  /** No task can start on it any more: by flag only, and never offered. */
  readonly retired: boolean;
  /** No page of AWS lists its endpoints: the set is inferred, and a plan says so. */
  readonly inferred: boolean;
  readonly source: SourceKey;
}

const registry = ['ecr.api', 'ecr.dkr'] as const;
/** All or nothing: with one of the three missing, the agent goes to the public endpoints. Source S3. */
const ecsAgent = ['ecs-agent', 'ecs-telemetry', 'ecs'] as const;
const linuxHost = ['amazon-linux-2023', 'ssm-agent'] as const;

const usual = {
  pullsInVpc: true,
  buckets: [],
  ecs: false,
  eks: false,
  outsideVpc: false,
  windowsImages: false,
  agentLogsIn: true,
  needs: null,
  retired: false,
  inferred: false,
} as const;
const ecsHost = { ...usual, services: [...registry, ...ecsAgent], ecs: true } as const;
/** AWS's own node images ask the EC2 API for the name of the node. Source S9. */
const eksNodes = { ...usual, services: [...registry, 'ec2'], eks: true, needs: 'eks' } as const;
/** AWS pulls the image, outside every VPC of the account. */
const pulledByAws = { ...usual, services: [], pullsInVpc: false, agentLogsIn: false } as const;

export const WORKLOADS = [
  { ...usual, id: 'fargate-linux', services: registry, ecs: true, source: 'S1' },
  { ...usual, id: 'fargate-windows', services: registry, ecs: true, windowsImages: true, source: 'S1' },
  { ...ecsHost, id: 'ecs-ec2', buckets: linuxHost, windowsImages: true, source: 'S3' },
  { ...ecsHost, id: 'ecs-managed-instances', inferred: true, source: 'S24' },
  // Hosts of ECS Anywhere register with Systems Manager, and are commanded by it. Source S25.
  {
    ...ecsHost,
    id: 'ecs-external',
    services: [...ecsHost.services, 'ssm', 'ssmmessages'],
    buckets: ['ssm-agent'],
    outsideVpc: true,
    windowsImages: true,
    source: 'S25',
  },
  { ...eksNodes, id: 'eks-nodes', buckets: linuxHost, windowsImages: true, source: 'S9' },
  { ...usual, id: 'eks-fargate', services: [...registry, 'sts'], eks: true, needs: 'eks', source: 'S9' },
  {
    ...eksNodes,
    id: 'eks-auto',
    services: [...registry, 'ec2', 'eks', 'eks-auth', 'elasticloadbalancing'],
    windowsImages: true,
    needs: 'eksPrivateLink',
    inferred: true,
    source: 'S26',
  },
  // The build log is a part of every build. Sources S44, S46.
  {
    ...usual,
    id: 'codebuild-vpc',
    services: [...registry, 'logs'],
    windowsImages: true,
    agentLogsIn: false,
    needs: 'codebuild',
    source: 'S44',
  },
  {
    ...usual,
    id: 'ec2-docker',
    services: registry,
    buckets: linuxHost,
    windowsImages: true,
    agentLogsIn: false,
    source: 'S1',
  },
  { ...usual, id: 'batch-fargate', services: registry, ecs: true, needs: 'batch', source: 'S1' },
  { ...ecsHost, id: 'batch-ec2', buckets: linuxHost, windowsImages: true, needs: 'batch', source: 'S3' },
  { ...eksNodes, id: 'batch-eks', buckets: linuxHost, windowsImages: true, needs: 'batch', source: 'S9' },
  { ...pulledByAws, id: 'lambda-image', source: 'S22' },
  { ...pulledByAws, id: 'apprunner', source: 'S21' },
  { ...pulledByAws, id: 'sagemaker', source: 'S23' },
  // Platform versions up to 1.3.0 log in through a network interface of Fargate's own. Retired on 2026-06-30. Sources S1, fargateVersions.
  { ...usual, id: 'fargate-linux-legacy', services: ['ecr.dkr'], ecs: true, retired: true, source: 'S1' },
] as const satisfies readonly Workload[];

export type WorkloadId = (typeof WORKLOADS)[number]['id'];
export const WORKLOAD_IDS = WORKLOADS.map((entry) => entry.id);

/** The chosen workloads, in the catalogue's order whatever the order of the answer. */
export function workloadsOf(ids: readonly WorkloadId[]): readonly (Workload & { readonly id: WorkloadId })[] {
  return WORKLOADS.filter((entry) => ids.includes(entry.id));
}
