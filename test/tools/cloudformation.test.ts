import assert from 'node:assert/strict';
import { join } from 'node:path';
import { findRegion, REGION_IDS } from '../../core/catalogue/index.js';
import type { RenderedFile } from '../../core/render/index.js';
import { featuresIn, GOLDEN_CASES, planOf, renderPlan, workloadsIn } from '../support/cases.js';
import { COMBINATIONS } from '../support/combinations.js';
import { SITUATIONS } from '../support/situations.js';
import { needTool, runTool, writeTree } from '../support/tools.js';

describe('cloudformation output', function () {
  this.timeout(600_000);

  before(async function () {
    await needTool(this, 'cfn-lint');
  });

  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    it(`${name}: cfn-lint finds nothing in its Region`, async () => {
      const { root, remove } = writeTree(renderPlan(planOf({ ...answers, iac: ['cloudformation'] }), 'cloudformation'));
      try {
        // Without arguments: the generated .cfnlintrc.yaml names the template and the Region.
        const outcome = await runTool('cfn-lint', [], { cwd: join(root, 'cloudformation') });
        assert.equal(outcome.code, 0, outcome.output);
      } finally {
        remove();
      }
    });
  }

  it('every combination and every situation: cfn-lint finds nothing in its Region', async () => {
    const byRegion = new Map<string, RenderedFile[]>();
    for (const [name, answers] of Object.entries({ ...COMBINATIONS, ...SITUATIONS })) {
      const plan = planOf({ ...answers, iac: ['cloudformation'] });
      const template = renderPlan(plan, 'cloudformation').find((file) => file.path.endsWith('ecr-privatelink.yaml'));
      assert.ok(template);
      byRegion.set(plan.region.id, [...(byRegion.get(plan.region.id) ?? []), { ...template, path: `${name}.yaml` }]);
    }
    for (const [region, files] of byRegion) {
      const { root, remove } = writeTree(files);
      try {
        const paths = files.map(({ path }) => path);
        const outcome = await runTool('cfn-lint', ['--regions', region, '--', ...paths], { cwd: root });
        assert.equal(outcome.code, 0, outcome.output);
      } finally {
        remove();
      }
    }
  });

  it('every Region: cfn-lint finds nothing', async () => {
    const everything = {
      // Some launch types are outside the VPC, in no security group.
      ingress: 'cidrs',
      ingressCidrs: ['10.0.0.0/16', '192.168.0.0/16'],
      internet: 'nat',
      natGateways: 'per-az',
    } as const;
    const templateIn = (id: string): RenderedFile => {
      const plan = planOf({
        ...everything,
        region: id,
        workloads: workloadsIn(id),
        features: featuresIn(id),
        availabilityZones: findRegion(id).azNames,
        iac: ['cloudformation'],
      });
      const template = renderPlan(plan, 'cloudformation').find((file) => file.path.endsWith('ecr-privatelink.yaml'));
      assert.ok(template);
      return { ...template, path: `${id}.yaml` };
    };
    // Each template is read for each Region, so those with CodeBuild are apart from those without.
    for (const hasCodebuild of [true, false]) {
      const regions = REGION_IDS.filter((id) => workloadsIn(id).includes('codebuild-vpc') === hasCodebuild);
      assert.ok(regions.length > 0);
      const { root, remove } = writeTree(regions.map(templateIn));
      try {
        const paths = regions.map((id) => `${id}.yaml`);
        const outcome = await runTool('cfn-lint', ['--regions', ...regions, '--', ...paths], { cwd: root });
        assert.equal(outcome.code, 0, outcome.output);
      } finally {
        remove();
      }
    }
  });
});
