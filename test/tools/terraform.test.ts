import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import type { RenderedFile } from '../../core/render/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../support/cases.js';
import { COMBINATIONS } from '../support/combinations.js';
import { SITUATIONS, SPOKE_BY_ZONES } from '../support/situations.js';
import { type SharedProvider, shareProvider, terraform } from '../support/terraform.js';
import { needTool, writeTree } from '../support/tools.js';

/** What Terraform reads of a project: its own folder, and the build steps that it takes from beside it. */
function filesOf(answers: Partial<Answers>): RenderedFile[] {
  const plan = planOf({ ...answers, iac: ['terraform'] });
  return [...renderPlan(plan, 'terraform'), ...renderPlan(plan, 'codebuild')];
}

/** What a project of one's own has beside its VPC settings. */
const OWN_PROJECT = `
  name         = "own"
  service_role = "arn:aws:iam::000000000000:role/own"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
  }
  source {
    type      = "NO_SOURCE"
    buildspec = "version: 0.2"
  }
`;

describe('terraform output', function () {
  this.timeout(600_000);
  let provider: SharedProvider;

  before(async function () {
    await needTool(this, 'terraform', ['version']);
    provider = await shareProvider();
  });

  after(() => provider?.stop());

  it('every combination: formatted and valid', async () => {
    const { root, remove } = writeTree(
      Object.entries(COMBINATIONS).flatMap(([name, answers]) =>
        filesOf(answers).map((file) => ({ ...file, path: `${name}/${file.path}` })),
      ),
    );
    try {
      const formatted = await terraform(root, ['fmt', '-check', '-diff', '-recursive']);
      assert.equal(formatted.code, 0, formatted.output);
      // As modules of one configuration, for which the provider's schema is read once.
      const modules = Object.keys(COMBINATIONS).map((name) => {
        const values = readFileSync(join(root, name, 'terraform/terraform.tfvars'), 'utf8');
        return `module "${name}" {\n  source = "./${name}/terraform"\n${values}}\n`;
      });
      writeFileSync(join(root, 'main.tf'), modules.join('\n'));
      provider.giveTo(root);
      const got = await terraform(root, ['get', '-no-color']);
      assert.equal(got.code, 0, got.output);
      const valid = await terraform(root, ['validate', '-no-color'], provider.env);
      assert.equal(valid.code, 0, valid.output);
    } finally {
      remove();
    }
  });

  for (const [name, answers] of Object.entries({
    ...GOLDEN_CASES,
    ...SITUATIONS,
    'a spoke by zones': SPOKE_BY_ZONES,
  })) {
    it(`${name}: formatted, valid, and its own tests pass`, async () => {
      const { root, remove } = writeTree(filesOf(answers));
      const folder = join(root, 'terraform');
      try {
        provider.giveTo(folder);
        for (const args of [
          ['fmt', '-check', '-diff', '-recursive'],
          ['validate', '-no-color'],
          ['test', '-no-color'],
        ]) {
          const outcome = await terraform(folder, args, provider.env);
          assert.equal(outcome.code, 0, `terraform ${args[0]}:\n${outcome.output}`);
          assert.doesNotMatch(outcome.output, /Warning/, outcome.output);
        }
      } finally {
        remove();
      }
    });
  }

  it("the snippet for a build of one's own: formatted, valid, and it reads what the project gives out", async () => {
    const files = filesOf(GOLDEN_CASES['existing-virginia'] ?? {});
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? assert.fail(path);
    const snippet = textOf('codebuild/vpc-config.terraform.hcl');
    const read = [...snippet.matchAll(/outputs\.(\w+)/g)].map(([, name]) => name);
    const given = [...textOf('terraform/outputs.tf').matchAll(/^output "(\w+)"/gm)].map(([, name]) => name);
    assert.deepEqual(
      read.filter((name) => !given.includes(name)),
      [],
    );
    const { root, remove } = writeTree(
      files.flatMap((file) => (file.text === snippet ? { ...file, path: 'terraform/main.tf' } : [])),
    );
    const folder = join(root, 'terraform');
    try {
      provider.giveTo(folder);
      const formatted = await terraform(folder, ['fmt', '-check', '-diff']);
      assert.equal(formatted.code, 0, formatted.output);
      writeFileSync(join(folder, 'main.tf'), snippet.replace('  # …\n', OWN_PROJECT));
      const valid = await terraform(folder, ['validate', '-no-color'], provider.env);
      assert.equal(valid.code, 0, valid.output);
    } finally {
      remove();
    }
  });
});
