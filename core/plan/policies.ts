import type { Answers } from '../answers/index.js';
import {
  bucketArn,
  bucketObjectArns,
  featuresOf,
  layerBucketObjectsArn,
  type Region,
  workloadsOf,
} from '../catalogue/index.js';
import { publicStatements, registryStatements } from './ecr-policies.js';
import type { Endpoint, EndpointPolicy, PolicyStatement } from './plan.js';

/** The documents of the endpoints that have one; the others keep AWS's default, full access. */
export function planPolicies(answers: Answers, region: Region, endpoints: readonly Endpoint[]): EndpointPolicy[] {
  const used = new Set(endpoints.map(({ policy }) => policy));
  return [
    ...(used.has('ecr') ? [{ id: 'ecr', statements: registryStatements(answers, region) }] : []),
    ...(used.has('ecr_public') ? [{ id: 'ecr_public', statements: publicStatements(answers) }] : []),
    ...(used.has('s3') ? [{ id: 's3', statements: s3Statements(answers, region) }] : []),
  ];
}

/** The buckets that image pulls and the hosts' own software need, then those of the user. Sources S1, S5, S11. */
function s3Statements(answers: Answers, region: Region): PolicyStatement[] {
  const users = [...workloadsOf(answers.workloads), ...featuresOf(answers.features)];
  const hasWindowsHosts =
    answers.windowsLayers && workloadsOf(answers.workloads).some(({ buckets }) => buckets.length > 0);
  const groups = [...users.flatMap(({ buckets }) => buckets), ...(hasWindowsHosts ? (['windows-host'] as const) : [])];
  const hostBuckets = bucketObjectArns(region, groups);
  // On the VPC and never on who asks, which would deny the layers.
  const conditions = answers.s3SourceVpc ? ({ StringEquals: { 'aws:SourceVpc': { symbol: 'vpc' } } } as const) : {};
  const read = { effect: 'Allow', actions: ['s3:GetObject'], conditions, onlyWith: null } as const;
  return [
    {
      ...read,
      sid: 'EcrImageLayers',
      resources: [layerBucketObjectsArn(region)],
      comment: [
        'ECR signs the layer URLs with an account of its own: a condition on the principal',
        '(aws:PrincipalAccount, aws:PrincipalOrgID) would deny every image pull.',
      ],
    },
    ...(hostBuckets.length > 0
      ? [
          {
            ...read,
            sid: 'HostSoftware',
            resources: hostBuckets,
            comment: groups.includes('amazon-linux-2023')
              ? ['Packages of Amazon Linux 2023 and of the SSM agent, in buckets that AWS owns.']
              : ['In buckets that AWS owns.'],
          },
        ]
      : []),
    ...(answers.codebuildSourceLocation === null
      ? []
      : [
          {
            ...read,
            sid: 'BuildSource',
            actions: ['s3:GetBucketLocation', 's3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
            resources: sourceArns(region, answers.codebuildSourceLocation),
            comment: [],
          },
        ]),
    {
      sid: 'ExtraBuckets',
      effect: 'Allow',
      actions: ['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
      resources: [{ symbol: 'extra_bucket_arns' }, { symbol: 'extra_bucket_object_arns' }],
      conditions,
      comment: [],
      onlyWith: 'extra_bucket_arns',
    },
  ];
}

/** The bucket and the objects of a source `BUCKET/KEY`; a folder of sources ends in a slash, and everything below it is read. */
export function sourceArns(region: Region, location: string): string[] {
  const [bucket = ''] = location.split('/');
  return [bucketArn(region, bucket), bucketArn(region, location.endsWith('/') ? `${location}*` : location)];
}
