import type { Answers } from '../answers/index.js';
import type { Region } from '../catalogue/index.js';
import type { CodebuildPlan, FlowLog, HostedZone, HubAssociation, Nat, Permission, Role } from './plan.js';

/** What the permissions depend on. */
interface Deployment {
  readonly answers: Answers;
  readonly region: Region;
  readonly nat: Nat | null;
  readonly flowLog: FlowLog | null;
  readonly codebuild: CodebuildPlan | null;
  readonly roles: readonly Role[];
  readonly hostedZones: readonly HostedZone[];
  readonly hub: HubAssociation | null;
}

/**
 * What whoever deploys, checks and removes the plan may need to do, in the chosen flavours; without NAT gateways or flow logs none of
 * theirs, and in an
 * existing VPC nothing that changes it. Inferred from the actions that the resources call for; the `*` in the place of an account is the account of the policy.
 */
export function planPermissions(deployment: Deployment): Permission[] {
  return [
    ...networkPermissions(deployment),
    ...deployment.roles.flatMap((role) => rolePermissions(role, deployment)),
    ...logGroupPermissions(deployment),
    ...(deployment.codebuild ? codebuildPermissions(deployment, deployment.codebuild) : []),
    ...stackPermissions(deployment),
  ];
}

function networkPermissions({ region, nat, flowLog, answers, hostedZones, hub }: Deployment): Permission[] {
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
      'AuthorizeSecurityGroupEgress',
      'AuthorizeSecurityGroupIngress',
      'CreateSecurityGroup',
      'CreateTags',
      'CreateVpcEndpoint',
      'DeleteSecurityGroup',
      'DeleteTags',
      'DeleteVpcEndpoints',
      'ModifyVpcEndpoint',
      'RevokeSecurityGroupEgress',
      'RevokeSecurityGroupIngress',
      ...(answers.vpc === 'new' ? VPC_ACTIONS : []),
      ...(answers.vpc === 'new' && answers.ipAddressType === 'dualstack' ? IPV6_ACTIONS : []),
      ...(withTerraform ? ['ModifySecurityGroupRules'] : []),
      ...(nat ? NAT_ACTIONS : []),
      ...(flowLog ? ['CreateFlowLogs', 'DeleteFlowLogs'] : []),
    ]),
    // Endpoints with private DNS names; the hosted zone belongs to AWS, so no resource can be named.
    allow('PrivateDnsNames', ['*'], 'route53', ['AssociateVPCWithHostedZone']),
    ...hubPermissions(hub),
    // A zone has no id before it is made.
    ...(hostedZones.length > 0 ? [allow('HostedZones', ['*'], 'route53', ZONE_ACTIONS)] : []),
  ];
}

const VPC_ACTIONS = [
  'AssociateRouteTable',
  'CreateRouteTable',
  'CreateSubnet',
  'CreateVpc',
  'DeleteRouteTable',
  'DeleteSubnet',
  'DeleteVpc',
  'DisassociateRouteTable',
  'ModifySubnetAttribute',
  'ModifyVpcAttribute',
  'ReplaceRouteTableAssociation',
];

const IPV6_ACTIONS = [
  'AssociateSubnetCidrBlock',
  'AssociateVpcCidrBlock',
  'DisassociateSubnetCidrBlock',
  'DisassociateVpcCidrBlock',
];

/** Zones and Profiles are another account's, or made elsewhere. */
function hubPermissions(hub: HubAssociation | null): Permission[] {
  if (hub === null) return [];
  const zones = ['DisassociateVPCFromHostedZone', 'GetHostedZone', 'ListHostedZonesByVPC'];
  const profile = [
    'AssociateProfile',
    'DisassociateProfile',
    'GetProfileAssociation',
    'ListProfileAssociations',
    'ListTagsForResource',
    'TagResource',
    'UntagResource',
  ];
  return hub.profileId === null
    ? [allow('HubZones', ['*'], 'route53', zones)]
    : [allow('HubProfile', ['*'], 'route53profiles', profile)];
}

