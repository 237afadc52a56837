import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blocksOf } from '../../../../../core/audit/readers/cloudformation/blocks.js';
import { readCloudFormation } from '../../../../../core/audit/readers/cloudformation/index.js';
import type { ReadOptions } from '../../../../../core/audit/readers/options.js';
import type { Value } from '../../../../../core/audit/value.js';
import { text } from '../../../../../core/report/messages/index.js';

const TEMPLATE = `
Parameters:
  Name: {Type: String, Default: demo}
  Zones: {Type: CommaDelimitedList, Default: "us-east-1a, us-east-1b"}
  Open: {Type: String}
Mappings:
  Sizes: {small: {block: 10.0.0.0/24}}
  Regions: {cn-north-1: {zone: cn-north-1a}, us-east-1: {zone: us-east-1a}}
Conditions:
  IsDemo: !Equals [!Ref Name, demo]
  IsInBeijing: !Equals [cn-north-1, !Ref AWS::Region]
  IsInChina: !Equals [!Ref AWS::Partition, aws-cn]
  IsOwn: !Equals [!Ref AWS::AccountId, "123456789012"]
  IsItself: !Equals [!Ref AWS::Region, !Sub "\${AWS::Region}"]
  IsOther: !Not [!Condition IsDemo]
  Depends: !And [!Condition IsDemo, !Equals [!Ref Open, x]]
  Circle: !Or [!Condition Other, !Condition Circle]
  Other: !Not [!Condition Circle]
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !FindInMap [Sizes, small, block]}}
  Ring: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !GetAtt Ring.CidrBlock}}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: VALUE}}
`;

/** What a value in YAML becomes, or why it is not known. */
function evaluated(value: string, options: ReadOptions = {}): string {
  const model = readCloudFormation({ path: 't', text: TEMPLATE.replace('VALUE', value) }, options);
  const description = model.securityGroups[0]?.description as Value<string> | null | undefined;
  if (!description) return 'nothing';
  return description.known ? description.value : `? ${text(description.why, 'en')}`;
}

const REGION = { region: 'cn-north-1', accountId: '123456789012' };

