import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/report/index.js';
import { treeOf } from '../support/tree.js';
import { KEYS, openTerminal, run, temporaryFolder } from './command.js';

/** Loads a file of the tests into the command before its own code. In NODE_OPTIONS a backslash would be an escape. */
const loading = (file: string) => {
  const path = join(import.meta.dirname, '../support', file).replaceAll('\\', '/');
  return { NODE_OPTIONS: `--require "${path}"` };
};
const CLOCK = loading('fast-clock.cjs');
const PROJECTS = ['a', 'b', 'c'];

const CHANGE = ['--set', 'workloads=fargate-linux,codebuild-vpc'];

describe('progress of work on many projects', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const place = (name: string) => join(folder.path, name);

  beforeEach(() => {
    assert.equal(run(['a', '--yes', '--name', 'demo'], { cwd: folder.path }).status, 0);
    for (const name of PROJECTS.slice(1)) cpSync(place('a'), place(name), { recursive: true });
  });

  /** What the terminal was sent, where each look at the clock takes 600 ms. */
  async function sent(args: readonly string[], env: Readonly<Record<string, string>> = {}, columns = 40) {
    const terminal = openTerminal(args, {
      cwd: folder.path,
      env: { ...CLOCK, NO_COLOR: '1', TERM: 'dumb', ...env },
      columns,
    });
    assert.equal(await terminal.exitCode, 0, terminal.raw());
    return terminal.raw();
  }

  /** A line that is written over by as many spaces. */
  const CLEARED = {
    en: /(?<=\n|\r)(Project 2 of 3)\r( {14})\r/,
    ja: /(?<=\n|\r)(プロジェクト 2 \/ 3)\r( {18})\r/,
  } as const;

  for (const language of LANGUAGES) {
    it(`is one line once a second has passed, gone before anything is printed and at the end: ${language}`, async () => {
      for (const command of ['status', 'refresh']) {
        const raw = await sent([command, ...PROJECTS], { ECR_PRIVATELINK_LANGUAGE: language });
        // The clock is looked at when the work begins: the first project is not a second later.
        assert.doesNotMatch(raw, /Project 1|プロジェクト 1/);
        assert.match(raw, CLEARED[language]);
        assert.match(raw, /(Project 3 of 3|プロジェクト 3 \/ 3)\r +\r/);
        assert.ok(!raw.includes('\x1b'), 'no control sequence, which a simple terminal would show');
        assert.match(raw, /\n$/);
      }
    });
  }

  it('tells a search too, and fits a narrow terminal', async () => {
    const raw = await sent(['status', '--recursive', '.'], {}, 20);
    assert.match(raw, /(?<=\r)Folders searched:\r {17}\r/);
    assert.match(raw, /Project 3 of 3\r/);
  });

  it('is told of no single project, and neither with --json, nor in CI, nor where the error stream is no terminal', async () => {
    const none = async (args: readonly string[], env?: Readonly<Record<string, string>>) =>
      assert.doesNotMatch(await sent(args, env), /Project \d/);
    await none(['status', 'a']);
    await none(['status', ...PROJECTS, '--json']);
    await none(['status', ...PROJECTS], { CI: '1' });
    assert.equal(run(['status', ...PROJECTS], { cwd: folder.path, env: CLOCK }).stderr, '');
  });

  it('ends with whole projects where it is interrupted, and says that those were written', function () {
    // A process of Windows gets no signals.
    if (process.platform === 'win32') this.skip();
    const before = treeOf(place('b'));
    const env = loading('interrupt-at-write.cjs');
    const { status, stdout, stderr } = run(['refresh', ...PROJECTS, ...CHANGE], { cwd: folder.path, env });
    assert.equal(status, 130);
    assert.match(stdout, /^\S+\/a: /);
    assert.match(stderr, /Interrupted\. What is told above is done; nothing else was written\./);
    assert.equal(run(['refresh', 'a', ...CHANGE], { cwd: folder.path }).status, 0);
    assert.match(run(['status', 'a', '--strict'], { cwd: folder.path }).stdout, /up to date/);
    for (const name of PROJECTS.slice(1)) assert.deepEqual(treeOf(place(name)), before);
  });

  it('says so too where a question about a later project is declined', async () => {
    const outputs = join(place('b'), 'terraform/outputs.tf');
    const last = /output "ecr_api_endpoint_id"[\s\S]*$/;
    writeFileSync(outputs, readFileSync(outputs, 'utf8').replace(last, 'output "mine" {}\n'));
    const terminal = openTerminal(['refresh', ...PROJECTS, ...CHANGE], { cwd: folder.path });
    await terminal.see('? terraform/outputs.tf');
    terminal.press(KEYS.interrupt);
    assert.equal(await terminal.exitCode, 130);
    assert.match(terminal.printed(), /Interrupted\. What is told above is done/);
    assert.doesNotMatch(terminal.printed(), /Nothing was written/);
  });
});
