import type { Region } from './regions.js';
import type { SourceKey } from './sources.js';

/** A group of AWS-owned buckets that hosts of some kind read. Source S11. */
export interface BucketGroup {
  readonly id: 'amazon-linux-2023' | 'ssm-agent' | 'windows-host' | 'cloudwatch-agent' | 'cloudformation-signals';
  readonly source: SourceKey;
  readonly names: (region: string) => readonly string[];
}

export const BUCKET_GROUPS: readonly BucketGroup[] = [
  {
    id: 'amazon-linux-2023',
    source: 'S11',
    names: (region) => [`al2023-repos-${region}-de612dc2`, `al2023-${region}`],
  },
  {
    id: 'ssm-agent',
    source: 'S11',
    names: (region) => [
      `aws-ssm-${region}`,
      `amazon-ssm-${region}`,
      `amazon-ssm-packages-${region}`,
      `${region}-birdwatcher-prod`,
      `aws-ssm-document-attachments-${region}`,
      `patch-baseline-snapshot-${region}`,
    ],
  },
  { id: 'windows-host', source: 'S11', names: (region) => [`aws-windows-downloads-${region}`] },
  {
    id: 'cloudwatch-agent',
    source: 'S11',
    names: (region) => [`amazoncloudwatch-agent-${region}`, 'amazoncloudwatch-agent'],
  },
  // The second name has the Region without its hyphens.
  {
    id: 'cloudformation-signals',
    source: 'S11',
    names: (region) => [
      `cloudformation-waitcondition-${region}`,
      `cloudformation-custom-resource-response-${region.replaceAll('-', '')}`,
    ],
  },
];

/** ARN of a bucket, in the partition of the Region. */
export function bucketArn(region: Region, name: string): string {
  return `arn:${region.partition}:s3:::${name}`;
}

/** ARNs of the objects in the buckets of the given groups, in the catalogue's order. */
export function bucketObjectArns(region: Region, groups: readonly BucketGroup['id'][]): string[] {
  return BUCKET_GROUPS.filter((group) => groups.includes(group.id)).flatMap((group) =>
    group.names(region.id).map((name) => `${bucketArn(region, name)}/*`),
  );
}
