import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { readTerraform } from '../../core/audit/readers/terraform/index.js';
import { withExistingVpc } from '../deployed/existing-vpc.js';
import { planOf, renderPlan } from '../support/cases.js';
import { type Cases, chosenOf, coverOf, WIDE } from '../support/cover.js';
import { type FakeAws, startFakeAws } from '../support/fake-aws.js';
import { assertAsPlanned, type Unreadable } from '../support/matrix.js';
import { type SharedProvider, shareProvider, terraform } from '../support/terraform.js';
import { needTool, writeTree } from '../support/tools.js';

/** What the JSON of a plan does not tell before anything is created; the applied state does, and the deployed cases read it. */
const UNREADABLE: readonly Unreadable[] = [
  { path: /^endpoint .* \/ policy$/, because: 'a local value has one or none for each endpoint' },
  {
    path: /^role .* \/ policies \/ (write-flow-logs|build|start-tasks)$/,
    because: 'a text with the ARN of a log group, or ids, of what is not made yet',
  },
  {
    path: /^(codebuild project .* \/ subnets|output codebuildsubnetids \/ value)$/,
    because: 'a local value, which a plan does not have',
  },
  {
    path: /^hosted zone .* \/ records \/ .* \/ (alias|zone of the alias)$/,
    because: 'a value of a map names the endpoint',
  },
  { path: /^(endpoint .* \/ subnets|output endpointsubnetids \/ value)$/, because: 'in shared mode a local value' },
  {
    path: /^route table .* \/ routes \/ 0\.0\.0\.0\/0 \/ by nat-gateway$/,
    because: 'the gateway is chosen by a local value',
  },
];

/** Regions that the provider and the fake AWS both know. */
const REGIONS = {
  new: WIDE.new.filter((region) => !/iso|eusc/.test(region)),
  existing: WIDE.existing.filter((region) => !/iso|eusc/.test(region)),
};

/** The fake never shows the IPv6 block of a subnet as associated, which the code asks for in a VPC that exists. */
function readable(cases: Cases): Cases {
  return Object.fromEntries(
    Object.entries(cases).map(([name, answers]) => {
      const { ipAddressType, vpcIpv6Cidrs: _, ...rest } = answers;
      return [name, answers.vpc === 'existing' || ipAddressType === undefined ? rest : answers];
    }),
  );
}

describe('Terraform plans over a chosen cover of all answers', function () {
  this.timeout(600_000);
  const cases = chosenOf(readable(coverOf(REGIONS)), 36);
  let provider: SharedProvider;
  let aws: FakeAws;

  before(async function () {
    await needTool(this, 'terraform', ['version']);
    await needTool(this, 'moto_server');
    aws = await startFakeAws();
    provider = await shareProvider(aws.env);
  });
  after(async () => {
    await provider?.stop();
    await aws?.stop();
  });

  async function planned(answers: Partial<Answers>): Promise<string> {
    const plan = planOf({ ...answers, iac: ['terraform'] });
    const { root, remove } = writeTree([...renderPlan(plan, 'terraform'), ...renderPlan(plan, 'codebuild')]);
    try {
      const folder = join(root, 'terraform');
      provider.giveTo(folder);
      const made = await terraform(folder, ['plan', '-input=false', '-no-color', '-out=plan'], provider.env);
      assert.equal(made.code, 0, made.output);
      const shown = await terraform(folder, ['show', '-json', 'plan'], provider.env);
      assert.equal(shown.code, 0, shown.output);
      return shown.output;
    } finally {
      remove();
    }
  }

  for (const [name, answers] of Object.entries(cases)) {
    it(`${name}: as planned`, async () => {
      const real = await withExistingVpc(answers, aws.env);
      const model = readTerraform({ path: 'plan.json', text: await planned(real) });
      assertAsPlanned(real, model, UNREADABLE);
    });
  }
});
