import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCloudAssembly } from '../../../../../core/audit/readers/cloud-assembly.js';
import { readCloudFormation } from '../../../../../core/audit/readers/cloudformation/index.js';
import { ReadError } from '../../../../../core/audit/readers/read-error.js';

const RUNS = process.env.CI ? 100_000 : 2_000;

const YAML = `Parameters:
  Zones:
    Type: CommaDelimitedList
    Default: us-east-1a,us-east-1b
Conditions:
  Some: !Not [!Equals [!Ref Zones, ""]]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: !GetAtt Vpc.CidrBlock}
  S3:
    Type: AWS::EC2::VPCEndpoint
    Condition: Some
    Properties:
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
      PolicyDocument:
        Statement:
          - Effect: Allow
            Resource: !Split [",", !Join [",", [!Select [0, !Ref Zones], a]]]
`;
const JSON_TEMPLATE = JSON.stringify({
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Condition: { StringEquals: { a: ['b'] } } }] },
        Policies: [{ PolicyName: 'p', PolicyDocument: '{"Statement": []}' }],
      },
    },
    Subnet: {
      Type: 'AWS::EC2::Subnet',
      Properties: { CidrBlock: { 'Fn::Select': [0, { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }] }, Tags: [{ Key: 'Name' }] },
    },
  },
  Outputs: { Id: { Value: { 'Fn::Join': [',', [{ Ref: 'Subnet' }]] } } },
});
const MANIFEST = JSON.stringify({
  artifacts: {
    stack: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/us-east-1',
      properties: { templateFile: 'stack.template.json', tags: { team: 'a' }, parameters: {} },
    },
  },
});
const TOKENS = [
  '!Ref ',
  '!Sub ',
  'Fn::If',
  'Fn::Cidr',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '\n',
  '  ',
  '&a',
  '*a',
  '${',
  '- ',
  '\u0000',
  'null',
  '1e999',
  '__proto__',
];

/** A text with some damage: characters and pieces removed, doubled, moved or put in. */
const damaged = (seed: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(seed.length),
        length: fc.nat(12),
        how: fc.constantFrom('remove', 'double', 'token', 'character'),
        token: fc.constantFrom(...TOKENS),
        character: fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) =>
      changes.reduce((text, { at, length, how, token, character }) => {
        const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
        switch (how) {
          case 'remove':
            return before + after;
          case 'double':
            return before + piece + piece + after;
          case 'token':
            return before + token + piece + after;
          default:
            return before + character + after;
        }
      }, seed),
    );

function readsOrRefuses(read: () => unknown): void {
  try {
    assert.ok(read());
  } catch (error) {
    assert.ok(error instanceof ReadError, error as Error);
  }
}

describe('damaged templates and assemblies', function () {
  this.timeout(600_000);

  it(`${RUNS} templates are read or refused, and nothing else`, () => {
    fc.assert(
      fc.property(fc.oneof(damaged(YAML), damaged(JSON_TEMPLATE)), (text) =>
        readsOrRefuses(() => readCloudFormation({ path: 't', text })),
      ),
      { numRuns: RUNS },
    );
  });

  it(`${RUNS} assemblies are read or refused, and no file outside is asked for`, () => {
    fc.assert(
      fc.property(damaged(MANIFEST), (manifest) => {
        const read = (path: string) => {
          assert.ok(!path.startsWith('/') && !path.split('/').includes('..'), path);
          return path.endsWith('manifest.json') ? manifest : path === 'stack.template.json' ? JSON_TEMPLATE : null;
        };
        readsOrRefuses(() => readCloudAssembly(read, 'cdk.out'));
      }),
      { numRuns: RUNS },
    );
  });
});
