import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { COMMAND, run, temporaryFolder } from './command.js';

/** Written to a file and required first: notes every module that is loaded from a file, and every file of the package that is read. */
const HOOK = `
const fs = require('node:fs');
const Module = require('node:module');
const { readFileSync, writeFileSync } = fs;
const read = new Set();
fs.readFileSync = (path, ...more) => {
  if (typeof path === 'string' && path.startsWith(process.env.PACKAGE)) read.add(path);
  return readFileSync(path, ...more);
};
process.on('exit', () => {
  const files = [...new Set([...Object.keys(Module._cache), ...read])].filter((path) => path !== __filename);
  const builtins = process.moduleLoadList.map((name) => name.replace('NativeModule ', 'node:'));
  writeFileSync(process.env.MODULES_FILE, JSON.stringify({ files, builtins }));
});
`;

describe('modules that are loaded', () => {
  const folder = temporaryFolder();

  function modules(args: readonly string[]): string[] {
    return loaded(args).files;
  }

  function loaded(args: readonly string[]): { files: string[]; builtins: string[] } {
    const hook = join(folder.path, 'hook.cjs');
    const list = join(folder.path, 'modules.json');
    writeFileSync(hook, HOOK);
    const env = { NODE_OPTIONS: `--require=${hook}`, MODULES_FILE: list, PACKAGE: join(COMMAND, '..') };
    const { status, stderr } = run(args, { cwd: folder.path, env });
    assert.equal(status, 0, stderr);
    const { files, builtins } = JSON.parse(readFileSync(list, 'utf8')) as { files: string[]; builtins: string[] };
    const names = files.map((path) => relative(join(COMMAND, '..'), path).replaceAll('\\', '/')).sort();
    console.log(`      ${args[0]}: ${names.length} modules: ${names.join(', ')}`);
    return { files: names, builtins };
  }

  it('help needs one and its text, the version one', () => {
    assert.deepEqual(modules(['--help']), ['cli.cjs', 'help.en.txt']);
    assert.deepEqual(modules(['refresh', '--help']), ['cli.cjs', 'help.en.txt']);
    assert.deepEqual(modules(['help', 'audit']), ['cli.cjs', 'help.en.txt']);
    assert.deepEqual(modules(['--version']), ['cli.cjs']);
  });

  /** What every command needs that says something. */
  const PLAIN = ['cli.cjs', 'core.cjs', 'messages/en.json'];
  const SCAFFOLD = [...PLAIN, 'templates.txt'];

  it('a plan needs the texts of one language, and no template, no prompt, no YAML and no Yeoman', () => {
    assert.deepEqual(modules(['plan', '--yes']), PLAIN);
  });

  it('a scaffold needs the templates besides, so four files', () => {
    assert.deepEqual(modules(['shop', '--yes']), SCAFFOLD);
  });

  it('a scaffold needs none of the parts of Node that serve an editor or many projects', () => {
    const { builtins } = loaded(['shop', '--yes']);
    assert.ok(builtins.includes('node:crypto'), 'built-in modules are listed');
    assert.deepEqual(
      builtins.filter((name) => ['node:child_process', 'node:v8'].includes(name)),
      [],
    );
  });

  it('an explanation needs the texts of its language', () => {
    assert.deepEqual(modules(['explain', 'ecr_api']), ['cli.cjs', 'core.cjs', 'explain/en.json', 'messages/en.json']);
    const japanese = ['cli.cjs', 'core.cjs', 'explain/ja.json', 'messages/ja.json'];
    assert.deepEqual(modules(['explain', '--language', 'ja']), japanese);
  });

  it('an audit needs the readers and rules, and the parser of what it reads', () => {
    assert.equal(run(['init', 'shop', '--yes', '--iac', 'cloudformation'], { cwd: folder.path }).status, 0);
    const parsers = ['vendor/jsonc-parser.cjs', 'vendor/yaml.cjs'];
    assert.deepEqual(modules(['audit', 'shop']), ['audit.cjs', ...PLAIN, ...parsers]);
  });

  it('templates of one’s own need the compiler of templates and its parser', () => {
    const own = join(folder.path, 'templated', 'own', 'terraform');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'providers.tf.hbs'), '# {{name}}\n');
    const files = modules(['init', 'templated', '--yes', '--templates', 'templated/own']);
    assert.deepEqual(files, [...PLAIN, 'template-compiler.cjs', 'templates.txt', 'vendor/handlebars.cjs']);
  });

  it('a template that is wrong is told of', () => {
    const own = join(folder.path, 'wrong', 'own', 'terraform');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'providers.tf.hbs'), '{{nowhere}}\n');
    const { status, stderr } = run(['init', 'wrong', '--yes', '--templates', 'wrong/own'], { cwd: folder.path });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /providers\.tf\.hbs:1/);
  });

  it('a workshop needs its texts besides what a scaffold does', () => {
    assert.deepEqual(modules(['lab', 'start', 'ws']), [...SCAFFOLD, 'workshop/en.json']);
  });

  it('an answers file needs the parser of its kind', () => {
    writeFileSync(join(folder.path, 'a.yaml'), 'region: eu-west-1\n');
    assert.deepEqual(modules(['plan', '--yes', '--answers', 'a.yaml']), [...PLAIN, 'vendor/yaml.cjs']);
    writeFileSync(join(folder.path, 'a.json'), '{}');
    assert.deepEqual(modules(['plan', '--yes', '--answers', 'a.json']), [...PLAIN, 'vendor/jsonc-parser.cjs']);
  });
});

describe('help and version', () => {
  const folder = temporaryFolder();

  it('help names every flag, in both languages, and goes before any fault', () => {
    const english = run(['--nonsense', '--help'], { cwd: folder.path });
    assert.equal(english.status, 0);
    for (const flag of ['--region', '--[no-]flow-logs', '--answers', '--no-input', '-C DIR']) {
      assert.ok(english.stdout.includes(flag), flag);
    }
    assert.match(run(['-h', '--language', 'ja'], { cwd: folder.path }).stdout, /使い方/);
    assert.match(run(['-h'], { cwd: folder.path, env: { LANG: 'ja_JP.UTF-8' } }).stdout, /使い方/);
  });

  it('the version is the package’s', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    assert.equal(run(['--version'], { cwd: folder.path }).stdout, `${version}\n`);
  });
});
