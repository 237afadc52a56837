import assert from 'node:assert/strict';
import type { Answers } from '../../core/answers/index.js';
import type { NetworkModel } from '../../core/audit/model.js';
import type { RenderedFile } from '../../core/render/index.js';
import { assertAsPlanned, findingLines } from './matrix.js';

/** A text in a file that another takes the place of. */
export interface Edit {
  /** The end of its path. */
  readonly file: string;
  /** Searched first; the text is the next one after it. */
  readonly after?: string;
  readonly from: string;
  readonly to: string;
}

/** A way in which code could be wrong that linters and mock deployments let through. */
export interface Fault {
  readonly name: string;
  /** Of the code that it is put into; {@link FAULTY} where they say nothing. */
  readonly answers?: Partial<Answers>;
  readonly cloudformation: readonly Edit[];
  readonly cdk: readonly Edit[];
  readonly terraform: readonly Edit[];
  /** What the comparison with the plan names. */
  readonly differs: RegExp;
  /** The rule that finds it without a plan to compare with, where one can. */
  readonly rule?: string;
  /** A Terraform plan does not tell it before anything is created; the applied state does. */
  readonly applied?: true;
}

/** The answers of the code that the faults are put into. */
export const FAULTY: Partial<Answers> = {
  region: 'cn-north-1',
  iac: ['terraform', 'cloudformation', 'cdk'],
  endpointPolicy: 'account',
  tags: { team: 'platform' },
};

const TEMPLATE = 'ecr-privatelink.yaml';
const CONFIG = 'lib/config.ts';
const STACK = 'lib/ecr-private-link.ts';

