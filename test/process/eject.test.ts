import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { KEYS, openTerminal, run, temporaryFolder } from './command.js';

const WORKFLOW = '.github/workflows/ecr-privatelink.yml';

describe('eject', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const at = (path: string) => join(folder.path, path);
  const command = (...args: string[]) => run(args, { cwd: folder.path });
  const init = (...args: string[]) => assert.equal(command('init', '.', '--yes', '--name', 'demo', ...args).status, 0);
  const isProject = () => existsSync(at('.ecr-privatelink'));

  it('tells what stays and speaks of the tool, and deletes nothing of it', () => {
    init('--ci', 'github-actions');
    writeFileSync(at('README.md.new'), '');
    const { status, stdout } = command('eject', '--json');
    assert.equal(status, 0);
    const { left } = JSON.parse(stdout) as { left: { path: string; reason: string }[] };
    assert.deepEqual(
      left.map(({ path }) => path),
      [WORKFLOW, 'README.md', 'README.md.new'].sort(),
    );
    assert.match(left.find(({ path }) => path === WORKFLOW)?.reason ?? '', /fails from now on; delete it/);
    for (const { path } of left) assert.ok(existsSync(at(path)), path);
    assert.equal(isProject(), false);
  });

  it('says nothing of what is not there', () => {
    init();
    const { stdout } = command('eject');
    assert.match(stdout, /\n {2}README\.md {2}\(names commands of this tool/);
    assert.doesNotMatch(stdout, /workflows|\.new|markers/);
  });

  it('asks in a terminal: Enter leaves the project as it is', async () => {
    init();
    const before = treeOf(folder.path);
    const declined = openTerminal(['eject'], { cwd: folder.path });
    await declined.see('cannot be taken back');
    await declined.see('? Eject this project?');
    declined.press(KEYS.enter);
    assert.equal(await declined.exitCode, 130);
    assert.match(declined.printed(), /Nothing was written/);
    assert.deepEqual(treeOf(folder.path), before);
    const agreed = openTerminal(['eject'], { cwd: folder.path });
    await agreed.see('? Eject this project?');
    agreed.press(KEYS.down + KEYS.enter);
    assert.equal(await agreed.exitCode, 0);
    assert.equal(isProject(), false);
  });

  it('asks nothing with --yes', async () => {
    init();
    const terminal = openTerminal(['eject', '--yes'], { cwd: folder.path });
    assert.equal(await terminal.exitCode, 0);
    assert.doesNotMatch(terminal.printed(), /Eject this project/);
    assert.equal(isProject(), false);
  });
});
