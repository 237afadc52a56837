import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { treeOf } from '../support/tree.js';
import { CLEAN, run } from './command.js';

const ROOT = join(import.meta.dirname, '../..');
const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

/** What may be in the package, and nothing else. */
const CONTENT = [
  'LICENSE',
  'README.ja.md',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/answers.schema.json',
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
  'dist/templates/cdk.cjs',
  'dist/templates/cloudformation.cjs',
  'dist/templates/codebuild.cjs',
  'dist/templates/docker.cjs',
  'dist/templates/project.cjs',
  'dist/templates/terraform.cjs',
  'dist/vendor/diff.cjs',
  'dist/vendor/jsonc-parser.cjs',
  'dist/vendor/prompts.cjs',
  'dist/vendor/yaml.cjs',
  'dist/workshop/en.json',
  'dist/workshop/ja.json',
  'package.json',
];

describe('packed tarball', function () {
  this.timeout(120_000);
  let folder = '';
  let packed: { filename: string; files: { path: string }[]; size: number };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-pack-'));
    const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    [packed] = JSON.parse(output) as [typeof packed];
    execFileSync('npm', ['install', '--offline', '--prefix', folder, join(folder, packed.filename)], {
      cwd: folder,
      stdio: 'ignore',
    });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has the files of the list and no other', () => {
    assert.deepEqual(
      packed.files
        .map(({ path }) => path)
        .filter((path) => !/^dist\/types\/core\/.*\.d\.ts$/.test(path))
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
    writeFileSync(
      join(folder, 'use.ts'),
      "import { type Answers, makePlan } from 'generator-ecr-privatelink';\n" +
        'export const names = (answers: Answers): string[] => makePlan(answers).endpoints.map(({ serviceName }) => serviceName);\n',
    );
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const settings = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...settings, 'use.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
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
    const [{ filename, files }] = JSON.parse(output) as [typeof packed];
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
