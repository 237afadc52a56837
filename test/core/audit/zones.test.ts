import assert from 'node:assert/strict';
import { auditPaths } from '../../../core/audit/index.js';
import { text } from '../../../core/report/index.js';
import { MemoryHost } from '../../support/memory-host.js';
import { planOf, to } from './readers/terraform/support.js';

/** What the rules about zones say of code: findings with their text, and `RULE not judged`. */
function judged(code: string, region?: string): string[] {
  const result = auditPaths([{ name: 'code', text: code }], new MemoryHost({}), {
    wantedFor: () => null,
    ...(region === undefined ? {} : { region }),
  });
  assert.deepEqual(result.refused, []);
  const isOfZones = (rule: string) => ['07', '08', '11'].includes(rule);
  const found = result.findings.filter(({ rule }) => isOfZones(rule));
  const open = result.notJudged.flatMap(({ rules }) => rules.filter(isOfZones));
  return [
    ...found.map(({ rule, message }) => `${rule} ${text(message, 'en')}`),
    ...[...new Set(open)].sort().map((rule) => `${rule} not judged`),
  ];
}

const SAME = (zone: string) => [
  `07 Dkr has more than one subnet in ${zone}: A, B. Keep one of them.`,
  `08 Dkr is in ${zone} only. Add a subnet in another zone.`,
];

function template(one: unknown, other: unknown): string {
  const subnet = (CidrBlock: string, AvailabilityZone: unknown) => ({
    Type: 'AWS::EC2::Subnet',
    Properties: { VpcId: 'vpc-1', CidrBlock, AvailabilityZone },
  });
  return JSON.stringify({
    Parameters: {
      Zone: { Type: 'String' },
      Other: { Type: 'String' },
      Zones: { Type: 'List<AWS::EC2::AvailabilityZone::Name>' },
      Texts: { Type: 'CommaDelimitedList' },
    },
    Conditions: { X: { 'Fn::Equals': [{ Ref: 'Other' }, 'x'] } },
    Mappings: { R: { dev: { A: 'us-east-1a', B: 'us-east-1b' }, 'us-east-1': { A: 'us-east-1a', B: 'us-east-1b' } } },
    Resources: {
      A: subnet('10.0.0.0/24', one),
      B: subnet('10.0.1.0/24', other),
      Dkr: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          VpcId: 'vpc-1',
          VpcEndpointType: 'Interface',
          ServiceName: 'com.amazonaws.us-east-1.ecr.dkr',
          SubnetIds: [{ Ref: 'A' }, { Ref: 'B' }],
          SecurityGroupIds: ['sg-1'],
        },
      },
    },
  });
}

const select = (index: number | string, region: unknown = '') => ({ 'Fn::Select': [index, { 'Fn::GetAZs': region }] });

