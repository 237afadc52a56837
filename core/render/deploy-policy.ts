import type { Plan } from '../plan/index.js';

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly Action: readonly string[];
}

const LINE_WIDTH = 120;

/**
 * An IAM policy for whoever deploys, checks and removes the resources of a plan, as JSON for people to read.
 *
 * Actions that create or delete are limited to the Region, roles and log groups to the project's name; the `*` in the place of the
 * account stands for the account that the policy is in. The actions are those that the chosen flavours call for these resources
 * (FACTS: permissions of whoever deploys); a plan without a NAT gateway or flow logs needs none of theirs.
 */
export function deployPolicy(plan: Plan): string {
  const statements = [
    ...networkStatements(plan),
    ...(plan.flowLog ? flowLogStatements(plan) : []),
    ...stackStatements(plan),
  ];
  return `{\n  "Version": "2012-10-17",\n  "Statement": [\n${statements.map(writeStatement).join(',\n')}\n  ]\n}`;
}

function networkStatements({ region, nat, flowLog, answers }: Plan): Statement[] {
  const withTerraform = answers.iac.includes('terraform');
  return [
    allow('ReadNetwork', '*', 'ec2', [
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
    allow('ChangeNetwork', `arn:${region.partition}:ec2:${region.id}:*:*`, 'ec2', [
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
    allow('PrivateDnsNames', '*', 'route53', ['AssociateVPCWithHostedZone']),
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

function flowLogStatements({ name, region, answers, roles }: Plan): Statement[] {
  const role = `arn:${region.partition}:iam::*:role/${name}-*`;
  const logs = `arn:${region.partition}:logs:${region.id}:*:log-group`;
  return [
    allow('FlowLogRole', role, 'iam', [
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
    ...roles.map(({ servicePrincipal }) => ({
      ...allow('PassFlowLogRole', role, 'iam', ['PassRole']),
      Condition: { StringEquals: { 'iam:PassedToService': servicePrincipal } },
    })),
    allow('FindLogGroups', `${logs}:*`, 'logs', ['DescribeLogGroups']),
    allow('FlowLogGroup', `${logs}:/vpc-flow-logs/${name}*`, 'logs', [
      'CreateLogGroup',
      'DeleteLogGroup',
      'DeleteRetentionPolicy',
      'ListTagsForResource',
      'PutRetentionPolicy',
      'TagResource',
      'UntagResource',
    ]),
  ];
}

function stackStatements({ name, region, answers }: Plan): Statement[] {
  const stack = `arn:${region.partition}:cloudformation:${region.id}:*:stack/${name}/*`;
  const statements: Statement[] = [];
  if (answers.iac.includes('cloudformation')) {
    statements.push(
      allow('Stack', stack, 'cloudformation', [
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
      allow('CheckTemplate', '*', 'cloudformation', ['ValidateTemplate']),
    );
  }
  if (answers.iac.includes('cdk')) {
    if (!answers.iac.includes('cloudformation')) {
      statements.push(allow('Stack', stack, 'cloudformation', ['DescribeStacks']));
    }
    // The roles of `cdk bootstrap`; the one that CloudFormation deploys with holds the other permissions.
    statements.push(allow('CdkRoles', `arn:${region.partition}:iam::*:role/cdk-*-${region.id}`, 'sts', ['AssumeRole']));
  }
  return statements;
}

function allow(sid: string, resource: string, service: string, actions: readonly string[]): Statement {
  const names = actions.map((action) => `${service}:${action}`).sort();
  return { Sid: sid, Effect: 'Allow', Resource: resource, Action: names };
}

function writeStatement({ Action, Condition, ...head }: Statement): string {
  const fields = Object.entries(head).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const condition = Condition ? `\n      "Condition": ${JSON.stringify(Condition)},` : '';
  return `    {\n      ${fields.join(', ')},${condition}\n      "Action": ${writeList(Action)}\n    }`;
}

/** A list with as many entries on a line as fit: one action a line would fill two screens. */
function writeList(values: readonly string[]): string {
  const lines: string[] = [];
  for (const [index, value] of values.entries()) {
    const text = `${JSON.stringify(value)}${index < values.length - 1 ? ',' : ''}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length + 9 <= LINE_WIDTH) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  if (values.length === 1) return `[${lines.join('')}]`;
  return `[\n${lines.map((line) => `        ${line}`).join('\n')}\n      ]`;
}
