import type { FeatureId, WorkloadId } from '../catalogue/index.js';
import type { Language } from '../report/messages/message.js';

export const FLAVOURS = ['terraform', 'cloudformation', 'cdk'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** Everything that the user decides. One validated, serialisable object; `fields.ts` says how each value is asked and checked. */
export interface Answers {
  readonly projectName: string;
  readonly region: string;
  readonly vpc: 'new';
  /** Zone names; each letter is a fixed slot of the network, and the first zone is the home of a single NAT gateway. */
  readonly availabilityZones: readonly string[];
  readonly allowSingleAz: boolean;
  readonly workloads: readonly WorkloadId[];
  readonly features: readonly FeatureId[];
  readonly iac: readonly Flavour[];
  readonly vpcCidr: string;
  readonly appSubnetsPerAz: number;
  readonly endpointSubnets: 'dedicated' | 'shared';
  readonly internet: 'none' | 'nat';
  readonly natGateways: 'one' | 'per-az';
  readonly flowLogs: boolean;
  readonly endpointPolicy: 'full' | 'account';
  readonly s3Policy: 'minimal' | 'full';
  /** Bucket names, besides those of the workloads and features, for the minimal S3 policy. */
  readonly extraBuckets: readonly string[];
  readonly ingress: 'vpc-cidr';
  readonly tags: Readonly<Record<string, string>>;
  readonly docsLanguage: Language;
}

export type FieldKey = keyof Answers;