describe('zones that only a deployment names, in a template', () => {
  it('the same number of Fn::GetAZs is the same zone, however the Region of the stack is written', () => {
    const own = { Ref: 'AWS::Region' };
    for (const other of [select(0), select('0'), select(0, own), select(0, 'us-east-1')]) {
      assert.deepEqual(judged(template(select(0), other), 'us-east-1'), SAME('Fn::GetAZs[0]'));
    }
    assert.deepEqual(judged(template(select(0, own), select(0, '')), undefined), SAME('Fn::GetAZs[0]'));
  });

  it('other numbers are other zones; those of another Region are not known', () => {
    assert.deepEqual(judged(template(select(0), select(1)), 'us-east-1'), []);
    assert.deepEqual(judged(template(select(0), select(0, 'us-west-2')), 'us-east-1'), [
      '07 not judged',
      '08 not judged',
      '11 not judged',
    ]);
  });

  it('the same parameter is the same zone; two parameters may be', () => {
    const [zone, other] = [{ Ref: 'Zone' }, { Ref: 'Other' }];
    assert.deepEqual(judged(template(zone, zone), 'us-east-1'), [...SAME('Zone'), '11 not judged']);
    const { notJudged } = auditPaths([{ name: 'code', text: template(zone, other) }], new MemoryHost({}), {
      wantedFor: () => null,
      region: 'us-east-1',
    });
    assert.ok(notJudged.some(({ rules, why }) => rules.includes('11') && why.id === 'read.noValue'));
    assert.deepEqual(judged(template(zone, other), 'us-east-1'), ['07 not judged', '08 not judged', '11 not judged']);
  });

  it('the same element of a list of a parameter is the same zone, another element another', () => {
    for (const list of ['Zones', 'Texts']) {
      const element = (index: number | string) => ({ 'Fn::Select': [index, { Ref: list }] });
      assert.deepEqual(judged(template(element(0), element(1)), 'us-east-1'), ['11 not judged']);
      const same = [...SAME(`${list}[0]`), '11 not judged'];
      assert.deepEqual(judged(template(element(0), element('0')), 'us-east-1'), same);
      const { notJudged } = auditPaths([{ name: 'code', text: template(element(0), element(1)) }], new MemoryHost({}), {
        wantedFor: () => null,
        region: 'us-east-1',
      });
      const why = notJudged.find(({ rules }) => rules.includes('11'))?.why;
      assert.deepEqual(why, { id: 'read.noValue', parameters: { name: list } });
    }
  });

  it('elements of two lists, of which one may be AWS’s, may be one zone', () => {
    const [zones, texts] = [{ 'Fn::Select': [0, { Ref: 'Zones' }] }, { 'Fn::Select': [1, { Ref: 'Texts' }] }];
    for (const other of [texts, select(1), { Ref: 'Zone' }, 'us-east-1b']) {
      const open = ['07 not judged', '08 not judged', '11 not judged'];
      assert.deepEqual(judged(template(zones, other), 'us-east-1'), open);
    }
  });

  it('zones of a mapping by Region are judged where the Region is told', () => {
    const byRegion = (key: string) => ({ 'Fn::FindInMap': ['R', { Ref: 'AWS::Region' }, key] });
    const code = template(byRegion('A'), byRegion('B'));
    const { notJudged } = auditPaths([{ name: 'code', text: code }], new MemoryHost({}), { wantedFor: () => null });
    const waiting = notJudged.filter(({ why }) => why.id === 'read.anyRegion').flatMap(({ rules }) => rules);
    assert.deepEqual([...new Set(waiting)].filter((rule) => ['07', '08', '11'].includes(rule)).sort(), [
      '07',
      '08',
      '11',
    ]);
    assert.deepEqual(judged(code, 'us-east-1'), []);
    assert.deepEqual(judged(template(byRegion('A'), byRegion('A')), 'us-east-1'), SAME('us-east-1a'));
  });

  const zone = { Ref: 'Zone' };
  const inMap = (key: string) => ({ 'Fn::FindInMap': ['R', zone, key] });
  const split = (index: number) => ({ 'Fn::Select': [index, { 'Fn::Split': [',', zone] }] });
  const workedOut: Readonly<Record<string, readonly [unknown, unknown]>> = {
    'Fn::Split': [split(0), split(1)],
    'Fn::Sub': [{ 'Fn::Sub': '${Zone}a' }, { 'Fn::Sub': '${Zone}b' }],
    'Fn::Join': [{ 'Fn::Join': ['', [zone, 'a']] }, { 'Fn::Join': ['', [zone, 'b']] }],
    'Fn::FindInMap': [inMap('A'), inMap('B')],
    'Fn::If': [{ 'Fn::If': ['X', 'us-east-1a', 'us-east-1b'] }, { 'Fn::If': ['X', 'us-east-1c', 'us-east-1d'] }],
    'Fn::Select by a parameter': [
      { 'Fn::Select': [zone, { Ref: 'Zones' }] },
      { 'Fn::Select': [zone, { Ref: 'Texts' }] },
    ],
    'Fn::Sub behind the Region': [{ 'Fn::Sub': '${AWS::Region}${Zone}' }, { 'Fn::Sub': '${AWS::Region}${Other}' }],
  };
  for (const [what, [one, other]] of Object.entries(workedOut)) {
    it(`what is worked out from a parameter is not known: ${what}`, () => {
      const open = ['07 not judged', '08 not judged', '11 not judged'];
      assert.deepEqual(judged(template(one, other), 'us-east-1'), open);
      assert.deepEqual(judged(template(one, zone), 'us-east-1'), open);
    });
  }

  it('a name may be the zone of a number', () => {
    assert.deepEqual(judged(template('us-east-1a', 'us-east-1a'), 'us-east-1'), SAME('us-east-1a'));
    assert.deepEqual(judged(template('us-east-1a', select(1)), 'us-east-1'), ['07 not judged', '08 not judged']);
  });
});

