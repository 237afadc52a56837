import type { Answers } from '../answers/index.js';
import type { Region } from '../catalogue/index.js';
import type { FlowLog, Nat, Permission, Role } from './plan.js';

/** What the permissions depend on. */
interface Deployment {
  readonly answers: Answers;
  readonly region: Region;
  readonly nat: Nat | null;
  readonly flowLog: FlowLog | null;
  readonly roles: readonly Role[];
}

/**
 * What whoever deploys, checks and removes the plan may need to do, in the chosen flavours; without NAT gateways or flow logs none of
 * theirs. Inferred from the actions that the resources call for; the `*` in the place of an account is the account of the policy.
 */
export function planPermissions(deployment: Deployment): Permission[] {
  return [
    ...networkPermissions(deployment),
    ...(deployment.flowLog ? flowLogPermissions(deployment) : []),
    ...stackPermissions(deployment),
  ];
}

function networkPermissions({ region, nat, flowLog, answers }: Deployment): Permission[] {
  const withTerraform = answers.iac.includes('terraform');
  return [
    allow('ReadNetwork', ['*'], 'ec2', [
      'DescribeAvailabilityZones',
      'DescribeNetworkAcls',
      'DescribeNetworkInterfaces',
      'DescribePrefixLists',
      'DescribeRouteTables',
      'DescribeSecurityGroupRules',
      'DescribeSecurityGroups',
      'DescribeSubnets',
      'DescribeVpcAttribute',
      'DescribeVpcEndpoints',
      'DescribeVpcEndpointServices',
      'DescribeVpcs',
      ...(nat
        ? ['DescribeAddresses', 'DescribeAddressesAttribute', 'DescribeInternetGateways', 'DescribeNatGateways']
        : []),
      ...(flowLog ? ['DescribeFlowLogs'] : []),
    ]),
    allow('ChangeNetwork', [`arn:${region.partition}:ec2:${region.id}:*:*`], 'ec2', [
      'AssociateRouteTable',
      'AuthorizeSecurityGroupEgress',
      'AuthorizeSecurityGroupIngress',
      'CreateRouteTable',
      'CreateSecurityGroup',
      'CreateSubnet',
      'CreateTags',
      'CreateVpc',
      'CreateVpcEndpoint',
      'DeleteRouteTable',
      'DeleteSecurityGroup',
      'DeleteSubnet',
      'DeleteTags',
      'DeleteVpc',
      'DeleteVpcEndpoints',
      'DisassociateRouteTable',
      'ModifySubnetAttribute',
      'ModifyVpcAttribute',
      'ModifyVpcEndpoint',
      'ReplaceRouteTableAssociation',
      'RevokeSecurityGroupEgress',
      'RevokeSecurityGroupIngress',
      ...(withTerraform ? ['ModifySecurityGroupRules'] : []),
      ...(nat ? NAT_ACTIONS : []),
      ...(flowLog ? ['CreateFlowLogs', 'DeleteFlowLogs'] : []),
    ]),
    // Endpoints with private DNS names; the hosted zone belongs to AWS, so no resource can be named.
    allow('PrivateDnsNames', ['*'], 'route53', ['AssociateVPCWithHostedZone']),
  ];
}

const NAT_ACTIONS = [
  'AllocateAddress',
  'AttachInternetGateway',
  'CreateInternetGateway',
  'CreateNatGateway',
  'CreateRoute',
  'DeleteInternetGateway',
  'DeleteNatGateway',
  'DeleteRoute',
  'DetachInternetGateway',
  'DisassociateAddress',
  'ReleaseAddress',
  'ReplaceRoute',
];

function flowLogPermissions({ region, answers, roles }: Deployment): Permission[] {
  const { projectName: name, iac } = answers;
  const group = `arn:${region.partition}:logs:${region.id}:*:log-group:/vpc-flow-logs/${name}`;
  const names = roleNames(answers).map((role) => `arn:${region.partition}:iam::*:role/${role}`);
  return [
    allow('FlowLogRole', names, 'iam', [
      'CreateRole',
      'DeleteRole',
      'DeleteRolePolicy',
      'GetRole',
      'GetRolePolicy',
      'ListAttachedRolePolicies',
      'ListRolePolicies',
      'PutRolePolicy',
      'TagRole',
      'UntagRole',
      'UpdateAssumeRolePolicy',
      'UpdateRole',
      ...(iac.includes('terraform') ? ['ListInstanceProfilesForRole'] : []),
    ]),
    ...roles.map(({ servicePrincipal }) => ({
      ...allow('PassFlowLogRole', names, 'iam', ['PassRole']),
      conditions: { StringEquals: { 'iam:PassedToService': servicePrincipal } },
    })),
    allow('FindLogGroups', [`arn:${region.partition}:logs:${region.id}:*:log-group:*`], 'logs', ['DescribeLogGroups']),
    allow('FlowLogGroup', [group, `${group}:*`], 'logs', [
      'CreateLogGroup',
      'DeleteLogGroup',
      'DeleteRetentionPolicy',
      'ListTagsForResource',
      'PutRetentionPolicy',
      'TagResource',
      'UntagResource',
      ...(iac.includes('terraform') && iac.length === 1 ? [] : ['GetDataProtectionPolicy']),
    ]),
  ];
}

/** Names of the flow log role in the chosen flavours. Not `NAME-*`: a holder could then rewrite other roles that start so. */
function roleNames({ projectName, region, iac }: Answers): string[] {
  return [
    ...(iac.includes('terraform') ? [`${projectName}-flow-log-${region}`] : []),
    ...(iac.includes('cloudformation') ? [`${projectName}-FlowLogRole-*`] : []),
    ...(iac.includes('cdk') ? [`${projectName}-NetworkFlowLogRole*`] : []),
  ];
}

function stackPermissions({ region, answers }: Deployment): Permission[] {
  const stack = `arn:${region.partition}:cloudformation:${region.id}:*:stack/${answers.projectName}/*`;
  const statements: Permission[] = [];
  if (answers.iac.includes('cloudformation')) {
    statements.push(
      allow('Stack', [stack], 'cloudformation', [
        'CreateChangeSet',
        'DeleteChangeSet',
        'DeleteStack',
        'DescribeChangeSet',
        'DescribeStackEvents',
        'DescribeStackResources',
        'DescribeStacks',
        'ExecuteChangeSet',
        'GetTemplate',
        'GetTemplateSummary',
      ]),
      allow('CheckTemplate', ['*'], 'cloudformation', ['ValidateTemplate']),
    );
  }
  if (answers.iac.includes('cdk')) {
    if (!answers.iac.includes('cloudformation')) {
      statements.push(allow('Stack', [stack], 'cloudformation', ['DescribeStacks']));
    }
    // The roles of `cdk bootstrap`; the one that CloudFormation deploys with holds the other permissions.
    statements.push(
      allow('CdkRoles', [`arn:${region.partition}:iam::*:role/cdk-*-${region.id}`], 'sts', ['AssumeRole']),
    );
  }
  return statements;
}

function allow(sid: string, resources: readonly string[], service: string, actions: readonly string[]): Permission {
  return { sid, resources, conditions: {}, actions: actions.map((action) => `${service}:${action}`).sort() };
}