const ZONE_ACTIONS = [
  'ChangeResourceRecordSets',
  'ChangeTagsForResource',
  'CreateHostedZone',
  'DeleteHostedZone',
  'DisassociateVPCFromHostedZone',
  'GetChange',
  'GetHostedZone',
  'ListHostedZonesByVPC',
  'ListResourceRecordSets',
  'ListTagsForResource',
  'UpdateHostedZoneComment',
];

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

function rolePermissions(role: Role, { region, answers }: Deployment): Permission[] {
  const { sid } = namesOf(role);
  const names = roleNames(role, answers).map((name) => `arn:${region.partition}:iam::*:role/${name}`);
  return [
    allow(sid, names, 'iam', [
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
      ...(answers.iac.includes('terraform') ? ['ListInstanceProfilesForRole'] : []),
    ]),
    {
      ...allow(`Pass${sid}`, names, 'iam', ['PassRole']),
      conditions: { StringEquals: { 'iam:PassedToService': role.servicePrincipal } },
    },
  ];
}

/** Names of a role in the chosen flavours. Not `NAME-*`: a holder could then rewrite other roles that start so. */
function roleNames(role: Role, { projectName, region, iac }: Answers): string[] {
  const { sid, construct, kebab } = namesOf(role);
  return [
    ...(iac.includes('terraform') ? [`${projectName}-${kebab}-${region}`] : []),
    ...(iac.includes('cloudformation') ? [`${projectName}-${sid}-*`] : []),
    ...(iac.includes('cdk') ? [`${projectName}-${construct}*`] : []),
  ];
}

/** What a role is called: in the permissions and in CloudFormation, in the CDK, and in Terraform. */
function namesOf({ id }: Role) {
  if (id === 'flow_log_role') return { sid: 'FlowLogRole', construct: 'NetworkFlowLogRole', kebab: 'flow-log' };
  return id === 'codebuild_role'
    ? { sid: 'CodebuildRole', construct: 'BuildsRole', kebab: 'codebuild' }
    : { sid: 'TaskExecutionRole', construct: 'TaskExecutionRole', kebab: 'task-execution' };
}

function logGroupPermissions({ region, answers, flowLog, codebuild }: Deployment): Permission[] {
  const { projectName: name, iac } = answers;
  const groups = [
    ...(flowLog ? [`/vpc-flow-logs/${name}`] : []),
    ...(codebuild ? [`/aws/codebuild/${name}-${codebuild.name}`] : []),
  ].map((group) => `arn:${region.partition}:logs:${region.id}:*:log-group:${group}`);
  if (groups.length === 0) return [];
  return [
    allow('FindLogGroups', [`arn:${region.partition}:logs:${region.id}:*:log-group:*`], 'logs', ['DescribeLogGroups']),
    allow(
      'LogGroups',
      groups.flatMap((group) => [group, `${group}:*`]),
      'logs',
      [
        'CreateLogGroup',
        'DeleteLogGroup',
        'DeleteRetentionPolicy',
        'ListTagsForResource',
        'PutRetentionPolicy',
        'TagResource',
        'UntagResource',
        ...(iac.includes('terraform') && iac.length === 1 ? [] : ['GetDataProtectionPolicy']),
      ],
    ),
  ];
}

function codebuildPermissions({ region, answers }: Deployment, { name, repository }: CodebuildPlan): Permission[] {
  const project = `arn:${region.partition}:codebuild:${region.id}:*:project/${answers.projectName}-${name}`;
  return [
    allow('CodebuildProject', [project], 'codebuild', [
      'BatchGetProjects',
      'CreateProject',
      'DeleteProject',
      'UpdateProject',
    ]),
    // The preflight script looks for the repository that builds push to.
    allow('ReadRepository', [`arn:${region.partition}:ecr:${region.id}:*:repository/${repository}`], 'ecr', [
      'DescribeRepositories',
    ]),
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
