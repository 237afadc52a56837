import assert from 'node:assert/strict';
import { LARGEST_DESCRIBE, readDescribe } from '../../../../core/answers/describe/index.js';
import { parseDocuments } from '../../../../core/answers/describe/json.js';
import { quote } from '../../../../core/answers/describe/problem.js';
import { text } from '../../../../core/report/messages/index.js';
import {
  id,
  interfaceEndpoint,
  printed,
  problemsOf,
  read,
  routeTable,
  rulesOf,
  subnet,
  tokyo,
  vpc,
  vpcOf,
} from './fixtures.js';

const readText = (given: string) => readDescribe([{ name: 'vpc.json', text: given }], {});
/** The words of the one problem of a file, after its rule. */
function refusal(given: string): string {
  const problems = problemsOf(readText(given));
  assert.equal(problems.length, 1);
  const [problem] = problems;
  assert.ok(problem);
  return `${problem.rule.id} ${text(problem.rule, 'en')}`;
}

describe('describe files', () => {
  const whole = vpcOf(read(tokyo()));

  it('may be one document, several in a file, or several files, with any space between', () => {
    const { Vpcs, Subnets, ...others } = tokyo();
    assert.deepEqual(vpcOf(readText(JSON.stringify(tokyo()))), whole);
    assert.deepEqual(vpcOf(readText(`\uFEFF${printed(tokyo()).replaceAll('\n', '\r\n')}`)), whole);
    assert.deepEqual(vpcOf(readText(printed(tokyo()).replaceAll(/\s+/g, ' ').replaceAll('} {', '}{'))), whole);
    const texts = [{ Vpcs }, { Subnets }, others].map((lists, at) => ({ name: `${at}.json`, text: printed(lists) }));
    assert.deepEqual(vpcOf(readDescribe(texts, {})), whole);
    assert.deepEqual(vpcOf(readDescribe([...texts, ...texts], {})), whole);
    assert.deepEqual(vpcOf(readText(`${printed(tokyo())}{"SecurityGroups": []}`)), whole);
  });

  it('lack nothing: each missing or empty output is named with its command', () => {
    assert.deepEqual(rulesOf(readText('{}')), Array(4).fill('describe.missing'));
    const { Vpcs, Subnets } = tokyo();
    const words = problemsOf(read({ Vpcs, Subnets })).map(({ rule }) => text(rule, 'en'));
    assert.match(words[0] ?? '', /aws ec2 describe-route-tables/);
    assert.match(words[1] ?? '', /aws ec2 describe-vpc-endpoints/);
    assert.deepEqual(
      rulesOf(read({ Vpcs: [], Subnets: [], RouteTables: [], VpcEndpoints: [] })),
      Array(3).fill('describe.nothing'),
    );
  });

  it('that are no JSON are refused with the line, and each file on its own', () => {
    assert.match(refusal(' \r\n'), /^describe.empty/);
    assert.match(refusal('\n------\n| DescribeVpcs |'), /^describe.notJson .*line 2 has "------".*--output json/);
    assert.match(refusal('Vpcs:\n- CidrBlock: 10.0.0.0/16'), /^describe.notJson .*line 1 has "Vpcs:"/);
    assert.match(refusal('VPCS\t10.0.0.0/16\tdopt-0a1'), /^describe.notJson/);
    assert.match(refusal('[{"VpcId": "vpc-1"}]'), /^describe.part .*without --query/);
    assert.match(refusal('"vpc-1"'), /^describe.part/);
    assert.match(refusal('\uFFFD\uFFFD{\0\r\0'), /^describe.encoding/);
    assert.match(refusal('{\0"\0'), /^describe.encoding/);
    const denied = 'An error occurred (UnauthorizedOperation) when calling the DescribeSubnets operation: You are not';
    assert.match(
      refusal(`{\n}\n\n${denied}`),
      /^describe.awsError .*line 4: UnauthorizedOperation from DescribeSubnets/,
    );
    assert.match(refusal('Unable to locate credentials. You can configure'), /^describe.awsMessage .*Unable to locate/);
    const texts = ['', 'x', printed(tokyo())].map((text, at) => ({ name: `${at}.json`, text }));
    assert.deepEqual(
      problemsOf(readDescribe(texts, {})).map(({ file, rule }) => `${file} ${rule.id}`),
      ['0.json describe.empty', '1.json describe.notJson'],
    );
  });

  it('that break off, break or nest are refused with the line', () => {
    const lines = printed(tokyo()).split('\n');
    assert.match(refusal(`${lines.slice(0, 12).join('\n')}\n\n`), /^describe.ends .*line 12;/);
    assert.match(refusal('{"Vpcs": "'), /^describe.ends .*line 1;/);
    assert.match(refusal('{"Vpcs": tru'), /^describe.ends/);
    assert.match(refusal('{\n"Vpcs": [,]}'), /^describe.broken .*line 2;/);
    assert.match(refusal('{\n"Vpcs": "\n"}'), /^describe.broken .*line 2;/);
    assert.match(refusal('{"Vpcs": nul }'), /^describe.broken/);
    assert.match(refusal(`{"a":${'['.repeat(1_000_000)}`), /^describe.deep/);
    assert.match(refusal('{"Vpcs": [],\n"Vpcs": []}'), /^describe.duplicateKey .*"Vpcs".*line 2;/);
    assert.match(refusal('{"Vpcs": [], "\\u0056pcs": []}'), /^describe.duplicateKey/);
  });

  it('that are one page of several are refused', () => {
    assert.match(
      refusal(`${printed(tokyo())}{"Subnets": [], "NextToken": "eyJ"}`),
      /^describe.pages .*describe-subnets/,
    );
    assert.deepEqual(vpcOf(readText(JSON.stringify({ ...tokyo(), NextToken: null }))), whole);
  });

  it('with values of another shape are refused with their place', () => {
    const place = (lists: Parameters<typeof tokyo>[0]) => refusal(printed(tokyo(lists)));
    assert.match(refusal('{"Vpcs": {}}'), /^describe.shape .*Vpcs is \{…\}/);
    assert.match(refusal('{"Vpcs": [null]}'), /^describe.shape .*Vpcs\[0\] is null/);
    assert.match(
      place({ Vpcs: [vpc(1, { VpcId: 'vpc-1\u001b[2J' })] }),
      /^describe.id .*Vpcs\[0\]\.VpcId .*"vpc-1\\u001b\[2J"/,
    );
    assert.match(
      place({ Vpcs: [vpc(1, { CidrBlock: 'x', CidrBlockAssociationSet: [] })] }),
      /^describe.shape .*CidrBlock is "x"/,
    );
    assert.match(
      place({ Subnets: [subnet(1, 'x', { AvailabilityZone: undefined })] }),
      /^describe.lacks .*Subnets\[0\]/,
    );
    assert.match(
      place({ Subnets: [subnet(1, 'x', { AvailableIpAddressCount: -1 })] }),
      /^describe.shape .*Count is -1/,
    );
    const route = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: ['igw-1'] };
    assert.match(
      place({ RouteTables: [routeTable(1, [1], [route])] }),
      /^describe.shape .*Routes\[1\].GatewayId is \[…\]/,
    );
    assert.match(
      place({ RouteTables: [{ ...routeTable(1, []), Routes: [7] }] }),
      /^describe.shape .*RouteTables\[0\].Routes\[0\] is 7/,
    );
    const ids = { SubnetIds: [id('rtb', 1)] };
    assert.match(place({ VpcEndpoints: [interfaceEndpoint(1, 'logs', [], ids)] }), /^describe.id .*SubnetIds\[0\]/);
    assert.match(
      refusal('{"__proto__": {"Vpcs": []}, "Vpcs": [{"__proto__": {"VpcId": "vpc-12345678"}}]}'),
      /^describe.lacks/,
    );
  });

  it('that list one thing with different values are refused', () => {
    const Subnets = [...tokyo().Subnets, subnet(3, 'ap-northeast-1c')];
    assert.deepEqual(rulesOf(read(tokyo({ Subnets }))), ['describe.conflict']);
  });

  it('as large as allowed are read in time', () => {
    const started = performance.now();
    const filler = {
      ...tokyo(),
      Other: Array.from({ length: 200_000 }, (_, at) => `filler "${at}" ${'x'.repeat(20)}`),
    };
    const large = JSON.stringify(filler);
    assert.ok(large.length > LARGEST_DESCRIBE * 0.8);
    assert.deepEqual(vpcOf(readText(large)), whole);
    for (const hostile of [
      '{'.repeat(LARGEST_DESCRIBE),
      '"'.repeat(LARGEST_DESCRIBE),
      '{}'.repeat(1_000_000),
      `{"a":${'1'.repeat(LARGEST_DESCRIBE)}`,
    ]) {
      problemsOf(readText(hostile));
    }
    assert.ok(performance.now() - started < 10_000);
  });

  it('are quoted on one line, short and harmless', () => {
    assert.equal(quote('a\u001b\u202e\u2028"'), '"a\\u001b\\u{202e}\\u{2028}\\""');
    assert.ok([...quote('😀'.repeat(1000))].length < 70);
    assert.equal(parseDocuments('{"a": [1, -2.5e3, true, null, "\\ud83d\\ude00"]}').length, 1);
  });
});
