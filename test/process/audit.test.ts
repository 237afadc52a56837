import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './command.js';

const TEMPLATE = `Resources:
  Dkr:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: vpc-0123456789abcdef0
      VpcEndpointType: Interface
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.ecr.dkr
      SubnetIds: [subnet-0123456789abcdef0]
      SecurityGroupIds: [sg-0123456789abcdef0]
      PrivateDnsEnabled: false
      Tags: [{ Key: Name, Value: dkr }]
`;

describe('the command audit', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const audit = (...words: string[]) => run(['audit', ...words], { cwd: folder.path });

  it('finds, for people and for machines, with exit code 3', () => {
    writeFileSync(join(folder.path, 't.yaml'), TEMPLATE);
    const people = audit('t.yaml');
    assert.equal(people.status, 3, people.stderr);
    assert.match(people.stdout, /^t\.yaml\n[\s\S]*error 12: [\s\S]*line 10: [\s\S]*explain 12\n$/);
    const options = ['--region', 'us-east-1', '--workloads', 'eks-nodes', '--ignore', '53', '--ignore', '8'];
    const machines = audit('t.yaml', '--json', ...options);
    assert.deepEqual([machines.status, machines.stderr], [3, '']);
    const { findings, ignored } = JSON.parse(machines.stdout) as {
      findings: { rule: string; line: number | null }[];
      ignored: { rule: string }[];
    };
    assert.deepEqual(
      ignored.map(({ rule }) => rule),
      ['08', '53'],
    );
    const rules = new Set(findings.map(({ rule }) => rule));
    assert.ok(rules.has('12') && rules.has('27'), machines.stdout);
  });

  it('judges a project by its own answers, and finds nothing', () => {
    assert.equal(run(['init', 'shop', '--yes', '--private-dns', 'ecr-api-off'], { cwd: folder.path }).status, 0);
    const sources = audit('shop');
    assert.equal(sources.status, 2);
    assert.match(sources.stderr, /terraform -chdir=shop\/terraform show -json audit\.tfplan > audit\.json/);
    const more = ['init', 'shop', '--yes', '--iac', 'terraform,cloudformation'];
    assert.equal(run(more, { cwd: folder.path }).status, 0);
    const { status, stdout, stderr } = run(['audit', '--strict'], { cwd: join(folder.path, 'shop/terraform') });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /Errors: 0, warnings: 0, advice: 0\. Files read: 1/);
  });

  it('what cannot be read is exit code 2, beside findings too', () => {
    mkdirSync(join(folder.path, 'empty'));
    assert.match(audit('empty').stderr, /nothing to audit here/);
    writeFileSync(join(folder.path, 't.yaml'), TEMPLATE);
    writeFileSync(join(folder.path, 'broken.yaml'), `${TEMPLATE}  x: [\n`);
    const both = audit('t.yaml', 'broken.yaml', '--json');
    assert.equal(both.status, 2);
    const { findings, unreadable } = JSON.parse(both.stdout) as Record<string, { file: string; line: number }[]>;
    assert.ok((findings?.length ?? 0) > 0);
    assert.deepEqual(
      unreadable?.map(({ file, line }) => [file, line]),
      [['broken.yaml', 13]],
    );
    const wrong = audit('t.yaml', '--parameters', 'none.json', '--json');
    assert.equal(wrong.status, 2);
    assert.equal(JSON.parse(wrong.stdout).error.problems[0].subject, 'none.json');
    const noRule = JSON.parse(audit('t.yaml', '--ignore', '53,rule12', '--json').stdout).error.problems;
    assert.deepEqual(
      [noRule.length, noRule[0].subject, noRule[0].given, noRule[0].nearest],
      [1, '--ignore', 'rule12', '12'],
    );
    assert.equal(JSON.parse(audit('t.yaml', '--vpc', 'new', '--json').stdout).error.problems[0].subject, '--vpc');
  });
});
