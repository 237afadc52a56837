import assert from 'node:assert/strict';
import { readCloudFormation } from '../../../core/audit/readers/cloudformation/index.js';
import { planOf, renderPlan } from '../../support/cases.js';
import { ACCOUNT } from '../../support/flavours.js';
import { assertAsPlanned, findingLines } from '../../support/matrix.js';

/** A way in which a template could be wrong that linters and mock deployments let through. */
interface Fault {
  readonly name: string;
  readonly edit: (template: string) => string;
  /** What the comparison with the plan names. */
  readonly differs: RegExp;
  /** The rule that finds it without a plan to compare with, where one can. */
  readonly rule?: string;
}

const ANSWERS = {
  region: 'cn-north-1',
  iac: ['terraform', 'cloudformation', 'cdk'],
  endpointPolicy: 'account',
  tags: { team: 'platform' },
} as const;

const FAULTS: readonly Fault[] = [
  {
    name: 'two subnets in one zone',
    edit: (template) =>
      within(
        template,
        'EndpointSubnetB',
        'AvailabilityZone: !Ref AvailabilityZoneB',
        'AvailabilityZone: !Ref AvailabilityZoneA',
      ),
    differs: /^subnet demo-endpoint-b \/ zone/,
    rule: '07',
  },
  {
    name: 'private DNS off on ecr.dkr',
    edit: (template) => within(template, 'EcrDkrEndpoint', 'PrivateDnsEnabled: true', 'PrivateDnsEnabled: false'),
    differs: /^endpoint demo-ecr-dkr \/ private DNS/,
    rule: '12',
  },
  {
    name: 'a policy that only denies',
    edit: (template) => within(template, 'EcrApiEndpoint', 'Effect: Allow', 'Effect: Deny'),
    differs: /^endpoint demo-ecr-api \/ policy \/ OwnAccountOnly \/ Effect/,
  },
  {
    name: 'a route table without the gateway',
    edit: (template) => within(template, 'S3Endpoint', '        - !Ref AppRouteTableB1\n', ''),
    differs: /^endpoint demo-s3 \/ route tables/,
    rule: '04',
  },
  {
    name: 'a security group that is not attached',
    edit: (template) =>
      within(template, 'LogsEndpoint', '      SecurityGroupIds:\n        - !Ref EndpointSecurityGroup\n', ''),
    differs: /^endpoint demo-logs \/ security groups/,
    rule: '23',
  },
  {
    name: "the bucket of another partition's ARN",
    edit: (template) => within(template, 'S3Endpoint', 'arn:aws-cn:s3:::prod-', 'arn:aws:s3:::prod-'),
    differs: /^endpoint demo-s3 \/ policy \/ EcrImageLayers \/ Resource/,
  },
  {
    name: 'an ecs endpoint for Fargate',
    edit: (template) => {
      const logs = /\n {2}LogsEndpoint:\n(?: {4}.*\n)+/.exec(template)?.[0] ?? '';
      return template.replace(
        logs,
        logs + logs.replace('LogsEndpoint', 'EcsEndpoint').replace('.logs', '.ecs').replace('-logs', '-ecs'),
      );
    },
    differs: /^endpoint demo-ecs:/,
  },
  {
    name: 'a missing output',
    edit: (template) => template.replace(/\n {2}EcrDkrEndpointId:\n(?: {4}.*\n)+/, '\n'),
    differs: /^output ecrdkrendpointid/,
  },
  {
    name: 'another tag',
    edit: (template) => within(template, 'AppSubnetA1', 'Value: platform', 'Value: other'),
    differs: /^subnet demo-app-a1 \/ tags \/ team/,
  },
  {
    name: 'a block that moves',
    edit: (template) => within(template, 'AppSubnetB1', 'CidrBlock: 10.0.32.0/21', 'CidrBlock: 10.0.8.0/21'),
    differs: /^subnet demo-app-b1 \/ block/,
  },
];

/** Replaces a text within one resource of a template. */
function within(template: string, resource: string, from: string, to: string): string {
  const start = template.indexOf(`\n  ${resource}:\n`);
  const at = template.indexOf(from, start);
  assert.ok(start >= 0 && at >= 0, `${resource} has no ${from}`);
  return template.slice(0, at) + to + template.slice(at + from.length);
}

describe('faults that a linter lets through', () => {
  const [file] = renderPlan(planOf(ANSWERS), 'cloudformation');
  const template = file?.text ?? '';
  const read = (text: string) => readCloudFormation({ path: 'template.yaml', text }, { accountId: ACCOUNT });

  it('the template without a fault is as planned', () => assertAsPlanned(ANSWERS, read(template)));

  for (const { name, edit, differs, rule } of FAULTS) {
    it(`${name} differs from the plan${rule === undefined ? '' : `, and breaks rule ${rule}`}`, () => {
      const broken = edit(template);
      assert.notEqual(broken, template);
      const model = read(broken);
      assert.throws(
        () => assertAsPlanned(ANSWERS, model),
        (error: { actual?: unknown }) => {
          const lines = error.actual as string[];
          assert.ok(
            lines.some((line) => differs.test(line)),
            lines.join('\n'),
          );
          return true;
        },
      );
      if (rule !== undefined) {
        const found = findingLines(ANSWERS, model);
        assert.ok(
          found.some((line) => line.startsWith(`${rule} `)),
          found.join('\n'),
        );
      }
    });
  }
});
