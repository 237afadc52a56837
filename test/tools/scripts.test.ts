import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/report/messages/index.js';
import { GOLDEN_CASES } from '../support/cases.js';
import { type FakeAws, startFakeAws, unreachableAws } from '../support/fake-aws.js';
import { CANNOT_RUN, FINDINGS, PASSED, scriptProjects, shellBlocks } from '../support/script-projects.js';
import { SITUATIONS } from '../support/situations.js';
import { needTool, runTool } from '../support/tools.js';

describe('generated scripts', function () {
  this.timeout(180_000);
  const { project, removeAll } = scriptProjects();
  let aws: FakeAws | undefined;

  after(async () => {
    removeAll();
    await aws?.stop();
  });

  describe('as shell code', () => {
    const cases = Object.entries({ ...GOLDEN_CASES, ...SITUATIONS }).flatMap(([name, answers]) =>
      LANGUAGES.map((docsLanguage) => ({ name: `${name} (${docsLanguage})`, answers: { ...answers, docsLanguage } })),
    );

    for (const { name, answers } of cases) {
      it(`${name}: parses`, async () => {
        const { root } = project(answers);
        for (const script of ['preflight.sh', 'verify.sh']) {
          const outcome = await runTool('bash', ['-n', join(root, 'scripts', script)], { cwd: root });
          assert.equal(outcome.code, 0, outcome.output);
        }
        const commands = shellBlocks(await readFile(join(root, 'README.md'), 'utf8'));
        assert.ok(commands.length > 5);
        for (const block of commands) {
          const outcome = await runTool('bash', ['-n', '-c', block], { cwd: root });
          assert.equal(outcome.code, 0, `${block}\n${outcome.output}`);
        }
      });
    }

    it('shellcheck has nothing to say', async function () {
      await needTool(this, 'shellcheck');
      const roots = cases.map(({ answers }) => project(answers).root);
      const scripts = roots.flatMap((root) => ['preflight.sh', 'verify.sh'].map((name) => join(root, 'scripts', name)));
      const outcome = await runTool('shellcheck', scripts, { cwd: roots[0] ?? '.', env: { LC_ALL: 'C.UTF-8' } });
      assert.equal(outcome.code, 0, outcome.output);
    });
  });

  describe('preflight.sh', () => {
    before(async function () {
      await needTool(this, 'aws');
      await needTool(this, 'moto_server', ['--help']);
      aws ??= await startFakeAws();
    });

    const env = () => aws?.env ?? {};

    it('passes where zones and services are there', async () => {
      const { output, code } = await project({}).run('preflight.sh', [], env());
      assert.equal(code, PASSED, output);
      for (const name of ['us-east-1a', 'com.amazonaws.us-east-1.ecr.dkr', 'com.amazonaws.us-east-1.s3']) {
        assert.match(output, new RegExp(`^PASS  ${name} `, 'm'));
      }
    });

    it('names the services that the Region lacks', async () => {
      // The fake AWS has no service with China's own prefix.
      const { output, code } = await project({ region: 'cn-north-1' }).run('preflight.sh', [], env());
      assert.equal(code, FINDINGS, output);
      assert.match(output, /^FAIL {2}cn\.com\.amazonaws\.cn-north-1\.ecr\.api .*no such endpoint service/m);
      assert.match(output, /^PASS {2}com\.amazonaws\.cn-north-1\.logs /m);
    });

    it('names a zone that the account does not have, and the services that are not offered there', async () => {
      const availabilityZones = ['ap-northeast-1a', 'ap-northeast-1b'];
      const tokyo = project({ region: 'ap-northeast-1', availabilityZones, docsLanguage: 'ja' });
      const { output, code } = await tokyo.runForOutput('preflight.sh', ['--json'], env());
      assert.equal(code, FINDINGS, output);
      const report = JSON.parse(output);
      const failed = report.checks.filter(({ status }: { status: string }) => status === 'FAIL');
      assert.equal(report.result, 'findings');
      assert.equal(failed[0].subject, 'ap-northeast-1b');
      assert.match(failed[0].detail, /使える AZ: ap-northeast-1a ap-northeast-1c/);
      assert.equal(failed[1].subject, 'com.amazonaws.ap-northeast-1.ecr.api');
    });

    it('takes nothing for a result where AWS cannot be reached', async () => {
      const { output, code } = await project({}).runForOutput('preflight.sh', ['--json'], unreachableAws());
      assert.equal(code, CANNOT_RUN, output);
      const report = JSON.parse(output);
      assert.equal(report.result, 'error');
      assert.match(report.message, /get-caller-identity failed: Could not connect/);
      assert.deepEqual(report.checks, []);
    });
  });
});
