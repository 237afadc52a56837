import type { BucketGroup } from './buckets.js';
import type { SourceKey } from './sources.js';

/** A kind of compute that pulls from ECR, with the endpoints that it needs besides S3. */
export interface Workload {
  readonly id: string;
  /** Interface endpoints, by service name. */
  readonly services: readonly string[];
  /** AWS-owned buckets that its hosts read, for the minimal S3 policy. */
  readonly buckets: readonly BucketGroup['id'][];
  readonly source: SourceKey;
}

const registry = ['ecr.api', 'ecr.dkr'] as const;
/** All or nothing: with one of the three missing, the agent goes to the public endpoints. Source S3. */
const ecsAgent = ['ecs-agent', 'ecs-telemetry', 'ecs'] as const;
const linuxHost = ['amazon-linux-2023', 'ssm-agent'] as const;

export const WORKLOADS = [
  { id: 'fargate-linux', services: registry, buckets: [], source: 'S1' },
  { id: 'ecs-ec2', services: [...registry, ...ecsAgent], buckets: linuxHost, source: 'S3' },
  { id: 'ec2-docker', services: registry, buckets: linuxHost, source: 'S1' },
] as const satisfies readonly Workload[];

export type WorkloadId = (typeof WORKLOADS)[number]['id'];
export const WORKLOAD_IDS = WORKLOADS.map((entry) => entry.id);

/** The chosen workloads, in the catalogue's order whatever the order of the answer. */
export function workloadsOf(ids: readonly WorkloadId[]): readonly Workload[] {
  return WORKLOADS.filter((entry) => ids.includes(entry.id));
}
