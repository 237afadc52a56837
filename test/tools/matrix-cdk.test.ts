import assert from 'node:assert/strict';
import { readCloudAssembly } from '../../core/audit/readers/cloud-assembly.js';
import { type CdkProjects, writeCdkProjects } from '../support/cdk.js';
import { coverOf, WIDE } from '../support/cover.js';
import { synthesize } from '../support/flavours.js';
import { assertAsPlanned } from '../support/matrix.js';

describe('CDK over a cover of all answers', function () {
  this.timeout(600_000);
  const cases = coverOf(WIDE);
  let projects: CdkProjects;

  before(() => {
    projects = writeCdkProjects(cases);
  });
  after(() => projects?.remove());

  for (const [name, answers] of Object.entries(cases)) {
    it(`${name}: as planned`, async () => {
      const [model, ...others] = readCloudAssembly(await synthesize(projects.folder(name)), 'cdk.out');
      assert.ok(model);
      assert.deepEqual(others, []);
      assertAsPlanned(answers, model);
    });
  }
});
