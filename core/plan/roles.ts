import type { Answers } from '../answers/index.js';
import {
  CODEBUILD_NETWORK_ACTIONS,
  ECR_LOGIN_ACTION,
  ECR_PULL_ACTIONS,
  ECR_PUSH_ACTIONS,
  ECS_TASKS_PRINCIPAL,
  isRegistryService,
  type Region,
  TASK_LOG_ACTIONS,
} from '../catalogue/index.js';
import type { CodebuildPlan, Endpoint, FlowLog, PolicyStatement, PolicyText, Role } from './plan.js';
import { sourceArns } from './policies.js';

const FLOW_LOG_RETENTION_DAYS = 30;

/** VPC flow logs to CloudWatch, as the answers ask. */
export function planFlowLog(answers: Answers): FlowLog | null {
  if (!answers.flowLogs) return null;
  return { trafficType: 'ALL', retentionDays: FLOW_LOG_RETENTION_DAYS, roleId: 'flow_log_role' };
}

/** The roles that AWS services take on. The trust conditions keep other accounts from using them (confused deputy). */
export function planRoles(
  answers: Answers,
  region: Region,
  codebuild: CodebuildPlan | null,
  endpoints: readonly Endpoint[],
): Role[] {
  return [
    ...(answers.flowLogs ? [flowLogRole(region)] : []),
    ...(codebuild ? [codebuildRole(region, codebuild)] : []),
    ...(answers.taskExecutionRole === 'none' ? [] : [taskExecutionRole(answers, region, endpoints)]),
  ];
}

/** The role that flow logs write with. Their group exists beforehand, so it may not create one. Source flowLogs. */
function flowLogRole(region: Region): Role {
  return {
    id: 'flow_log_role',
    policyName: 'write-flow-logs',
    servicePrincipal: 'vpc-flow-logs.amazonaws.com',
    description: 'Lets VPC flow logs write to their log group',
    trustConditions: ownResources(arn(region, 'ec2', 'vpc-flow-log/*')),
    statements: [
      allow(
        'WriteFlowLogs',
        ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        [{ symbol: 'flow_log_group_arn' }],
      ),
    ],
  };
}

/** The role of builds: network interfaces in the project's subnets, its log, its source, all base images and one repository to push to. Sources S47, S35. */
function codebuildRole(region: Region, codebuild: CodebuildPlan): Role {
  const { repository, sourceLocation } = codebuild;
  return {
    id: codebuild.roleId,
    policyName: 'build',
    servicePrincipal: 'codebuild.amazonaws.com',
    description: 'Lets builds run in the VPC and push to one repository',
    trustConditions: ownResources([
      `arn:${region.partition}:codebuild:${region.id}:`,
      { symbol: 'account' },
      ':project/',
      { symbol: 'name' },
      `-${codebuild.name}`,
    ]),
    statements: [
      {
        ...allow('UseNetwork', CODEBUILD_NETWORK_ACTIONS, ['*']),
        comment: ['CodeBuild looks at the network before it makes an interface; these actions take no resource.'],
      },
      {
        ...allow(
          'AttachNetworkInterface',
          ['ec2:CreateNetworkInterfacePermission'],
          [arn(region, 'ec2', 'network-interface/*')],
        ),
        conditions: {
          StringEquals: {
            'ec2:AuthorizedService': 'codebuild.amazonaws.com',
            'ec2:Subnet': { symbol: 'codebuild_subnet_arns' },
          },
        },
      },
      allow('WriteBuildLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [{ symbol: 'codebuild_log_group_arn' }]),
      allow('LogInToRegistry', [ECR_LOGIN_ACTION], ['*']),
      {
        ...allow('PullBaseImages', ECR_PULL_ACTIONS, [arn(region, 'ecr', 'repository/*')]),
        comment: ['The base images of a Dockerfile, in any repository of the account.'],
      },
      allow('PushToRepository', ECR_PUSH_ACTIONS, [arn(region, 'ecr', `repository/${repository}`)]),
      ...(sourceLocation === null ? [] : [allow('ReadSource', READ_SOURCE, sourceArns(region, sourceLocation))]),
    ],
  };
}

/** The role that ECS starts tasks with: images come from this VPC only, or through its endpoints only. Source S28. */
function taskExecutionRole(answers: Answers, region: Region, endpoints: readonly Endpoint[]): Role {
  const registry = endpoints.filter(({ service }) => isRegistryService(service));
  const byEndpoints = answers.taskExecutionRole === 'vpc-and-endpoints';
  return {
    id: 'task_execution_role',
    policyName: 'start-tasks',
    servicePrincipal: ECS_TASKS_PRINCIPAL,
    description: 'Lets Amazon ECS pull the images of tasks from the VPC',
    trustConditions: ownResources(arn(region, 'ecs', '*')),
    statements: [
      {
        ...allow('LogInToRegistry', [ECR_LOGIN_ACTION], ['*']),
        comment: [
          'Never with a condition: with Fargate this call leaves through an interface of the service,',
          'which is not in the VPC.',
        ],
      },
      {
        ...allow('PullImages', ECR_PULL_ACTIONS, ['*']),
        conditions: {
          StringEquals: {
            'aws:SourceVpc': { symbol: 'vpc' },
            ...(byEndpoints
              ? { 'aws:SourceVpce': { anyOf: registry.map(({ id }) => ({ symbol: `endpoint:${id}` }) as const) } }
              : {}),
          },
        },
        comment: byEndpoints ? ['A pull uses both endpoints of ECR, so both are named.'] : [],
      },
      ...(answers.features.includes('logs')
        ? [allow('WriteTaskLogs', TASK_LOG_ACTIONS, [arn(region, 'logs', 'log-group:*')])]
        : []),
    ],
  };
}

const READ_SOURCE = ['s3:GetBucketLocation', 's3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'];

function ownResources(resource: PolicyText): PolicyStatement['conditions'] {
  return {
    StringEquals: { 'aws:SourceAccount': { symbol: 'account' } },
    ArnLike: { 'aws:SourceArn': resource },
  };
}

/** An ARN of the deploying account in the Region. */
function arn({ partition, id }: Region, service: string, resource: string): PolicyText {
  return [`arn:${partition}:${service}:${id}:`, { symbol: 'account' }, `:${resource}`];
}

function allow(sid: string, actions: readonly string[], resources: readonly PolicyText[]): PolicyStatement {
  return { sid, effect: 'Allow', actions, resources, conditions: {}, comment: [], onlyWith: null };
}
