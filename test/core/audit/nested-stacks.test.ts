import assert from 'node:assert/strict';
import { type AuditContext, type AuditResult, auditPaths, foreignAnswers } from '../../../core/audit/index.js';
import type { NetworkModel } from '../../../core/audit/model.js';
import { readCloudAssembly } from '../../../core/audit/readers/cloud-assembly.js';
import { answersOf } from '../../support/cases.js';
import { MemoryHost } from '../../support/memory-host.js';

type Files = Readonly<Record<string, unknown>>;

const ref = (name: string) => ({ Ref: name });
const output = (stack: string, name: string) => ({ 'Fn::GetAtt': [stack, `Outputs.${name}`] });
const vpc = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } };
const TEXT = { Type: 'String' };

function stack(file: string | null, parameters: object = {}, more: object = {}) {
  const url = { 'Fn::Join': ['', ['https://s3.', ref('AWS::URLSuffix'), '/assets/0123abcd.json']] };
  const metadata = file === null ? {} : { Metadata: { 'aws:asset:path': file } };
  return {
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: url, Parameters: parameters },
    ...metadata,
    ...more,
  };
}

function endpoint(service: string, more: object = {}) {
  const name = `com.amazonaws.us-east-1.${service}`;
  const properties = { VpcId: ref('Vpc'), ServiceName: name, VpcEndpointType: 'Interface', PrivateDnsEnabled: true };
  return { Type: 'AWS::EC2::VPCEndpoint', Properties: { ...properties, ...more } };
}

const ENDPOINTS = {
  Parameters: { Vpc: TEXT },
  Resources: {
    Api: endpoint('ecr.api'),
    Dkr: endpoint('ecr.dkr', { PrivateDnsEnabled: false }),
    S3: endpoint('s3', { VpcEndpointType: 'Gateway', PrivateDnsEnabled: false }),
  },
};

/** An assembly of one stack, with files beside its template. */
function assembly(Resources: object, files: Files, more: object = {}): Readonly<Record<string, string>> {
  const assets = {
    files: { a: { source: { path: 'N.nested.template.json' }, destinations: { d: { objectKey: 'k/0123abcd.json' } } } },
  };
  const artifacts = {
    'S.assets': { type: 'cdk:asset-manifest', properties: { file: 'S.assets.json' } },
    S: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://123456789012/us-east-1',
      properties: { templateFile: 'S.template.json' },
    },
  };
  const all = {
    'manifest.json': { artifacts },
    'S.assets.json': assets,
    'S.template.json': { Resources, ...more },
    ...files,
  };
  return Object.fromEntries(Object.entries(all).map(([name, content]) => [name, JSON.stringify(content)]));
}

function modelOf(files: Readonly<Record<string, string>>): NetworkModel {
  const [model] = readCloudAssembly((path) => files[path] ?? null, 'cdk.out');
  assert.ok(model);
  return model;
}

const vpcsOf = ({ endpoints }: NetworkModel) =>
  endpoints.map(({ id, vpc: value }) => `${id} ${value.known ? value.value : value.why.id}`);

function audit(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): AuditResult {
  const said = answersOf({ workloads: ['fargate-linux'], features: [] });
  const context: AuditContext = { wantedFor: (_, model) => foreignAnswers(said, model) };
  const put = (some: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(some).map(([name, text]) => [`/srv/cdk.out/${name}`, text]));
  const host = new MemoryHost(put(files));
  for (const [name, target] of Object.entries(links)) host.link(`/srv/cdk.out/${name}`, target);
  return auditPaths([{ path: '/srv/cdk.out', name: 'cdk.out' }], host, context);
}

const rulesOf = ({ findings }: AuditResult) => new Set(findings.map(({ rule }) => rule));

