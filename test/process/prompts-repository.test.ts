import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, KEYS, openTerminal, run, temporaryFolder } from './command.js';

const GIVEN =
  '--region eu-west-1 --vpc new --azs eu-west-1a,eu-west-1b --workloads fargate-linux --features logs --iac terraform'.split(
    ' ',
  );
const OFFER = '(git init)';

describe('the offer of a Git repository, in a terminal', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const git = (...words: string[]) => spawnSync('git', words, { cwd: folder.path, env: CLEAN, encoding: 'utf8' });
  const has = (path: string) => existsSync(join(folder.path, path));

  /** Runs to the last question and answers it. */
  async function answer(keys: string, args: readonly string[], env: Record<string, string> = {}) {
    const terminal = openTerminal([...args, ...GIVEN], { cwd: folder.path, env });
    await terminal.see('? What now?');
    terminal.press(`${keys}${KEYS.enter}`);
    assert.equal(await terminal.exitCode, 0);
    return terminal.printed();
  }

  it('in a new folder: made where the user says so, and nothing is committed', async () => {
    const printed = await answer(KEYS.down.repeat(2), ['my shop']);
    assert.ok(printed.includes(OFFER));
    assert.match(printed, /is a Git repository now/);
    assert.ok(has('my shop/.git') && has('my shop/README.md'));
    assert.match(git('-C', 'my shop', 'status').stdout, /No commits yet[\s\S]*README\.md/);
  });

  it('not made by Enter, nor without a question', async () => {
    assert.ok((await answer('', ['shop'])).includes(OFFER));
    assert.ok(has('shop/README.md') && !has('shop/.git'));
    const unasked = openTerminal(['other', '--yes'], { cwd: folder.path });
    assert.equal(await unasked.exitCode, 0);
    assert.ok(!has('other/.git'));
    assert.equal(run(['third', '--yes'], { cwd: folder.path }).status, 0);
    assert.ok(!has('third/.git'));
  });

  it('not offered in a repository, in a folder with files, or without git', async () => {
    assert.ok(!(await answer('', ['shop'], { PATH: folder.path })).includes(OFFER));
    mkdirSync(join(folder.path, 'full'));
    writeFileSync(join(folder.path, 'full/notes.txt'), '');
    assert.ok(!(await answer('', ['full'])).includes(OFFER));
    assert.equal(git('init', '--quiet').status, 0);
    assert.ok(!(await answer('', ['deep/er'])).includes(OFFER));
    assert.ok(!has('deep/er/.git'));
  });
});
