import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../../..');

/** Reads a template near the largest size, of more than 10,000 resources, and prints how many tables it found and what that took. */
const PROGRAM = `
import { readCloudFormation } from './core/audit/readers/cloudformation/index.ts';
const resource = (name) => '  ' + name + ':\\n    Type: AWS::EC2::RouteTable\\n    Properties:\\n      VpcId: !Ref Vpc\\n'
  + '      Tags:\\n        - Key: Name\\n          Value: !Sub \${AWS::StackName}-' + name + '\\n';
const names = Array.from({ length: 12_000 }, (_, index) => 'Table' + index);
const text = 'Resources:\\n  Vpc:\\n    Type: AWS::EC2::VPC\\n' + names.map(resource).join('');
const start = process.hrtime.bigint();
const { routeTables } = readCloudFormation({ path: 'template.yaml', text });
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ tables: routeTables.length, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

describe('a CloudFormation template of 12,000 resources', () => {
  it('is read within 10 s and 500 MB', () => {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const { tables, seconds, megabytes } = JSON.parse(stdout);
    assert.equal(tables, 12_000);
    assert.ok(seconds < 10 && megabytes < 500, `${seconds} s, ${megabytes} MB`);
  });
});
