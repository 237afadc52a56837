import type { Answers } from '../answers/index.js';
import type { Region } from '../catalogue/index.js';
import type { FlowLog, Role, SecurityGroup } from './plan.js';

const HTTPS = 443;
const FLOW_LOG_RETENTION_DAYS = 30;

/** One group for all interface endpoints: HTTPS from the VPC in, nothing out (an endpoint never opens a connection). Source S37. */
export function planEndpointSecurityGroup(answers: Answers): SecurityGroup {
  return {
    id: 'endpoint_security_group',
    description: 'HTTPS from the VPC to the interface endpoints',
    ingress: [{ key: 'vpc', cidr: answers.vpcCidr, port: HTTPS, description: 'HTTPS from the VPC' }],
  };
}

/** VPC flow logs to CloudWatch, as the answers ask. */
export function planFlowLog(answers: Answers): FlowLog | null {
  if (!answers.flowLogs) return null;
  return { trafficType: 'ALL', retentionDays: FLOW_LOG_RETENTION_DAYS, roleId: 'flow_log_role' };
}

/**
 * The role that flow logs write with. The trust conditions keep other accounts' flow logs from using it (confused deputy), and the
 * group exists beforehand, so the role may not create one. Source flowLogs.
 */
export function planRoles(answers: Answers, region: Region): Role[] {
  if (!answers.flowLogs) return [];
  return [
    {
      id: 'flow_log_role',
      servicePrincipal: 'vpc-flow-logs.amazonaws.com',
      description: 'Lets VPC flow logs write to their log group',
      trustConditions: {
        StringEquals: { 'aws:SourceAccount': { symbol: 'account' } },
        ArnLike: {
          'aws:SourceArn': [`arn:${region.partition}:ec2:${region.id}:`, { symbol: 'account' }, ':vpc-flow-log/*'],
        },
      },
      statements: [
        {
          sid: 'WriteFlowLogs',
          effect: 'Allow',
          actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          resources: [{ symbol: 'flow_log_group_arn' }],
          conditions: {},
          comment: [],
          onlyWith: null,
        },
      ],
    },
  ];
}
