import type { NetworkModel } from '../../model.js';
import type { ReadOptions, SourceFile } from '../options.js';
import { placeOf } from './block.js';
import { readCodebuildProjects } from './codebuild.js';
import { readDocument } from './document.js';
import { readEndpoints } from './endpoints.js';
import { readAddresses, readInternetGateways, readNatGateways } from './gateways.js';
import { readAssociations, readHostedZones } from './hosted-zones.js';
import { idOf } from './names.js';
import { readSubnets, readVpcs } from './network.js';
import { readOutputs } from './outputs.js';
import { Reading } from './reading.js';
import { readRegion } from './region.js';
import { readRoles } from './roles.js';
import { readRouteTables } from './routes.js';
import { readSecurityGroups } from './security.js';
import { readFlowLogs, readLogGroups } from './services.js';

/**
 * Reads what `terraform show -json` prints of a plan or of a state.
 *
 * Of a plan: the planned values, and for ids that AWS gives at apply the resources that the code refers to. The JSON tells what an
 * expression refers to and no more, so a list that refers to a resource with several instances is taken to have all of them, in the order
 * of their keys; what is ambiguous is unknown. Of a state: AWS's ids of what it holds become references.
 *
 * @param options the Region, where neither the provider nor what exists says it
 * @throws ReadError for a file that cannot be read
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readTerraform(file: SourceFile, options: ReadOptions = {}): NetworkModel {
  const reading = new Reading(readDocument(file), file.path);
  return {
    origin: 'terraform',
    file: file.path,
    region: readRegion(reading, options),
    vpcs: readVpcs(reading),
    subnets: readSubnets(reading),
    routeTables: readRouteTables(reading),
    internetGateways: readInternetGateways(reading),
    natGateways: readNatGateways(reading),
    addresses: readAddresses(reading),
    ...readSecurityGroups(reading),
    endpoints: readEndpoints(reading),
    hostedZones: readHostedZones(reading),
    dnsAssociations: readAssociations(reading),
    flowLogs: readFlowLogs(reading),
    logGroups: readLogGroups(reading),
    roles: readRoles(reading),
    codebuildProjects: readCodebuildProjects(reading),
    outputs: readOutputs(reading),
    // Last: by now everything that belongs to nothing is known.
    ...readOthers(reading),
  };
}

function readOthers(reading: Reading): Pick<NetworkModel, 'nestedStacks' | 'unread'> {
  const unread = reading
    .unread(READ_TYPES)
    .map((block) => ({ id: idOf(block.resource), type: block.resource.type, place: placeOf(block) }));
  const stacks = unread.filter(({ type }) => type === 'aws_cloudformation_stack');
  return { nestedStacks: stacks.map(({ id }) => ({ id, template: null })), unread };
}

const READ_TYPES: ReadonlySet<string> = new Set([
  'aws_vpc',
  'aws_vpc_ipv4_cidr_block_association',
  'aws_subnet',
  'aws_route_table',
  'aws_route',
  'aws_route_table_association',
  'aws_internet_gateway',
  'aws_internet_gateway_attachment',
  'aws_nat_gateway',
  'aws_eip',
  'aws_security_group',
  'aws_vpc_security_group_ingress_rule',
  'aws_vpc_security_group_egress_rule',
  'aws_security_group_rule',
  'aws_vpc_endpoint',
  'aws_vpc_endpoint_route_table_association',
  'aws_vpc_endpoint_subnet_association',
  'aws_vpc_endpoint_security_group_association',
  'aws_vpc_endpoint_policy',
  'aws_route53_zone',
  'aws_route53_record',
  'aws_route53_zone_association',
  'aws_route53profiles_association',
  'aws_flow_log',
  'aws_cloudwatch_log_group',
  'aws_iam_role',
  'aws_iam_role_policy',
  'aws_iam_role_policy_attachment',
  'aws_codebuild_project',
]);
