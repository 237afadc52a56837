import type { NetworkModel, Output } from '../../model.js';
import { known, type Text, unknown, type Value, type Values } from '../../value.js';
import type { ReadOptions, SourceFile } from '../options.js';
import { readEndpoints } from './endpoints.js';
import { readAssociations, readHostedZones } from './hosted-zones.js';
import { readNestedStacks } from './nested-stacks.js';
import type { NestedFiles } from './nested-templates.js';
import { readNetwork } from './network.js';
import { entryOf } from './node.js';
import { Properties } from './properties.js';
import { Reading } from './reading.js';
import { readGroups } from './security.js';
import { readServices } from './services.js';
import { openTemplate } from './template.js';

/** Says nothing about a network, and is made in some Regions only. */
const CDK_METADATA = 'AWS::CDK::Metadata';

/** What becomes a part of the model, or says nothing about a network. */
const READ: ReadonlySet<string> = new Set([
  ...['VPC', 'VPCCidrBlock', 'Subnet', 'RouteTable', 'SubnetRouteTableAssociation', 'Route', 'InternetGateway'].map(
    (name) => `AWS::EC2::${name}`,
  ),
  ...['VPCGatewayAttachment', 'NatGateway', 'EIP', 'SecurityGroup', 'SecurityGroupIngress', 'SecurityGroupEgress'].map(
    (name) => `AWS::EC2::${name}`,
  ),
  ...['AWS::EC2::VPCEndpoint', 'AWS::EC2::FlowLog', 'AWS::Logs::LogGroup', 'AWS::IAM::Role', 'AWS::IAM::Policy'],
  ...['AWS::Route53::HostedZone', 'AWS::Route53::RecordSet', 'AWS::Route53Profiles::ProfileAssociation'],
  ...['AWS::IAM::RolePolicy', 'AWS::CodeBuild::Project', CDK_METADATA],
]);

/**
 * What a CloudFormation template says, in YAML or JSON.
 *
 * @param stackTags that AWS puts on everything of the stack
 * @param nestedFiles finds the templates of nested stacks, which are read as parts of it
 * @throws ReadError for what is no template
 */
export function readCloudFormation(
  file: SourceFile,
  options: ReadOptions = {},
  stackTags: ReadonlyMap<string, string> = new Map(),
  nestedFiles?: NestedFiles,
): NetworkModel {
  const template = openTemplate(file, options);
  const reading = new Reading(template, stackTags, nestedFiles);
  const whole = { file: file.path, line: 1, path: '' };
  const unread = reading
    .types()
    .filter((type) => !READ.has(type))
    .flatMap((type) => reading.all(type).map(({ id, place }) => ({ id, type, place })));
  return {
    origin: 'cloudformation',
    file: file.path,
    region: template.region === null ? unknown({ id: 'read.anyRegion' }, whole) : known(template.region, whole),
    ...readNetwork(reading),
    ...readGroups(reading),
    endpoints: readEndpoints(reading),
    hostedZones: readHostedZones(reading),
    dnsAssociations: readAssociations(reading),
    ...readServices(reading),
    outputs: readOutputs(reading),
    nestedStacks: readNestedStacks(reading),
    unread: [
      ...unread,
      ...reading.uncertain
        .filter(({ type }) => type !== CDK_METADATA)
        .map(({ id, type, place }) => ({ id, type, place })),
    ],
  };
}

function readOutputs({ template, evaluator }: Reading): Output[] {
  return [...template.outputs].flatMap(([name, node]) => {
    const condition = entryOf(node, 'Condition');
    if (condition?.kind === 'scalar') {
      const holds = evaluator.conditions.named(condition.source);
      if (holds.known && !holds.value) return [];
    }
    const path = `Outputs.${name}`;
    const place = evaluator.place(node, path);
    const properties = new Properties(evaluator.evaluate(node, path), place);
    return [{ place, name, values: split(properties.need('Value')), description: properties.text('Description') }];
  });
}

/** A list is written as a text with commas. */
function split(value: Value<Text>): Values {
  if (!value.known) return value;
  return known(
    value.value.split(',').map((part) => known(part, value.place)),
    value.place,
  );
}
