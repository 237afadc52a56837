import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/report/index.js';
import { openTerminal, run, temporaryFolder } from './command.js';

const CLOCK = join(import.meta.dirname, '../support/fast-clock.cjs');
const PROJECTS = ['a', 'b', 'c'];

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
      env: { NODE_OPTIONS: `--require "${CLOCK}"`, NO_COLOR: '1', TERM: 'dumb', ...env },
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
    const env = { NODE_OPTIONS: `--require "${CLOCK}"` };
    assert.equal(run(['status', ...PROJECTS], { cwd: folder.path, env }).stderr, '');
  });
});