describe('nested stacks of a cloud assembly', () => {
  for (const [how, file] of [
    ['the metadata', 'N.nested.template.json'],
    ['the assets', null],
  ] as const) {
    it(`are parts of their parent, found by ${how}`, () => {
      const files = assembly(
        { Vpc: vpc, N: stack(file, { Vpc: ref('Vpc') }) },
        { 'N.nested.template.json': ENDPOINTS },
      );
      const model = modelOf(files);
      assert.deepEqual(vpcsOf(model), ['N/Api ${Vpc}', 'N/Dkr ${Vpc}', 'N/S3 ${Vpc}']);
      assert.deepEqual([model.nestedStacks, model.file], [[], 'cdk.out/S.template.json']);
      const result = audit(files);
      for (const rule of ['01', '03']) assert.ok(!rulesOf(result).has(rule), rule);
      const place = result.findings.find(({ rule }) => rule === '12')?.place;
      assert.deepEqual(
        [place?.file, place?.path],
        ['cdk.out/N.nested.template.json', 'Resources.Dkr.Properties.PrivateDnsEnabled'],
      );
      assert.equal(result.findings.find(({ rule }) => rule === '14')?.place.file, 'cdk.out/S.template.json');
    });
  }

  it('what is missing in all of them is found', () => {
    const Resources = { Api: endpoint('ecr.api') };
    const files = assembly(
      { Vpc: vpc, N: stack('N.nested.template.json', { Vpc: ref('Vpc') }) },
      { 'N.nested.template.json': { ...ENDPOINTS, Resources } },
    );
    for (const rule of ['01', '03']) assert.ok(rulesOf(audit(files)).has(rule), rule);
  });

  it('hand on what others give, also in lists and through stacks in stacks', () => {
    const network = {
      Resources: { Vpc: vpc, A: { Type: 'AWS::EC2::Subnet' }, B: { Type: 'AWS::EC2::Subnet' } },
      Outputs: { Vpc: { Value: ref('Vpc') }, Subnets: { Value: { 'Fn::Join': [',', [ref('A'), ref('B')]] } } },
    };
    const outer = {
      Parameters: { Vpc: TEXT, Subnets: TEXT },
      Resources: { Inner: stack('inner.json', { Vpc: ref('Vpc'), Subnets: ref('Subnets') }) },
    };
    const inner = {
      Parameters: { Vpc: TEXT, Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' } },
      Resources: { Api: endpoint('ecr.api', { SubnetIds: ref('Subnets') }) },
    };
    const handed = { Vpc: output('Network', 'Vpc'), Subnets: output('Network', 'Subnets') };
    const files = { 'network.json': network, 'outer.json': outer, 'inner.json': inner };
    const model = modelOf(assembly({ Outer: stack('outer.json', handed), Network: stack('network.json') }, files));
    assert.deepEqual(vpcsOf(model), ['Outer/Inner/Api ${Network/Vpc}']);
    const subnets = model.endpoints[0]?.subnets;
    assert.deepEqual(subnets?.known && subnets.value.map((subnet) => subnet.known && subnet.value), [
      '${Network/A}',
      '${Network/B}',
    ]);
    assert.deepEqual(
      model.vpcs.map(({ id }) => id),
      ['Network/Vpc'],
    );
  });

  it('may call things the same, and have parameters and defaults of their own', () => {
    const own = { ...ENDPOINTS, Parameters: { Vpc: { ...TEXT, Default: 'vpc-0123456789abcdef0' } } };
    const files = { 'one.json': own, 'two.json': own };
    const stacks = { Vpc: vpc, One: stack('one.json'), Two: stack('two.json', { Vpc: ref('Vpc') }) };
    const found = vpcsOf(modelOf(assembly(stacks, files))).filter((text) => text.includes('Api'));
    assert.deepEqual(found, ['One/Api vpc-0123456789abcdef0', 'Two/Api ${Vpc}']);
  });

  it('rules and associations in one belong to the things of another', () => {
    const nested = {
      Parameters: { Group: TEXT, Table: TEXT, Subnet: TEXT },
      Resources: {
        In: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: ref('Group'), IpProtocol: 'tcp' } },
        On: {
          Type: 'AWS::EC2::SubnetRouteTableAssociation',
          Properties: { RouteTableId: ref('Table'), SubnetId: ref('Subnet') },
        },
      },
    };
    const handed = { Group: { 'Fn::GetAtt': ['Group', 'GroupId'] }, Table: ref('Table'), Subnet: ref('Subnet') };
    const resources = {
      Group: { Type: 'AWS::EC2::SecurityGroup' },
      Table: { Type: 'AWS::EC2::RouteTable' },
      Subnet: { Type: 'AWS::EC2::Subnet' },
      N: stack('n.json', handed),
    };
    const model = modelOf(assembly(resources, { 'n.json': nested }));
    assert.equal(model.securityGroups[0]?.ingress.length, 1);
    assert.deepEqual(model.otherIngress, []);
    const [subnet] = model.routeTables[0]?.subnets ?? [];
    assert.equal(subnet?.known && subnet.value, '${Subnet}');
  });

  it('what they are handed and nobody knows is unknown', () => {
    const parent = { Parameters: { Given: TEXT } };
    const unknowns: readonly (readonly [string, object])[] = [
      ['read.noValue', { Vpc: ref('Given') }],
      ['read.otherStack', { Vpc: { 'Fn::ImportValue': 'vpc' } }],
      ['read.noValue', {}],
      ['read.onlyDeployed', { 'Fn::If': ['Some', {}, {}] }],
      ['read.noSuchName', { Vpc: output('N', 'Other') }],
      ['read.circle', { Vpc: output('N', 'Vpc') }],
    ];
    const nested = { ...ENDPOINTS, Outputs: { Vpc: { Value: ref('Vpc') } } };
    for (const [why, handed] of unknowns) {
      const model = modelOf(assembly({ N: stack('n.json', handed) }, { 'n.json': nested }, parent));
      assert.equal(vpcsOf(model)[0], `N/Api ${why}`, JSON.stringify(handed));
    }
  });

  it('those that are not at hand, not safe to read or perhaps not made keep rules from judging what is missing', () => {
    const handed = { Vpc: ref('Vpc') };
    const files = { 'n.json': ENDPOINTS, 'broken.json': [], 'sub/n.json': ENDPOINTS };
    const condition = { Conditions: { Some: { 'Fn::Equals': [ref('Given'), 'x'] } }, Parameters: { Given: TEXT } };
    const cases: readonly (readonly [string, object])[] = [
      ...['missing.json', '../n.json', 'sub/n.json', '/etc/passwd', '..', 'broken.json', 'link.json'].map(
        (file) => [file, stack(file, handed)] as const,
      ),
      ['of itself', stack('S.template.json', handed)],
      ['perhaps', stack('n.json', handed, { Condition: 'Some' })],
    ];
    for (const [what, nested] of cases) {
      const result = audit(assembly({ Vpc: vpc, N: nested }, files, condition), { 'link.json': '/srv/cdk.out/n.json' });
      const open = result.notJudged.filter(({ why }) => why.id === 'audit.nestedStack').flatMap(({ rules }) => rules);
      assert.deepEqual(result.refused, [], what);
      for (const rule of ['01', '03', '52']) {
        assert.ok(open.includes(rule) && !rulesOf(result).has(rule), `${what}, rule ${rule}`);
      }
    }
  });

  it('those that are not made say nothing', () => {
    const never = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } };
    const nested = stack('n.json', { Vpc: ref('Vpc') }, { Condition: 'Never' });
    const files = assembly({ Vpc: vpc, N: nested }, { 'n.json': ENDPOINTS }, never);
    assert.deepEqual([modelOf(files).endpoints, modelOf(files).nestedStacks], [[], []]);
    assert.ok(rulesOf(audit(files)).has('03'));
  });
});
