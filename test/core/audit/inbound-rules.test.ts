import assert from 'node:assert/strict';
import { foreignAnswers } from '../../../core/audit/foreign-answers.js';
import { auditPaths } from '../../../core/audit/index.js';
import { answersOf } from '../../support/cases.js';
import { MemoryHost } from '../../support/memory-host.js';
import { planOf, to, type Written } from './readers/terraform/support.js';

const BLOCK = '10.0.0.0/16';
const HTTPS = { ip_protocol: 'tcp', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: [BLOCK] };

type Verdict = 'found' | 'not judged' | 'kept';

/** What rule 18 says of the code in some files: the same whether or not it is said what the code is for. */
function judged(files: Readonly<Record<string, string>>): Verdict {
  const verdict = judgedFor(files, () => null);
  assert.equal(
    judgedFor(files, (_path, model) => foreignAnswers(answersOf(), model)),
    verdict,
  );
  return verdict;
}

function judgedFor(
  files: Readonly<Record<string, string>>,
  wantedFor: Parameters<typeof auditPaths>[2]['wantedFor'],
): Verdict {
  const host = new MemoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/srv/${name}`, text])));
  const { findings, notJudged, refused } = auditPaths([{ path: '/srv', name: '.' }], host, { wantedFor });
  assert.deepEqual(refused, []);
  if (findings.some(({ rule, message }) => rule === '18' && message.id === 'rule.18.nothing')) return 'found';
  return notJudged.some(({ rules }) => rules.includes('18')) ? 'not judged' : 'kept';
}

const RULE = `IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: ${BLOCK}`;

function template(inGroup: string, more = '', groups = '[!Ref Group]'): string {
  return `
Parameters: { Other: { Type: String }, IsOpen: { Type: String } }
Conditions: { Open: !Equals [!Ref IsOpen, 'yes'], Never: !Equals [a, b] }
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: g, VpcId: vpc-0123456789abcdef0${inGroup} }
  Dkr:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: vpc-0123456789abcdef0
      VpcEndpointType: Interface
      ServiceName: com.amazonaws.us-east-1.ecr.dkr
      SecurityGroupIds: ${groups}
