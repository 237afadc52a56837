import type { SourceKey } from './sources.js';
import type { WorkloadId } from './workloads.js';

/** Something that workloads use besides pulling images, with the endpoints that it needs. */
export interface Feature {
  readonly id: string;
  readonly services: readonly string[];
  /** Workloads for which the feature exists; null for all. */
  readonly workloads: readonly WorkloadId[] | null;
  readonly source: SourceKey;
}

export const FEATURES = [
  { id: 'logs', services: ['logs'], workloads: null, source: 'S1' },
  { id: 'exec', services: ['ssmmessages'], workloads: ['fargate-linux', 'fargate-windows', 'ecs-ec2'], source: 'S27' },
  { id: 'secrets', services: ['secretsmanager'], workloads: null, source: 'S3' },
  { id: 'parameters', services: ['ssm'], workloads: null, source: 'S28' },
] as const satisfies readonly Feature[];

export type FeatureId = (typeof FEATURES)[number]['id'];
export const FEATURE_IDS = FEATURES.map((entry) => entry.id);

/** The chosen features, in the catalogue's order whatever the order of the answer. */
export function featuresOf(ids: readonly FeatureId[]): readonly Feature[] {
  return FEATURES.filter((entry) => ids.includes(entry.id));
}
