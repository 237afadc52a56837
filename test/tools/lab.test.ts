import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../process/command.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { type SharedProvider, shareProvider, terraform } from '../support/terraform.js';
import { needTool } from '../support/tools.js';

/** What a participant does by hand before each step. */
const TASKS: readonly ((root: string) => void)[] = [
  (root) => appendFileSync(join(root, 'README.md'), 'Owner: platform team\n'),
  (root) => set(root, 'features=logs,exec,secrets,parameters'),
  (root) => set(root, 'extra-buckets=my-app-data'),
  (root) => rmSync(join(root, 'terraform/.tflint.hcl')),
  (root) => set(root, 'features=logs,exec,secrets,parameters,session-manager'),
];

function set(root: string, setting: string): void {
  assert.equal(run(['refresh', '--set', setting], { cwd: root }).status, 0);
}

describe('the last step of the workshop, on a fake AWS', function () {
  this.timeout(600_000);
  const root = mkdtempSync(join(tmpdir(), 'ecr-privatelink-lab-'));
  let aws: FakeAws | undefined;
  let provider: SharedProvider | undefined;

  before(async function () {
    for (const [tool, args] of [['aws'], ['terraform'], ['moto_server', ['--help']]] as const) {
      await needTool(this, tool, args);
    }
    aws = await startFakeAws();
    provider = await shareProvider(aws.env);
  });

  after(async () => {
    rmSync(root, { recursive: true, force: true });
    await provider?.stop();
    await aws?.stop();
  });

  it('is complete once the project is deployed to it, and not before', async () => {
    assert.ok(aws !== undefined && provider !== undefined);
    assert.equal(run(['lab', 'start'], { cwd: root }).status, 0);
    for (const task of TASKS) {
      task(root);
      const next = run(['lab', 'next'], { cwd: root, env: aws.env });
      assert.equal(next.status, 0, next.stderr);
    }
    const check = (env: Readonly<Record<string, string>>) => run(['lab', 'check'], { cwd: root, env });
    const without = check(aws.env);
    assert.equal(without.status, 3);
    assert.match(without.stdout, /verify\.sh --api does not pass against http:\/\/127\.0\.0\.1:\d+/);
    assert.match(run(['lab', 'next'], { cwd: root, env: aws.env }).stderr, /verify\.sh/);

    const folder = join(root, 'terraform');
    provider.giveTo(folder);
    const outcome = await terraform(folder, ['apply', '-auto-approve', '-input=false'], provider.env);
    assert.equal(outcome.code, 0, outcome.output);
    const deployed = check(aws.env);
    assert.equal(deployed.status, 0, deployed.stdout);
    assert.match(deployed.stdout, /workshop is complete/);
    assert.equal(run(['lab', 'next'], { cwd: root, env: aws.env }).status, 0);
  });

  it('an address that is not of this machine is never asked', () => {
    for (const AWS_ENDPOINT_URL of ['https://127.0.0.1.example.com', 'http://192.0.2.1:5000', 'nonsense', '']) {
      assert.equal(run(['lab', 'check'], { cwd: root, env: { AWS_ENDPOINT_URL } }).status, 0, AWS_ENDPOINT_URL);
    }
  });
});