describe('subnets of a VPC that the CDK has not looked up', () => {
  it('are said to be stand-ins, by the rules that ask for their zones', () => {
    const code = (...ids: string[]) =>
      template('us-east-1a', 'us-east-1b').replace('[{"Ref":"A"},{"Ref":"B"}]', JSON.stringify(ids));
    for (const ids of [
      ['p-12345', 'p-67890'],
      ['s-12345', 's-67890'],
    ]) {
      assert.deepEqual(judged(code(...ids), 'us-east-1'), ['07 not judged', '08 not judged']);
      const files = [{ name: 'code', text: code(...ids) }];
      const { notJudged } = auditPaths(files, new MemoryHost({}), { wantedFor: () => null });
      const reasons = notJudged.filter(({ rules }) => rules.includes('07') || rules.includes('08'));
      assert.deepEqual([...new Set(reasons.map(({ why }) => why.id))], ['rule.zones.standIn']);
    }
    assert.deepEqual(judged(code('subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'), 'us-east-1'), []);
  });
});

describe('zones that only apply tells, in a Terraform plan', () => {
  const plan = (...zones: readonly object[]) => {
    const ids = ['A', 'B'];
    const subnets = ids.map((id, index) => ({
      address: `aws_subnet.${id}`,
      values: { vpc_id: 'vpc-1', cidr_block: `10.0.${index}.0/24` },
      unknown: { availability_zone: true },
    }));
    const dkr = {
      address: 'aws_vpc_endpoint.Dkr',
      values: {
        service_name: 'com.amazonaws.us-east-1.ecr.dkr',
        vpc_endpoint_type: 'Interface',
        security_group_ids: ['sg-1'],
      },
      unknown: { subnet_ids: true },
    };
    const code = subnets.map(({ address }, index) => [address, { expressions: { availability_zone: zones[index] } }]);
    const expressions = { subnet_ids: to('aws_subnet.A.id', 'aws_subnet.B.id') };
    const resources = { ...Object.fromEntries(code), 'aws_vpc_endpoint.Dkr': { expressions } };
    return JSON.stringify(planOf([...subnets, dkr], { resources }));
  };
  const name = (index: number, data = 'this') => to(`data.aws_availability_zones.${data}.names[${index}]`);

  it('the same element of a list is the same zone, another element another', () => {
    const found = judged(plan(name(0), name(0)), 'us-east-1').map((line) =>
      line.replaceAll(/aws_(subnet|vpc_endpoint)\./g, ''),
    );
    assert.deepEqual(found, SAME('data.aws_availability_zones.this.names[0]'));
    assert.deepEqual(judged(plan(name(0), name(1)), 'us-east-1'), []);
  });

  it('elements of two lists, and one that a key picks, are not known', () => {
    const open = ['07 not judged', '08 not judged'];
    assert.deepEqual(judged(plan(name(0), name(0, 'other')), 'us-east-1'), open);
    const byKey = to('data.aws_availability_zones.this.names', 'count.index');
    assert.deepEqual(judged(plan(byKey, byKey), 'us-east-1'), [...open, '11 not judged']);
  });
});