${more}`;
}

function ingress(group: string, condition = ''): string {
  return `  In: { Type: AWS::EC2::SecurityGroupIngress, ${condition}Properties: { GroupId: ${group}, ${RULE} } }\n`;
}

function transformed(macros: string): string {
  return `Transform: ${macros}${template('')}`;
}

function handed(type: string, value: string, condition?: string): string {
  const made = condition === undefined ? '' : `Condition: ${condition}, `;
  return template('', `  By: { Type: ${type}, ${made}Properties: { Parameters: { Sg: ${value} } } }\n`);
}

function output(value: string, more: string): string {
  return template('', `Outputs: { Sg: { Value: ${value}${more} } }\n`);
}

const SECOND = '  Second: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, VpcId: vpc-1 } }\n';

describe('an endpoint group without an inbound rule', () => {
  const cloudformation: readonly (readonly [string, string, Verdict])[] = [
    ['none', template(''), 'found'],
    ['an empty list', template(', SecurityGroupIngress: []'), 'found'],
    ['AWS::NoValue', template(', SecurityGroupIngress: !If [Never, [], !Ref AWS::NoValue]'), 'found'],
    ['one in the group', template(`, SecurityGroupIngress: [{ ${RULE} }]`), 'kept'],
    ['one of its own', template('', ingress('!GetAtt Group.GroupId')), 'kept'],
    ['one that is not made', template('', ingress('!Ref Group', 'Condition: Never, ')), 'found'],
    ['one that may be made', template('', ingress('!Ref Group', 'Condition: Open, ')), 'not judged'],
    ['one of a group that is not known', template('', ingress('!Ref Other')), 'not judged'],
    ['one of another group', template('', ingress('sg-0123456789abcdef0')), 'found'],
    ['what a macro makes', template('', `  Fn::ForEach::In: [Port, ['443'], { In: { Type: x } }]\n`), 'not judged'],
    ['a macro for the template', transformed('MyMacro'), 'not judged'],
    ['a macro beside AWS’s own', transformed('[AWS::Serverless-2016-10-31, MyMacro]'), 'not judged'],
    ['AWS::Include', transformed('{ Name: AWS::Include, Parameters: { Location: s3://b/k } }'), 'not judged'],
    ['AWS’s own macros', transformed('[AWS::LanguageExtensions, AWS::Serverless-2016-10-31]'), 'found'],
    ['a nested stack that gets the group', handed('AWS::CloudFormation::Stack', '!Ref Group'), 'not judged'],
    ['a nested stack that gets the VPC', handed('AWS::CloudFormation::Stack', 'vpc-1'), 'found'],
    ['a custom resource', handed('Custom::Authorize', '!Sub "a/${Group.GroupId}"'), 'not judged'],
    ['a custom resource of the other type', handed('AWS::CloudFormation::CustomResource', '!Ref Group'), 'not judged'],
    ['a custom resource that is not made', handed('Custom::Authorize', '!Ref Group', 'Never'), 'found'],
    ['a custom resource that may be made', handed('Custom::Authorize', '!Ref Group', 'Open'), 'not judged'],
    ['a module', handed('Acme::Net::Rules::MODULE', '!Join [",", [!GetAtt Group.GroupId, b]]'), 'not judged'],
    ['a resource of AWS’s', handed('AWS::EC2::NetworkInterface', '!Ref Group'), 'found'],
    ['an output', output('!GetAtt Group.GroupId', ''), 'found'],
    ['an exported output', output('!GetAtt Group.GroupId', ', Export: { Name: g }'), 'not judged'],
    ['an exported output of another thing', output('!Ref Dkr', ', Export: { Name: g }'), 'found'],
    [
      'a group beside one that is handed on',
      `${handed('Custom::Authorize', '!Ref Group')}${SECOND}`.replace('[!Ref Group]', '[!Ref Group, !Ref Second]'),
      'not judged',
    ],
    ['a group that exists, by its id', template('', '', '[sg-0123456789abcdef0]'), 'kept'],
    ['a group that exists, of a parameter', template('', '', '[!Ref Other]'), 'not judged'],
  ];
  for (const [what, text, expected] of cloudformation) {
    it(`CloudFormation, ${what}: ${expected}`, () => assert.equal(judged({ 't.yaml': text }), expected));
  }

  it('a cloud assembly: a stack may keep the rule of a group of another', () => {
    const stack = (name: string) => ({
      type: 'aws:cloudformation:stack',
      properties: { templateFile: `${name}.template.json` },
    });
    const resources = (all: object) => JSON.stringify({ Resources: all });
    const endpoints = resources({
      Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'g', VpcId: 'vpc-1' } },
      Dkr: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          VpcId: 'vpc-1',
          VpcEndpointType: 'Interface',
          ServiceName: 'com.amazonaws.us-east-1.ecr.dkr',
          SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }],
        },
      },
    });
    const inbound = { GroupId: { 'Fn::ImportValue': 'group' }, IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
    const service = resources({ In: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: inbound } });
    const assembly = (...names: string[]) => ({
      'cdk.out/manifest.json': JSON.stringify({ artifacts: Object.fromEntries(names.map((one) => [one, stack(one)])) }),
      'cdk.out/endpoints.template.json': endpoints,
      'cdk.out/service.template.json': service,
    });
    assert.equal(judged(assembly('endpoints')), 'found');
    assert.equal(judged(assembly('endpoints', 'service')), 'not judged');
  });

  const terraform = (inGroup: Record<string, unknown>, more: readonly (Written & { code?: object })[] = []) => {
    const dkr = {
      address: 'aws_vpc_endpoint.dkr',
      values: { service_name: 'com.amazonaws.us-east-1.ecr.dkr', vpc_endpoint_type: 'Interface' },
      unknown: { security_group_ids: true },
      code: { security_group_ids: to('aws_security_group.this.id') },
    };
    const all = [dkr, { address: 'aws_security_group.this', values: inGroup }, ...more];
    const resources = Object.fromEntries(
      all.map((one) => [one.address, { expressions: ('code' in one ? one.code : {}) as Record<string, unknown> }]),
    );
    return { 'plan.json': JSON.stringify(planOf(all, { resources })) };
  };
  const rule = (type: string, group: object, id?: string) => ({
    address: `${type}.in`,
    values: { ...HTTPS, type: 'ingress', cidr_ipv4: BLOCK, ...(id === undefined ? {} : { security_group_id: id }) },
    code: { security_group_id: group },
  });

  it('a Terraform plan, with rules in the group, of their own, of another group and of one that is not known', () => {
    assert.equal(judged(terraform({})), 'found');
    assert.equal(judged(terraform({ ingress: [] })), 'found');
    assert.equal(judged(terraform({ ingress: [HTTPS] })), 'kept');
    for (const type of ['aws_vpc_security_group_ingress_rule', 'aws_security_group_rule']) {
      assert.equal(judged(terraform({}, [rule(type, to('aws_security_group.this.id'))])), 'kept');
      assert.equal(judged(terraform({}, [rule(type, to('var.group'))])), 'not judged');
      assert.equal(judged(terraform({}, [rule(type, { constant_value: 'sg-0' }, 'sg-0')])), 'found');
    }
  });
});
