import type { CodebuildProject } from '../../model.js';
import { known, type Text, unknown, type Value } from '../../value.js';
import { boolean, needed, number, text, texts } from './attributes.js';
import { type Block, missing, onlyBlock, placeOf } from './block.js';
import { LOG_GROUP, ROLE_ARN, SECURITY_GROUP, SUBNET, VPC } from './kinds.js';
import type { Reading } from './reading.js';
import { asLogGroup } from './services.js';

export function readCodebuildProjects(reading: Reading): CodebuildProject[] {
  return reading.of('aws_codebuild_project').map((block) => {
    const environment = within(block, 'environment');
    const source = within(block, 'source');
    return {
      ...reading.thing(block),
      name: text(block, 'name'),
      description: text(block, 'description'),
      role: needed(block, 'service_role', ROLE_ARN),
      timeoutMinutes: number(block, 'build_timeout'),
      artifactsType: within(block, 'artifacts')((artifacts) => needed(artifacts, 'type')),
      environment: {
        type: environment((inner) => needed(inner, 'type')),
        computeType: environment((inner) => needed(inner, 'compute_type')),
        image: environment((inner) => needed(inner, 'image')),
        privileged: environment((inner) => boolean(inner, 'privileged_mode') ?? known(false, placeOf(inner))),
      },
      source: {
        type: source((inner) => needed(inner, 'type')),
        location: source((inner) => text(inner, 'location')),
        buildspec: source((inner) => text(inner, 'buildspec')),
      },
      network: networkOf(block),
      logGroup: logGroupOf(reading, block),
    };
  });
}

/** Reads from the one block of a kind, which has to be there. */
function within(block: Block, attribute: string) {
  const inner = onlyBlock(block, attribute) ?? missing(block, attribute);
  return <T>(read: (block: Block) => T) => (inner.known ? read(inner.value) : unknown(inner.why, inner.place));
}

function networkOf(block: Block): CodebuildProject['network'] {
  const config = onlyBlock(block, 'vpc_config');
  if (config === null) return null;
  if (!config.known) return { vpc: config, subnets: config, securityGroups: config };
  const inner = config.value;
  return {
    vpc: needed(inner, 'vpc_id', VPC),
    subnets: texts(inner, 'subnets', SUBNET),
    securityGroups: texts(inner, 'security_group_ids', SECURITY_GROUP),
  };
}

function logGroupOf(reading: Reading, block: Block): Value<Text> | null {
  const config = onlyBlock(block, 'logs_config');
  if (config === null || !config.known) return config;
  const logs = onlyBlock(config.value, 'cloudwatch_logs');
  if (logs === null || !logs.known) return logs;
  const name = text(logs.value, 'group_name', LOG_GROUP);
  return name === null ? null : asLogGroup(reading, name);
}
