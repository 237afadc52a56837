import assert from 'node:assert/strict';
import { readCloudFormation, readParametersFile } from '../../../../../core/audit/readers/cloudformation/index.js';
import { ReadError } from '../../../../../core/audit/readers/read-error.js';
import { text } from '../../../../../core/report/messages/index.js';

const VPC = 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n';

/** The text, and how the refusal begins, with its line. */
const REFUSED: Readonly<Record<string, readonly [string, string]>> = {
  'broken YAML': [`${VPC}    Properties: [1, 2\n`, 't:5: This is not valid YAML'],
  'a tab for indentation': ['Resources:\n\tVpc: 1\n', 't:2: This is not valid YAML'],
  'broken JSON': ['{\n  "Resources": {,}\n}', 't:2: This is not valid JSON'],
  'JSON that ends too early': ['{"Resources": {', 't:1: This is not valid JSON'],
  'an empty file': ['', 't:1: A template is a mapping'],
  'a list': ['- Resources\n', 't:1: A template is a mapping'],
  'no resources': ['Parameters:\n  A:\n    Type: String\n', 't:1: The template has no mapping Resources'],
  'resources that are no mapping': ['\nResources: 3\n', 't:2: The template has no mapping Resources'],
  'a key twice': [`${VPC}  Vpc:\n    Type: AWS::EC2::Subnet\n`, 't:4: A key is here for the second time'],
  'a key twice in JSON': ['{"Resources": {\n"A": {},\n"A": {}}}', 't:3: A key is here for the second time'],
  'an alias': ['Metadata: &all\n  a: 1\nResources: *all\n', 't:2: Anchors, aliases'],
  'a merge key': [`${VPC}    <<: {Properties: {}}\n`, 't:4: Anchors, aliases'],
  'a NUL byte': [`${VPC}\0`, 't: This is not a text file'],
  'UTF-16 read as UTF-8': ['\uFFFD\uFFFDR\0e\0s\0', 't: This is not a text file'],
};

describe('bad CloudFormation templates', () => {
  for (const [name, [source, expected]] of Object.entries(REFUSED)) {
    it(`${name}: refused with its line`, () => {
      const line = refusal(source);
      assert.ok(line.startsWith(expected), line);
    });
  }

  it('YAML that multiplies itself is refused at its first anchor', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
    );
    assert.match(refusal(levels.join('\n')), /Anchors, aliases/);
  });

  it('a file over 4 MB is refused before it is parsed', () => {
    assert.match(refusal(`${VPC}#${'x'.repeat(4 * 1024 * 1024)}`), /at most 4194304 are read/);
  });

  for (const [name, open, close] of [
    ['YAML', `${VPC}    Properties: `, ''],
    ['JSON', '{"Resources": ', '}'],
  ] as const) {
    for (const depth of [150, 100_000]) {
      it(`${depth} lists in each other in ${name} are refused`, () => {
        assert.match(
          refusal(open + '['.repeat(depth) + ']'.repeat(depth) + close),
          /nested deeper|has no mapping|not valid YAML/,
        );
      });
    }
  }

  it('keys like __proto__ and constructor are names like others', () => {
    const source = 'Resources:\n  __proto__:\n    Type: AWS::EC2::VPC\n  constructor:\n    Type: constructor\n';
    const model = readCloudFormation({ path: 't', text: source });
    assert.deepEqual(
      model.vpcs.map(({ id }) => id),
      ['__proto__'],
    );
    assert.deepEqual(
      model.unread.map(({ id, type }) => [id, type]),
      [['constructor', 'constructor']],
    );
    assert.equal(({} as { Type?: unknown }).Type, undefined);
  });

  it('a byte order mark and CRLF are read', () => {
    const model = readCloudFormation({ path: 't', text: `\uFEFF${VPC.replaceAll('\n', '\r\n')}` });
    assert.equal(model.vpcs.length, 1);
  });

  for (const form of ['YAML', 'JSON'] as const) {
    it(`10,000 resources in ${form} are read`, () => {
      const names = Array.from({ length: 10_000 }, (_, index) => `Table${index}`);
      const resource = { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc' } } };
      const source =
        form === 'JSON'
          ? JSON.stringify({ Resources: Object.fromEntries(names.map((name) => [name, resource])) })
          : `Resources:\n${names.map((name) => `  ${name}:\n    Type: AWS::EC2::RouteTable\n    Properties:\n      VpcId: !Ref Vpc\n`).join('')}`;
      assert.equal(readCloudFormation({ path: 't', text: source }).routeTables.length, 10_000);
    });
  }
});

describe('bad parameters files', () => {
  it('both forms of AWS are read', () => {
    const list = '[{"ParameterKey": "A", "ParameterValue": "1,2"}]';
    assert.deepEqual(readParametersFile({ path: 'p', text: list }), { A: '1,2' });
    assert.deepEqual(readParametersFile({ path: 'p', text: '{"Parameters": {"A": "1"}}' }), { A: '1' });
  });

  for (const source of ['3', '{}', '[{"ParameterKey": "A"}]', '{"Parameters": {"A": []}}']) {
    it(`${source} is refused`, () => {
      assert.throws(() => readParametersFile({ path: 'p', text: source }), ReadError);
    });
  }
});

/** `FILE:LINE: MESSAGE` of the refusal. */
function refusal(source: string): string {
  try {
    readCloudFormation({ path: 't', text: source });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return `${error.file}${error.line === null ? '' : `:${error.line}`}: ${text(error.problem, 'en')}`;
  }
  throw new Error('not refused');
}
