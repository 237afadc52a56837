import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_CASES, planOf, renderPlan } from '../support/cases.js';
import { pluginArguments } from '../support/terraform.js';
import { needTool, type Outcome, runTool, writeTree } from '../support/tools.js';

// A configuration file of the user could name another provider mirror.
const ENVIRONMENT = { TF_CLI_CONFIG_FILE: '/dev/null', TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };

describe('terraform output', function () {
  this.timeout(180_000);
  let shared: { root: string; remove: () => void };

  function terraform(cwd: string, ...args: string[]): Promise<Outcome> {
    return runTool('terraform', args, { cwd, env: ENVIRONMENT });
  }

  // One initialised folder for all cases: the provider is the same, and unpacking it is slow.
  before(async function () {
    await needTool(this, 'terraform', ['version']);
    shared = writeTree(renderPlan(planOf({ iac: ['terraform'] }), 'terraform'));
    const outcome = await terraform(
      join(shared.root, 'terraform'),
      'init',
      '-backend=false',
      '-input=false',
      ...pluginArguments(),
    );
    assert.equal(outcome.code, 0, outcome.output);
  });

  after(() => shared?.remove());

  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    it(`${name}: formatted, valid, and its own tests pass`, async () => {
      const { root, remove } = writeTree(renderPlan(planOf({ ...answers, iac: ['terraform'] }), 'terraform'));
      const folder = join(root, 'terraform');
      try {
        for (const part of ['.terraform', '.terraform.lock.hcl']) {
          cpSync(join(shared.root, 'terraform', part), join(folder, part), { recursive: true, verbatimSymlinks: true });
        }
        for (const args of [
          ['fmt', '-check', '-diff', '-recursive'],
          ['validate', '-no-color'],
          ['test', '-no-color'],
        ]) {
          const outcome = await terraform(folder, ...args);
          assert.equal(outcome.code, 0, `terraform ${args[0]}:\n${outcome.output}`);
          assert.doesNotMatch(outcome.output, /Warning/, outcome.output);
        }
      } finally {
        remove();
      }
    });
  }
});
