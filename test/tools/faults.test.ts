import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCloudAssembly } from '../../core/audit/readers/cloud-assembly.js';
import { readTerraform } from '../../core/audit/readers/terraform/index.js';
import { planOf, renderPlan } from '../support/cases.js';
import { writeCdkProjects } from '../support/cdk.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { assertCaught, type Edit, FAULTS, FAULTY, withFault } from '../support/faults.js';
import { synthesize } from '../support/flavours.js';
import { type SharedProvider, shareProvider, terraform } from '../support/terraform.js';
import { needTool, writeTree } from '../support/tools.js';

describe('faults that a linter lets through, in CDK', () => {
  const projects = writeCdkProjects(Object.fromEntries(FAULTS.map(({ name }) => [name, FAULTY])));
  after(() => projects.remove());

  for (const fault of FAULTS) {
    it(`${fault.name}: caught`, async () => {
      const folder = projects.folder(fault.name);
      for (const edit of fault.cdk) {
        const path = join(folder, edit.file);
        const [edited] = withFault([{ path, text: readFileSync(path, 'utf8') }], [edit]);
        writeFileSync(path, edited?.text ?? '');
      }
      const [model] = readCloudAssembly(await synthesize(folder), 'cdk.out');
      assert.ok(model);
      assertCaught(fault, model);
    });
  }
});

describe('faults that a linter lets through, in Terraform', function () {
  this.timeout(300_000);
  let provider: SharedProvider;
  let aws: FakeAws;

  before(async function () {
    await needTool(this, 'terraform', ['version']);
    await needTool(this, 'moto_server');
    aws = await startFakeAws();
    provider = await shareProvider(aws.env);
  });
  afterEach(() => aws?.reset());
  after(async () => {
    await provider?.stop();
    await aws?.stop();
  });

  async function read(edits: readonly Edit[], applied: boolean) {
    const { root, remove } = writeTree(withFault(renderPlan(planOf(FAULTY), 'terraform'), edits));
    try {
      const folder = join(root, 'terraform');
      provider.giveTo(folder);
      const run = async (...args: string[]) => {
        const { code, output } = await terraform(folder, args, provider.env);
        assert.equal(code, 0, output);
        return output;
      };
      await run('plan', '-input=false', '-no-color', '-out=plan');
      if (applied) await run('apply', '-input=false', '-no-color', 'plan');
      const text = await run('show', '-json', ...(applied ? [] : ['plan']));
      return readTerraform({ path: 'plan.json', text }, { region: 'cn-north-1' });
    } finally {
      remove();
    }
  }

  for (const fault of FAULTS) {
    it(`${fault.name}: caught`, async () => assertCaught(fault, await read(fault.terraform, fault.applied ?? false)));
  }
});
