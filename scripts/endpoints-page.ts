import { join } from 'node:path';
import {
  BUCKET_GROUPS,
  FEATURES,
  type Feature,
  findRegion,
  findService,
  isAbsent,
  REGION_IDS,
  SERVICES,
  SOURCES,
  type SourceKey,
  WORKLOADS,
  type Workload,
} from '../core/catalogue/index.js';
import { text } from '../core/report/messages/index.js';

export const ENDPOINTS_PAGE = join(import.meta.dirname, '../docs/endpoints.md');

/** A workload or a feature, as a row says it. */
interface Row {
  readonly id: string;
  readonly meaning: string;
  readonly services: readonly string[];
  readonly remark: string;
  readonly source: SourceKey;
}

/** What changes the set, or looks as if it did, and is neither a workload nor a feature. */
const OTHERS: readonly { readonly what: string; readonly endpoints: string; readonly source: SourceKey | null }[] = [
  { what: '`--fips`', endpoints: '`ecr-fips.api`, `ecr-fips.dkr` in place of `ecr.api`, `ecr.dkr`', source: 'S1' },
  { what: '`--ecr-public`', endpoints: '`ecr-public.api`, for API calls only', source: 'S8' },
  {
    what: '`--private-dns central-spoke`',
    endpoints: '`s3` alone: the interface endpoints are those of the hub',
    source: 'centralEndpoints',
  },
  {
    what: 'images of other accounts in the Region',
    endpoints: 'none more; their repository policy lets the account in',
    source: 'S1',
  },
  { what: 'images of other Regions', endpoints: 'none: replicate them to the Region of the VPC', source: 'S6' },
  {
    what: 'replication and scanning of images',
    endpoints: 'none: ECR does it on its own side',
    source: null,
  },
  { what: 'repositories that a KMS key encrypts', endpoints: 'none: ECR decrypts on its own side', source: 'S29' },
  { what: 'images of `public.ecr.aws`', endpoints: 'none carries them: mirror them to private ECR', source: 'S8' },
];

/** docs/endpoints.md, made from the catalogue. */
export function endpointsPage(): string {
  const workloads = WORKLOADS.map((workload): Row => {
    const { id, services, pullsInVpc, source } = workload;
    const meaning = text({ id: `choice.workloads.${id}` }, 'en');
    return {
      id,
      meaning,
      services: pullsInVpc ? [...services, 's3'] : [],
      remark: remarksOf(workload).join('; '),
      source,
    };
  });
  const features = FEATURES.map((feature): Row => {
    const { id, services, source } = feature;
    const meaning = text({ id: `choice.features.${id}` }, 'en');
    return { id, meaning, services, remark: remarksOfFeature(feature).join('; '), source };
  });
  return `# Endpoints

What each launch type and each feature needs, made from \`core/catalogue\` by \`npm run docs\`. Names are those of services without prefix and
Region; \`s3\` is the gateway endpoint, all others are interface endpoints. Several launch types and features need the union.

## Launch types

${table(workloads)}
## Features

${table(features)}
## Other answers, and what needs no endpoint

| what | endpoints | source |
| --- | --- | --- |
${OTHERS.map(({ what, endpoints, source }) => `| ${what} | ${endpoints} | ${link(source)} |\n`).join('')}
## Buckets of the minimal S3 policy

Beside the bucket of image layers, \`prod-REGION-starport-layer-bucket\`, those of the source of builds and those of \`--extra-buckets\`. In the last
name of \`cfn-signal\` the Region has no hyphens.

| for | buckets | source |
| --- | --- | --- |
${BUCKET_GROUPS.map(({ id, names, source }) => `| ${users(id)} | ${code(names('REGION'))} | ${link(source)} |\n`).join('')}
## Services

| service | name |
| --- | --- |
${SERVICES.map(({ name }) => `| \`${name}\` | ${findService(name).title} |\n`).join('')}`;
}

function remarksOf(workload: Workload): string[] {
  const { retired, inferred, pullsInVpc, outsideVpc } = workload;
  return [
    ...(retired ? ['retired'] : []),
    ...(inferred ? ['inferred'] : []),
    ...(pullsInVpc ? [] : ['AWS pulls the image outside the VPC']),
    ...(outsideVpc ? ['an interface endpoint of `s3` as well'] : []),
    ...absences(workload),
  ];
}

function remarksOfFeature(feature: Feature): string[] {
  return [
    ...(feature.services.length === 0 ? ['needs a way to the upstream registry for first pulls'] : []),
    ...(feature.workloads === null ? [] : [`for ${code(feature.workloads)}`]),
    ...absences(feature),
  ];
}

/** The Regions that are known to lack it, or the few that are not. */
function absences(user: Workload | Feature): string[] {
  const without = REGION_IDS.filter((id) => isAbsent(user, findRegion(id)));
  if (without.length === 0) return [];
  const others = REGION_IDS.filter((id) => !without.includes(id));
  return [without.length < others.length ? `not in ${without.join(', ')}` : `in ${others.join(', ')} only`];
}

function users(group: (typeof BUCKET_GROUPS)[number]['id']): string {
  if (group === 'windows-host') return '`--windows-layers` with launch types of hosts';
  const all: readonly (Workload | Feature)[] = [...WORKLOADS, ...FEATURES];
  return code(all.filter(({ buckets }) => buckets.includes(group)).map(({ id }) => id));
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function link(source: SourceKey | null): string {
  return source === null ? 'inferred' : `[${source}](${SOURCES[source]})`;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ id, meaning, services, remark, source }) =>
      `| \`${id}\` | ${meaning} | ${code(services) || 'none'} | ${remark} | ${link(source)} |\n`,
  );
  return `| id | meaning | endpoints | remark | source |\n| --- | --- | --- | --- | --- |\n${lines.join('')}`;
}
