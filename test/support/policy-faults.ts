import type { Answers } from '../../core/answers/index.js';
import { type Edit, FAULTY, type Fault } from './faults.js';

const TEMPLATE = 'ecr-privatelink.yaml';
const STACK = 'lib/ecr-private-link.ts';
const POLICIES = 'policies.tf';

const RESTRICTED: Partial<Answers> = {
  ...FAULTY,
  endpointPolicy: 'organisation',
  orgId: 'o-a1b2c3d4e5',
  protectedRepositories: ['payments/api'],
  taskExecutionRole: 'vpc',
};
const PULLS: Partial<Answers> = {
  ...FAULTY,
  endpointPolicy: 'pull-only',
  policyRoles: ['arn:aws-cn:iam::123456789012:role/tasks'],
};

/** In the template each endpoint of ECR has the document. */
function onBoth(edit: Omit<Edit, 'file'>): Edit[] {
  return ['\n  EcrApiEndpoint:\n', '\n  EcrDkrEndpoint:\n'].map((after) => ({ file: TEMPLATE, after, ...edit }));
}

/** Faults in what only restricting answers bring. The state of Terraform tells policies, a plan does not. */
export const POLICY_FAULTS: readonly Fault[] = [
  {
    name: 'images that AWS owns are cut off',
    answers: RESTRICTED,
    cloudformation: onBoth({
      from: 'Sid: PullFromAnyRegistry\n            Effect: Allow',
      to: 'Sid: PullFromAnyRegistry\n            Effect: Deny',
    }),
    cdk: [
      { file: STACK, from: "sid: 'PullFromAnyRegistry',", to: "sid: 'PullFromAnyRegistry', effect: iam.Effect.DENY," },
    ],
    terraform: [{ file: POLICIES, after: 'PullFromAnyRegistry', from: '"Allow"', to: '"Deny"' }],
    differs: /PullFromAnyRegistry \/ Effect/,
    rule: '40',
    applied: true,
  },
  {
    name: 'a protected repository can be deleted',
    answers: RESTRICTED,
    cloudformation: onBoth({ from: 'ecr:DeleteRepository\n', to: 'ecr:DeleteLifecyclePolicy\n' }),
    cdk: [{ file: STACK, from: "'ecr:DeleteRepository'", to: "'ecr:DeleteLifecyclePolicy'" }],
    terraform: [{ file: POLICIES, from: '"ecr:DeleteRepository"', to: '"ecr:DeleteLifecyclePolicy"' }],
    differs: /DenyDeletion/,
    applied: true,
  },
  {
    name: 'layers cannot be asked for',
    answers: PULLS,
    cloudformation: onBoth({ from: '              - ecr:GetDownloadUrlForLayer\n', to: '' }),
    cdk: [{ file: STACK, after: "sid: 'PullImages'", from: "'ecr:GetDownloadUrlForLayer',", to: '' }],
    terraform: [{ file: POLICIES, after: '"PullImages"', from: '"ecr:GetDownloadUrlForLayer",', to: '' }],
    differs: /PullImages \/ Action/,
    rule: '37',
    applied: true,
  },
  {
    name: 'the login of tasks is for the VPC only',
    answers: RESTRICTED,
    cloudformation: [
      {
        file: TEMPLATE,
        after: '\n  TaskExecutionRole:\n',
        from: 'Action: ecr:GetAuthorizationToken\n',
        to: 'Action: ecr:GetAuthorizationToken\n                Condition:\n                  StringEquals:\n                    aws:SourceVpc: !Ref Vpc\n',
      },
    ],
    cdk: [
      {
        file: STACK,
        after: "'start-tasks'",
        from: "sid: 'LogInToRegistry',",
        to: "sid: 'LogInToRegistry', conditions: { StringEquals: { 'aws:SourceVpc': vpcId } },",
      },
    ],
    terraform: [
      {
        file: 'security.tf',
        after: '"LogInToRegistry"',
        from: 'Resource = "*"',
        to: 'Resource = "*"\n        Condition = { StringEquals = { "aws:SourceVpc" = aws_vpc.this.id } }',
      },
    ],
    differs: /^role .* \/ policies \/ start-tasks \/ LogInToRegistry/,
    rule: '58',
    applied: true,
  },
];