export const FAULTS: readonly Fault[] = [
  {
    name: 'two subnets in one zone',
    cloudformation: [
      {
        file: TEMPLATE,
        after: '\n  EndpointSubnetB:\n',
        from: 'AvailabilityZone: !Ref AvailabilityZoneB',
        to: 'AvailabilityZone: !Ref AvailabilityZoneA',
      },
    ],
    cdk: [
      {
        file: CONFIG,
        after: 'endpointSubnets: {',
        from: "availabilityZone: 'cn-north-1b'",
        to: "availabilityZone: 'cn-north-1a'",
      },
      // The project's own check would find it first.
      { file: CONFIG, from: 'new Set(zones).size === zones.length', to: 'true' },
    ],
    terraform: [
      {
        file: 'locals.tf',
        after: 'endpoint_subnets = {',
        from: 'var.availability_zones.b',
        to: 'var.availability_zones.a',
      },
    ],
    differs: /^subnet demo-endpoint-b \/ zone/,
    rule: '07',
  },
  {
    name: 'private DNS off on ecr.dkr',
    cloudformation: [
      {
        file: TEMPLATE,
        after: '\n  EcrDkrEndpoint:\n',
        from: 'PrivateDnsEnabled: true',
        to: 'PrivateDnsEnabled: false',
      },
    ],
    cdk: [{ file: STACK, from: 'privateDnsEnabled: true', to: "privateDnsEnabled: id !== 'EcrDkr'" }],
    terraform: [
      {
        file: 'endpoints.tf',
        from: 'private_dns_enabled = true',
        to: 'private_dns_enabled = each.key != "ecr_dkr"',
      },
    ],
    differs: /^endpoint demo-ecr-dkr \/ private DNS/,
    rule: '12',
  },
  {
    name: 'a policy that only denies',
    cloudformation: [{ file: TEMPLATE, after: '\n  EcrApiEndpoint:\n', from: 'Effect: Allow', to: 'Effect: Deny' }],
    cdk: [{ file: STACK, from: "sid: 'OwnAccountOnly',", to: "sid: 'OwnAccountOnly', effect: iam.Effect.DENY," }],
    terraform: [{ file: 'policies.tf', after: 'OwnAccountOnly', from: '"Allow"', to: '"Deny"' }],
    differs: /^endpoint demo-ecr-api \/ policy \/ OwnAccountOnly \/ Effect/,
    rule: '36',
    applied: true,
  },
  {
    name: 'a route table without the gateway',
    cloudformation: [{ file: TEMPLATE, after: '\n  S3Endpoint:\n', from: '        - !Ref AppRouteTableB1\n', to: '' }],
    cdk: [{ file: STACK, from: 'subnets: [...appSubnets]', to: 'subnets: appSubnets.slice(0, 1)' }],
    terraform: [
      {
        file: 'endpoints.tf',
        from: 'values(aws_route_table.app)[*].id',
        to: '[aws_route_table.app["a1"].id]',
      },
    ],
    differs: /^endpoint demo-s3 \/ route tables/,
    rule: '04',
  },
  {
    name: 'a security group that is not attached',
    cloudformation: [
      {
        file: TEMPLATE,
        after: '\n  LogsEndpoint:\n',
        from: '      SecurityGroupIds:\n        - !Ref EndpointSecurityGroup\n',
        to: '',
      },
    ],
    // Without groups the CDK would make one for each endpoint.
    cdk: [
      {
        file: STACK,
        from: 'Tags.of(endpoint)',
        to: "(endpoint.node.defaultChild as ec2.CfnVPCEndpoint).addPropertyDeletionOverride('SecurityGroupIds');\n      Tags.of(endpoint)",
      },
    ],
    terraform: [{ file: 'endpoints.tf', from: '  security_group_ids  = [aws_security_group.endpoints.id]\n', to: '' }],
    differs: /^endpoint demo-logs \/ security groups/,
    rule: '23',
  },
  {
    name: 'nothing let in',
    cloudformation: [
      {
        file: TEMPLATE,
        after: '\n  EndpointSecurityGroup:\n',
        from: `      SecurityGroupIngress:
        - Description: HTTPS from the VPC
          IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIp: 10.0.0.0/16
`,
        to: '',
      },
    ],
    cdk: [{ file: STACK, from: 'config.ingress)', to: 'config.ingress.slice(1))' }],
    terraform: [
      {
        file: 'security.tf',
        from: '"aws_vpc_security_group_ingress_rule" "endpoints_vpc" {',
        to: '"aws_vpc_security_group_ingress_rule" "endpoints_vpc" {\n count = 0',
      },
    ],
    differs: /^security group demo-endpoints/,
    rule: '18',
  },
  {
    name: 'the bucket of another partition',
    cloudformation: [
      {
        file: TEMPLATE,
        after: '\n  S3Endpoint:\n',
        from: 'arn:aws-cn:s3:::prod-',
        to: 'arn:aws:s3:::prod-',
      },
    ],
    cdk: [{ file: STACK, from: 'arn:aws-cn:s3:::prod-', to: 'arn:aws:s3:::prod-' }],
    terraform: [{ file: 'policies.tf', from: 'arn:aws-cn:s3:::prod-', to: 'arn:aws:s3:::prod-' }],
    differs: /^endpoint demo-s3 \/ policy \/ EcrImageLayers \/ Resource/,
    rule: '41',
  },
  {
    name: 'an ecs endpoint for Fargate',
    cloudformation: [
      {
        file: TEMPLATE,
        from: '\n  LogsEndpoint:\n',
        to: `
  EcsEndpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      VpcEndpointType: Interface
      ServiceName: com.amazonaws.cn-north-1.ecs
      PrivateDnsEnabled: true
      SubnetIds:
        - !Ref EndpointSubnetA
        - !Ref EndpointSubnetB
      SecurityGroupIds:
        - !Ref EndpointSecurityGroup
      Tags:
        - Key: Name
          Value: demo-ecs

  LogsEndpoint:
`,
      },
    ],
    cdk: [
      {
        file: CONFIG,
        after: 'interfaceEndpoints: {',
        from: '    Logs: {',
        to: "    Ecs: { name: 'ecs', title: 'Amazon ECS', serviceName: 'com.amazonaws.cn-north-1.ecs' },\n    Logs: {",
      },
    ],
    terraform: [
      { file: 'locals.tf', from: '    logs    =', to: '    ecs = "com.amazonaws.cn-north-1.ecs"\n    logs    =' },
    ],
    differs: /^endpoint demo-ecs:/,
    rule: '25',
  },
  {
    name: 'a missing output',
    cloudformation: [{ file: TEMPLATE, after: '\nOutputs:\n', from: 'EcrDkrEndpointId:', to: 'OtherEndpointId:' }],
    cdk: [
      { file: STACK, from: 'this.output(`${id}EndpointId`', to: "if (id !== 'EcrDkr') this.output(`${id}EndpointId`" },
    ],
    terraform: [{ file: 'outputs.tf', from: '"ecr_dkr_endpoint_id"', to: '"other_endpoint_id"' }],
    differs: /^output ecrdkrendpointid/,
  },
  {
    name: 'another tag',
    cloudformation: [{ file: TEMPLATE, after: '\n  AppSubnetA1:\n', from: 'Value: platform', to: 'Value: other' }],
    cdk: [
      {
        file: 'lib/network.ts',
        from: "Tags.of(subnet).add('Name'",
        to: "Tags.of(subnet).add('team', 'other');\n      Tags.of(subnet).add('Name'",
      },
    ],
    terraform: [
      {
        file: 'network.tf',
        after: 'resource "aws_subnet" "app"',
        from: 'tags = { ',
        to: 'tags = { team = "other", ',
      },
    ],
    differs: /^subnet demo-app-a1 \/ tags \/ team/,
    rule: '53',
  },
  {
    name: 'a block that moves',
    cloudformation: [
      {
        file: TEMPLATE,
        after: '\n  AppSubnetB1:\n',
        from: 'CidrBlock: 10.0.32.0/21',
        to: 'CidrBlock: 10.0.8.0/21',
      },
    ],
    cdk: [{ file: CONFIG, from: "cidr: '10.0.32.0/21'", to: "cidr: '10.0.8.0/21'" }],
    terraform: [{ file: 'locals.tf', from: '"10.0.32.0/21"', to: '"10.0.8.0/21"' }],
    differs: /^subnet demo-app-b1 \/ block/,
  },
];

/** The files with a fault in them. */
export function withFault<File extends Pick<RenderedFile, 'path' | 'text'>>(
  files: readonly File[],
  edits: readonly Edit[],
): File[] {
  for (const { file } of edits) assert.ok(files.some(({ path }) => path.endsWith(file)));
  return files.map((file) => {
    const own = edits.filter((edit) => file.path.endsWith(edit.file));
    return { ...file, text: own.reduce(replaced, file.text) };
  });
}

function replaced(text: string, { after = '', from, to }: Edit): string {
  const start = text.indexOf(after);
  const at = text.indexOf(from, start);
  assert.ok(start >= 0 && at >= 0, `${from} is not there`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/**
 * The comparison with the plan names the fault, and its rule finds it.
 *
 * @param answers of the code that the fault was put into
 */
export function assertCaught(
  { differs, rule }: Pick<Fault, 'differs' | 'rule'>,
  model: NetworkModel,
  answers: Partial<Answers> = FAULTY,
): void {
  assert.throws(
    () => assertAsPlanned(answers, model),
    ({ actual }: { actual?: unknown }) => {
      const lines = actual as string[];
      assert.ok(
        lines.some((line) => differs.test(line)),
        lines.join('\n'),
      );
      return true;
    },
  );
  if (rule === undefined) return;
  const found = findingLines(answers, model);
  assert.ok(
    found.some((line) => line.startsWith(`${rule} `)),
    found.join('\n'),
  );
}
