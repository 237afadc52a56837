import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { treeOf } from '../support/tree.js';
import { CLEAN, run } from './command.js';
import { type Installed, installedPackage } from './installed.js';

const ROOT = join(import.meta.dirname, '../..');
const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

/** What may be in the package, and nothing else. */
const CONTENT = [
  'LICENSE',
  'README.ja.md',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/answers.schema.json',
  'dist/api.cjs',
  'dist/audit.cjs',
  'dist/cli.cjs',
  'dist/core.cjs',
  'dist/explain/en.json',
  'dist/explain/ja.json',
  'dist/generators/app/index.js',
  'dist/generators/cdk/index.js',
  'dist/generators/cloudformation/index.js',
  'dist/generators/codebuild/index.js',
  'dist/generators/docker/index.js',
  'dist/generators/refresh/index.js',
  'dist/generators/terraform/index.js',
  'dist/help.en.txt',
  'dist/help.ja.txt',
  'dist/messages/en.json',
  'dist/messages/ja.json',
  'dist/template-compiler.cjs',
  'dist/templates.txt',
  'dist/types/package.json',
  'dist/vendor/diff.cjs',
  'dist/vendor/handlebars.cjs',
  'dist/vendor/jsonc-parser.cjs',
  'dist/vendor/prompts.cjs',
  'dist/vendor/yaml.cjs',
  'dist/workshop/en.json',
  'dist/workshop/ja.json',
  'package.json',
];

/** A consumer in TypeScript: what is right compiles, and what is wrong does not. */
const CONSUMER = `
import { type Answers, audit, InvalidAnswers, land, LandingFailed, plan, render } from 'generator-ecr-privatelink';

const answers: Partial<Answers> = { region: 'eu-west-1', workloads: ['fargate-linux'] };
export const names: string[] = plan(answers).endpoints.map(({ serviceName }) => serviceName);
export const price: number | null = plan(answers).cost.monthlyUsd;
export const files: Record<string, string> = Object.fromEntries(render(plan()).map(({ path, text }) => [path, text]));
export const landed: boolean = land('x', answers, { dryRun: true, onConflict: () => 'mine' }).landed;
export const line: number | null | undefined = audit([{ name: 'a', text: 'b' }, 'c'], { region: 'eu-west-1' }).findings[0]?.line;
export function told(error: unknown): string | undefined {
  if (error instanceof InvalidAnswers) return error.problems[0]?.message;
  return error instanceof LandingFailed ? error.code : undefined;
}
// @ts-expect-error no such answer
plan({ regoin: 'eu-west-1' });
// @ts-expect-error no such launch type
plan({ workloads: ['fargate'] });
// @ts-expect-error no such way
land('x', answers, { onConflict: 'ours' });
`;

describe('packed tarball', function () {
  this.timeout(120_000);
  let folder = '';
  let packed: Installed;

  before(() => {
    packed = installedPackage();
    folder = packed.folder;
  });

  it('has the files of the list and no other', () => {
    assert.deepEqual(
      packed.files
        .map(({ path }) => path)
        .filter((path) => !/^dist\/types\/(?:api|core)\/.*\.d\.ts$/.test(path))
        .sort(),
      CONTENT,
    );
    assert.ok(packed.size < 800_000, `${packed.size} bytes`);
  });

  it('is what publint expects of a package', async () => {
    // What is installed is what was packed.
    const installed = join(folder, 'node_modules/generator-ecr-privatelink');
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    assert.deepEqual(messages, []);
  });

  it('has type declarations that compile without anything beside them', () => {
    for (const name of ['use.ts', 'use.cts']) writeFileSync(join(folder, name), CONSUMER);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    // In `node16` a file that requires cannot use declarations of an ES module.
    for (const [module, ...files] of [
      ['nodenext', 'use.ts', 'use.cts'],
      ['node16', 'use.cts'],
    ] as const) {
      const settings = ['--noEmit', '--strict', '--module', module, '--target', 'es2023', '--types', ''];
      const { status, stdout } = spawnSync(process.execPath, [tsc, ...settings, ...files], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 0, `${module}: ${stdout}`);
    }
  });

  for (const readme of ['README.md', 'README.ja.md']) {
    it(`runs the example of ${readme}, by import`, () => {
      const [, example = ''] = /```js\n(import [\s\S]*?)```/.exec(readFileSync(join(ROOT, readme), 'utf8')) ?? [];
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', example], {
        cwd: folder,
        encoding: 'utf8',
        env: CLEAN,
      });
      assert.match(output, /^\[[^\]]*'com\.amazonaws\.ap-northeast-1\.ecs-agent'[^\]]*\] \d/);
      assert.match(output, /\n\[\]\n\[\s+'create README\.md',/);
    });
  }

  it('is a library by require too', () => {
    const script = "process.stdout.write(Object.keys(require('generator-ecr-privatelink')).sort().join())";
    const output = execFileSync(process.execPath, ['--eval', script], { cwd: folder, encoding: 'utf8', env: CLEAN });
    assert.equal(output, 'InvalidAnswers,LandingFailed,audit,land,plan,render');
  });

  it('installs as one package without install scripts', () => {
    assert.deepEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['generator-ecr-privatelink'],
    );
    const manifest = JSON.parse(
      readFileSync(join(folder, 'node_modules/generator-ecr-privatelink/package.json'), 'utf8'),
    ) as { scripts: Record<string, string> };
    const installs = ['preinstall', 'install', 'postinstall', 'prepare'];
    assert.deepEqual(
      installs.filter((name) => name in manifest.scripts),
      [],
    );
  });

  it('is what `npm create ecr-privatelink` runs', () => {
    const alias = join(ROOT, 'packages/create-ecr-privatelink');
    const { version, dependencies } = JSON.parse(readFileSync(join(alias, 'package.json'), 'utf8'));
    assert.deepEqual([version, dependencies], [VERSION, { 'generator-ecr-privatelink': VERSION }]);
    const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: alias,
      encoding: 'utf8',
    });
    const [{ filename, files }] = JSON.parse(output) as [Installed];
    assert.deepEqual(files.map(({ path }) => path).sort(), ['LICENSE', 'README.md', 'index.cjs', 'package.json']);
    const both = join(folder, 'created');
    mkdirSync(both);
    execFileSync(
      'npm',
      ['install', '--offline', '--prefix', both, join(folder, packed.filename), join(folder, filename)],
      { cwd: both, stdio: 'ignore' },
    );
    const command = join(both, 'node_modules/.bin/create-ecr-privatelink');
    execFileSync(command, ['demo', '--yes'], { cwd: both, env: CLEAN });
    assert.equal(run(['init', 'demo', '--yes'], { cwd: folder }).status, 0);
    assert.deepEqual(treeOf(join(both, 'demo')), treeOf(join(folder, 'demo')));
  });

  it('writes the same bytes as the build, by either name of the command', () => {
    const options = ['--yes', '--iac', 'terraform,cloudformation,cdk', '--name', 'demo'];
    assert.equal(run(['init', 'built', ...options], { cwd: folder }).status, 0);
    for (const name of ['ecr-privatelink', 'generator-ecr-privatelink']) {
      const command = join(folder, 'node_modules/.bin', name);
      execFileSync(command, ['init', name, ...options], { cwd: folder, env: CLEAN });
      assert.deepEqual(treeOf(join(folder, name)), treeOf(join(folder, 'built')));
    }
  });
});
