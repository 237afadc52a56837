import { join } from 'node:path';
import { FEATURES, findService, SOURCES, type SourceKey, WORKLOADS } from '../core/catalogue/index.js';
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

/** docs/endpoints.md, made from the catalogue. */
export function endpointsPage(): string {
  const workloads = WORKLOADS.map((workload): Row => {
    const { id, services, pullsInVpc, retired, inferred, source } = workload;
    return {
      id,
      meaning: text({ id: `choice.workloads.${id}` }, 'en'),
      services: pullsInVpc ? [...services, 's3'] : [],
      remark: retired ? 'retired' : inferred ? 'inferred' : pullsInVpc ? '' : 'AWS pulls the image outside the VPC',
      source,
    };
  });
  const features = FEATURES.map(({ id, services, source }): Row => {
    return {
      id,
      meaning: text({ id: `choice.features.${id}` }, 'en'),
      services,
      remark: services.length === 0 ? 'needs a way to the upstream registry for first pulls' : '',
      source,
    };
  });
  return `# Endpoints

What each launch type and each feature needs, made from \`core/catalogue\` by \`npm run docs\`. Names are those of services without prefix and
Region; \`s3\` is the gateway endpoint, all others are interface endpoints. Hosts outside the VPC need an interface endpoint of \`s3\` as well. Several launch types and features need the union.

## Launch types

${table(workloads)}
## Features

${table(features)}
## Services

| service | name |
| --- | --- |
${[...new Set([...workloads, ...features].flatMap(({ services }) => services))].map((name) => `| \`${name}\` | ${findService(name).title} |\n`).join('')}`;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ id, meaning, services, remark, source }) => {
    const names = services.map((name) => `\`${name}\``).join(', ') || 'none';
    return `| \`${id}\` | ${meaning} | ${names} | ${remark} | [${source}](${SOURCES[source]}) |\n`;
  });
  return `| id | meaning | endpoints | remark | source |\n| --- | --- | --- | --- | --- |\n${lines.join('')}`;
}
