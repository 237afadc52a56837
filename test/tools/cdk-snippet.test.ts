import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_CASES } from '../support/cases.js';
import { type CdkProjects, readJson, runInstalled, writeCdkProjects } from '../support/cdk.js';

const CASES = { existing: GOLDEN_CASES['existing-virginia'] ?? {}, new: GOLDEN_CASES['codebuild-beijing'] ?? {} };

interface Template {
  readonly Resources: Readonly<Record<string, { Type: string; Properties: Readonly<Record<string, unknown>> }>>;
}

/** A program without cdk-nag, which asks for reasons for what the CDK gives to the role of any build. */
const SYNTHESIS = `
import { App } from 'aws-cdk-lib';
import { config } from './lib/config';
import { EcrPrivateLink } from './lib/ecr-private-link';
const app = new App({ outdir: 'own' });
new EcrPrivateLink(app, 'own', { config, env: { region: config.region } });
app.synth();
`;

describe("cdk snippet for a build of one's own", function () {
  this.timeout(120_000);
  let projects: CdkProjects;

  before(() => {
    projects = writeCdkProjects(CASES);
  });
  after(() => projects?.remove());

  for (const name of Object.keys(CASES)) {
    it(`in a VPC that is ${name}: it compiles where it belongs, and builds run where those of the project do`, async () => {
      const folder = projects.folder(name);
      const path = join(folder, 'lib/ecr-private-link.ts');
      const stack = readFileSync(path, 'utf8');
      const snippet = readFileSync(join(folder, '../codebuild/vpc-config.cdk.ts'), 'utf8');
      const source = "  buildSpec: codebuild.BuildSpec.fromObject({ version: '0.2' }),\n});\n";
      const end = '    for (const [key, value] of Object.entries(config.tags))';
      const own = stack.replace(end, () => `${snippet.replace('});\n', source)}${end}`);
      assert.ok(own.includes(source));
      writeFileSync(path, `import * as codebuild from 'aws-cdk-lib/aws-codebuild';\n${own}`);
      writeFileSync(join(folder, 'own.ts'), SYNTHESIS);

      for (const command of [
        ['tsc', '--noEmit'],
        ['tsx', 'own.ts'],
      ]) {
        const [program = '', ...args] = command;
        const { code, output } = await runInstalled(program, args, folder);
        assert.equal(code, 0, output);
      }
      const { Resources } = readJson(join(folder, 'own/own.template.json')) as unknown as Template;
      const projectsOf = Object.values(Resources).filter(({ Type }) => Type === 'AWS::CodeBuild::Project');
      const [first, second] = projectsOf.map(({ Properties }) => Properties.VpcConfig);
      assert.equal(projectsOf.length, 2);
      assert.deepEqual(first, second);
    });
  }
});