/** The value, what it becomes, and what is known of the deployment. */
const CASES: readonly (readonly [string, string, ReadOptions?])[] = [
  ['!Ref Name', 'demo'],
  ['!Ref Name', 'other', { parameters: { Name: 'other' } }],
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: texts of templates and of models
  ['!Ref Vpc', '${Vpc}'],
  ['!Ref Nobody', '? Nobody is not in the template.'],
  ['!Ref Open', '? The parameter Open has no default, and no value was given.'],
  ['!Ref AWS::NoValue', 'nothing'],
  ['!Ref AWS::AccountId', '${AWS::AccountId}'],
  ['!Sub "${AWS::Partition} ${AWS::URLSuffix} ${AWS::AccountId}"', 'aws-cn amazonaws.com.cn 123456789012', REGION],
  ['!Sub "${Name}-${!literal}-${Vpc.CidrBlock}"', 'demo-${!literal}-10.0.0.0/24'],
  ['!Sub ["${One}/${Name}", {One: !Select [1, !Ref Zones]}]', 'us-east-1b/demo'],
  ['!GetAtt Vpc.CidrBlock', '10.0.0.0/24'],
  ['!GetAtt [Vpc, VpcId]', '${Vpc}'],
  ['!GetAtt Ring.CidrBlock', '? Ring.CidrBlock refers to itself.'],
  ['!GetAtt Vpc.DefaultSecurityGroup', '? Vpc.DefaultSecurityGroup is known after deployment only.'],
  ['!Join ["-", [a, !Ref Name, !Ref Vpc]]', 'a-demo-${Vpc}'],
  ['!Select [1, !Split ["-", "a-b-c"]]', 'b'],
  ['!Select [0, !Split [".", !Sub "${Vpc}.x"]]', '${Vpc}'],
  ['!Select [5, [a]]', '? Fn::Select has arguments that it does not take.'],
  ['!Select [2, !Cidr [10.0.0.0/16, 4, 8]]', '10.0.2.0/24'],
  ['!If [IsDemo, yes-it-is, other]', 'yes-it-is'],
  ['!If [IsOther, yes-it-is, !Ref Name]', 'demo'],
  ['!If [Depends, a, b]', '? The parameter Open has no default, and no value was given.'],
  ['!If [Depends, a, b]', 'b', { parameters: { Name: 'other' } }],
  ['!If [Circle, a, b]', '? Circle refers to itself.'],
  ...['!FindInMap [Regions, !Ref AWS::Region, zone]', '!If [IsInBeijing, a, b]', '!If [IsInChina, a, b]'].map(
    (value) => [value, '? The template does not say for which Region it is. Give the Region.'] as const,
  ),
  ['!FindInMap [Regions, !Ref AWS::Region, zone]', 'cn-north-1a', REGION],
  ['!FindInMap [Regions, !Ref AWS::Region, x]', '? Regions.cn-north-1.x is not in the template.', REGION],
  ['!FindInMap [Regions, !Ref AWS::AccountId, zone]', '? ${AWS::AccountId} is known after deployment only.'],
  ['!If [IsInBeijing, a, b]', 'a', REGION],
  ['!If [IsInBeijing, a, b]', 'b', { region: 'us-east-1' }],
  ['!If [IsInChina, a, b]', 'a', REGION],
  ['!If [IsOwn, a, b]', '? ${AWS::AccountId} is known after deployment only.'],
  ['!If [IsOwn, a, b]', 'a', REGION],
  ['!If [IsItself, a, b]', 'a'],
  ['!Select [0, !GetAZs ""]', '${Fn::GetAZs[0]}'],
  ['!Join [",", !GetAZs ""]', '? Fn::GetAZs gives the zones of the account that deploys.'],
  ['!ImportValue x', '? Fn::ImportValue reads another stack.'],
  ['!Length [a]', '? Fn::Length is not a function that is worked out here.'],
  ['"{{resolve:ssm:/x}}"', '? {{resolve:ssm:/x}} is looked up when the stack is deployed.'],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: texts of templates and of models
];

describe('functions of CloudFormation', () => {
  it('what the CDK adds in some Regions is not unread where the Region is not known', () => {
    const unreadOf = (type: string) => {
      const resource = `  Added: {Type: ${type}, Condition: IsInBeijing}\n`;
      return readCloudFormation({ path: 't', text: `${TEMPLATE}${resource}` }).unread.map(({ id }) => id);
    };
    assert.deepEqual(unreadOf('AWS::CDK::Metadata'), []);
    assert.deepEqual(unreadOf('AWS::S3::Bucket'), ['Added']);
  });

  for (const [value, expected, options] of CASES) {
    it(`${value} -> ${expected}`, () => assert.equal(evaluated(value, options), expected));
  }

  it('blocks follow each other within theirs, each of the asked size', () => {
    fc.assert(
      fc.property(
        fc.nat(0xffff),
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 4, max: 8 }),
        (net, count, bits) => {
          const blocks = blocksOf(`10.${net >> 8}.${net & 255}.0/16`, count, bits) ?? [];
          assert.equal(blocks.length, count);
          const starts = blocks.map((block) => {
            const [address = '', prefix] = block.split('/');
            assert.equal(Number(prefix), 32 - bits);
            return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
          });
          assert.deepEqual(
            starts,
            starts.map((_, index) => (10 * 256 + (net >> 8)) * 65_536 + index * 2 ** bits),
          );
        },
      ),
    );
    assert.equal(blocksOf('10.0.0.0/24', 3, 8), undefined);
    assert.equal(blocksOf('10.0.0.0/24', 0), undefined);
    assert.equal(blocksOf('::/56', 1), undefined);
  });
});
