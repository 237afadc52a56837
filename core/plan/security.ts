import type { Answers } from '../answers/index.js';
import type { Endpoint, Plan, SecurityGroup, SecurityRule } from './plan.js';

const HTTPS = 443;

/** What the groups depend on. */
interface Surroundings {
  readonly answers: Answers;
  readonly cidrs: readonly string[];
  readonly endpoints: readonly Endpoint[];
}

/** The groups of a plan. Rules between them are by group; everything else is HTTPS too. Sources S37, S5. */
export function planSecurityGroups(surroundings: Surroundings): Plan['securityGroups'] {
  const { answers, endpoints } = surroundings;
  const hasEndpoints = endpoints.some(({ type, reuse }) => type === 'Interface' && reuse === null);
  const hasClients = answers.ingress === 'security-groups' && answers.ingressSecurityGroupIds.length === 0;
  const hasBuilds = answers.workloads.includes('codebuild-vpc');
  return {
    endpoint: hasEndpoints ? endpointGroup(surroundings, hasBuilds) : null,
    client: hasClients ? workloadGroup('client', 'Workloads that pull from Amazon ECR', surroundings) : null,
    codebuild: hasBuilds ? workloadGroup('codebuild', 'Builds that push to Amazon ECR', surroundings) : null,
  };
}

/** One group for all interface endpoints: HTTPS in, nothing out (an endpoint never opens a connection). */
function endpointGroup({ answers, cidrs }: Surroundings, hasBuilds: boolean): SecurityGroup {
  const byGroup = answers.ingress === 'security-groups';
  return {
    id: 'endpoint_security_group',
    name: 'endpoints',
    description: GROUP_DESCRIPTIONS[answers.ingress],
    ingress: byGroup ? groupIngress(answers, hasBuilds) : [...cidrIngress(answers, cidrs), ...ipv6Ingress(answers)],
    egress: [],
  };
}

const GROUP_DESCRIPTIONS = {
  'vpc-cidr': 'HTTPS from the VPC to the interface endpoints',
  cidrs: 'HTTPS from the given blocks to the interface endpoints',
  'security-groups': 'HTTPS from the workloads to the interface endpoints',
} as const satisfies Record<Answers['ingress'], string>;

function cidrIngress({ vpc, ingress, ingressCidrs }: Answers, cidrs: readonly string[]): SecurityRule[] {
  if (ingress === 'cidrs') {
    return ingressCidrs.map((cidr) => rule(`cidr_${cidr.replaceAll(/[./]/g, '_')}`, `HTTPS from ${cidr}`, { cidr }));
  }
  // The block of a new VPC never changes; those of an existing one come and go.
  const keyOf = (cidr: string) => (vpc === 'new' ? 'vpc' : `vpc_${cidr.replaceAll(/[./]/g, '_')}`);
  return cidrs.map((cidr) => rule(keyOf(cidr), 'HTTPS from the VPC', { cidr, ofVpc: true }));
}

/** The same over IPv6: from the block that AWS gives a new VPC, or from those of an existing one. */
function ipv6Ingress({ vpc, ipAddressType, vpcIpv6Cidrs }: Answers): SecurityRule[] {
  if (ipAddressType !== 'dualstack') return [];
  const description = 'HTTPS from the VPC over IPv6';
  if (vpc === 'new') return [rule('vpc_ipv6', description, { ipv6: true })];
  const keyOf = (cidr: string) => `vpc_ipv6_${cidr.replaceAll(/[:/]+/g, '_')}`;
  return vpcIpv6Cidrs.map((ipv6Cidr) => rule(keyOf(ipv6Cidr), description, { ipv6: true, ipv6Cidr }));
}

function groupIngress({ ingressSecurityGroupIds }: Answers, hasBuilds: boolean): SecurityRule[] {
  return [
    ...(ingressSecurityGroupIds.length === 0
      ? [rule('client', 'HTTPS from the client group', { groupId: 'client_security_group' })]
      : ingressSecurityGroupIds.map((id) =>
          rule(id.replace('-', '_'), 'HTTPS from a group of the workloads', { existingGroupId: id }),
        )),
    ...(hasBuilds ? [rule('codebuild', 'HTTPS from builds', { groupId: 'codebuild_security_group' })] : []),
  ];
}

/** A group for workloads: nothing in; HTTPS out to the endpoints and to S3, whose addresses behind a gateway endpoint are public. */
function workloadGroup(name: 'client' | 'codebuild', description: string, surroundings: Surroundings): SecurityGroup {
  const { answers, cidrs, endpoints } = surroundings;
  const prefixListId = answers.s3PrefixListId;
  // The group of a reused endpoint is its owner's; its addresses are in the VPC.
  const isReused = endpoints.some(({ type, reuse }) => type === 'Interface' && reuse !== null);
  const toEndpoints = isReused
    ? cidrs.map((cidr) => rule(`vpc_${cidr.replaceAll(/[./]/g, '_')}`, 'HTTPS to the endpoints', { cidr, ofVpc: true }))
    : [rule('endpoints', 'HTTPS to the endpoints', { groupId: 'endpoint_security_group' })];
  const toS3 =
    prefixListId === null
      ? rule('s3', 'HTTPS to S3, whose addresses are public', { cidr: '0.0.0.0/0' })
      : rule('s3', 'HTTPS to S3', { prefixListId });
  return { id: `${name}_security_group`, name, description, ingress: [], egress: [...toEndpoints, toS3] };
}

function rule(
  key: string,
  description: string,
  peer: Partial<Omit<SecurityRule, 'key' | 'port' | 'description'>>,
): SecurityRule {
  const nobody = {
    cidr: null,
    ofVpc: false,
    ipv6: false,
    ipv6Cidr: null,
    groupId: null,
    existingGroupId: null,
    prefixListId: null,
  };
  return { key, port: HTTPS, description, ...nobody, ...peer };
}
