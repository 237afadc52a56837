import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../../core/answers/index.js';
import { TOOLS } from '../../core/catalogue/index.js';
import { GOLDEN_CASES, planOf } from '../support/cases.js';
import {
  type CdkProjects,
  installedJson,
  packageJson,
  readJson,
  runInstalled,
  writeCdkProjects,
} from '../support/cdk.js';
import { COMBINATIONS } from '../support/combinations.js';
import { SITUATIONS } from '../support/situations.js';
import { needTool, runTool } from '../support/tools.js';

const ACCOUNT = '210987654321';

const { 'an existing VPC and a client group': CLIENTS, 'every interface endpoint reused, with builds': REUSED } =
  SITUATIONS;
const EDGES: Readonly<Record<string, Partial<Answers>>> = {
  // A stack without resources is refused, before anything is written.
  ...Object.fromEntries(Object.entries(SITUATIONS).filter(([, answers]) => planOf(answers).has.resources)),
  'a client group of a VPC with an endpoint, a prefix list': {
    ...CLIENTS,
    existingEndpoints: { 'ecr.api': 'vpce-0a1b2c3d4e5f60718' },
    s3PrefixListId: 'pl-63a5400a',
  },
  'nothing but a client group': {
    ...CLIENTS,
    appSubnetIds: {},
    existingEndpoints: { ...REUSED?.existingEndpoints, s3: 'vpce-0d1b2c3d4e5f60718' },
    existingS3RouteTableIds: CLIENTS?.appRouteTableIds ?? [],
  },
  'long names, a folder of sources, as many subnets as builds may have': {
    ...REUSED,
    appSubnetIds: {
      'us-east-1a': Array.from({ length: 16 }, (_, index) => `subnet-${String(index).padStart(17, '0')}`),
    },
    repository: 'r'.repeat(256),
    codebuildSource: 's3',
    codebuildSourceLocation: `sources/${'k'.repeat(200)}/`,
  },
};
const SYNTHESIZED = { ...GOLDEN_CASES, ...EDGES };

describe('cdk output', function () {
  this.timeout(600_000);
  const names = Object.keys({ ...SYNTHESIZED, ...COMBINATIONS });
  let projects: CdkProjects;

  before(() => {
    projects = writeCdkProjects({ ...SYNTHESIZED, ...COMBINATIONS });
  });
  after(() => projects?.remove());

  async function succeeds(cwd: string, program: string, args: readonly string[], env = {}): Promise<string> {
    const { code, output } = await runInstalled(program, args, cwd, env);
    assert.equal(code, 0, `${program} ${args.join(' ')}:\n${output}`);
    return output;
  }

  function templateName(name: string): string {
    return `${SYNTHESIZED[name]?.projectName ?? 'demo'}.template.json`;
  }

  it('every combination: formatted, without a finding of the linter', async () => {
    const settings = {
      formatter: { indentStyle: 'space', lineWidth: 100 },
      javascript: { formatter: { quoteStyle: 'single' } },
      files: { includes: ['**', '!**/node_modules'] },
    };
    writeFileSync(join(projects.root, 'biome.json'), JSON.stringify(settings));
    await succeeds(projects.root, 'biome', ['check', '--error-on-warnings', '--max-diagnostics=5', ...names]);
  });

  it('every combination: compiles with the settings of its tsconfig.json', async () => {
    const settings = {
      extends: './default/cdk/tsconfig.json',
      include: ['bin', 'lib', 'test'].map((folder) => `*/cdk/${folder}`),
    };
    writeFileSync(join(projects.root, 'tsconfig.json'), JSON.stringify(settings));
    // TypeScript looks for @types beside the settings.
    await succeeds(projects.root, 'tsc', ['--noEmit', '--typeRoots', 'default/cdk/node_modules/@types']);
  });

  for (const name of Object.keys(SYNTHESIZED)) {
    it(`${name}: its own tests pass; it synthesizes without a finding of cdk-nag and without a warning`, async () => {
      const folder = projects.folder(name);
      const { scripts } = readJson(join(folder, 'package.json')) as { scripts: Readonly<Record<string, string>> };
      const [program = '', ...args] = (scripts.test ?? '').split(' ');
      const [tests, synthesis] = await Promise.all([
        succeeds(folder, program, args),
        succeeds(folder, 'cdk', ['synth', '--quiet', '--strict', '--no-notices']),
      ]);
      assert.match(tests, /^# pass [1-9]/m);
      assert.equal(synthesis.replaceAll(/^npm .*/gm, '').trim(), '');
    });
  }

  it("the account of the answers is the stack's", async () => {
    const folder = projects.folder('windows-ireland');
    await succeeds(folder, 'tsx', ['bin/app.ts'], {
      CDK_DEFAULT_ACCOUNT: ACCOUNT,
      CDK_OUTDIR: join(folder, 'known-account'),
    });
    const manifest = readFileSync(join(folder, 'known-account/manifest.json'), 'utf8');
    assert.match(manifest, /aws:\/\/123456789012\/eu-west-1/);
    assert.doesNotMatch(manifest, new RegExp(ACCOUNT));
  });

  it('asks AWS for nothing, also where the account is known', async () => {
    const folder = projects.folder('default');
    await succeeds(folder, 'tsx', ['bin/app.ts'], {
      CDK_DEFAULT_ACCOUNT: ACCOUNT,
      CDK_OUTDIR: join(folder, 'known-account'),
    });
    const manifest = readJson(join(folder, 'known-account/manifest.json'));
    assert.match(JSON.stringify(manifest), new RegExp(`aws://${ACCOUNT}/us-east-1`));
    assert.equal(manifest.missing, undefined);
  });

  it('has the recommended feature flags of the library', () => {
    const { context } = readJson(join(projects.folder('default'), 'cdk.json'));
    const recommended = installedJson('aws-cdk-lib/recommended-feature-flags.json');
    // Of the partitions only the project's own.
    assert.deepEqual(context, { ...recommended, '@aws-cdk/core:target-partitions': ['aws'] });
  });

  it('is written for the versions that it is tested with', () => {
    const { devDependencies: installed } = packageJson() as { devDependencies: Readonly<Record<string, string>> };
    const { dependencies, devDependencies, engines } = readJson(
      join(projects.folder('default'), 'package.json'),
    ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const written = { ...dependencies, ...devDependencies };
    assert.deepEqual(written, Object.fromEntries(Object.keys(written).map((name) => [name, installed[name]])));
    assert.equal(engines?.node, TOOLS.node.engines);
  });

  describe('synthesized templates', () => {
    before(async function () {
      await needTool(this, 'cfn-lint');
    });

    /** W3010 is about literal zones, which are the design here. */
    async function lints(region: string, names: readonly string[]): Promise<void> {
      const paths = names.map((name) => join(projects.folder(name), 'cdk.out', templateName(name)));
      const args = ['--regions', region, '--ignore-checks', 'W3010', '--', ...paths];
      const { code, output } = await runTool('cfn-lint', args, { cwd: projects.root });
      assert.equal(code, 0, output);
    }

    for (const [name, { region = 'us-east-1' }] of Object.entries(GOLDEN_CASES)) {
      it(`${name}: cfn-lint finds nothing in its Region`, () => lints(region, [name]));
    }

    it('every situation: cfn-lint finds nothing', () => {
      assert.ok(Object.values(EDGES).every(({ region = 'us-east-1' }) => region === 'us-east-1'));
      return lints('us-east-1', Object.keys(EDGES));
    });
  });
});
