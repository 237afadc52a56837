import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { KEYS, openTerminal, run, temporaryFolder } from './command.js';

const OUTPUTS = 'terraform/outputs.tf';
const QUESTION = 'terraform/outputs.tf: ';

describe('the prompts at a conflict, in a terminal', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const outputs = () => readFileSync(join(folder.path, OUTPUTS), 'utf8');
  const refresh = (env: Record<string, string> = {}) =>
    openTerminal(['refresh', '--set', 'workloads=fargate-linux,codebuild-vpc'], { cwd: folder.path, env });

  beforeEach(() => {
    assert.equal(run(['init', '.', '--yes', '--iac', 'terraform', '--name', 'demo'], { cwd: folder.path }).status, 0);
    const last = /output "ecr_api_endpoint_id"[\s\S]*$/;
    writeFileSync(join(folder.path, OUTPUTS), outputs().replace(last, 'output "mine" {}\n'));
  });

  it('show the summary first, then both changes, and write nothing when the user quits', async () => {
    const before = treeOf(folder.path);
    const terminal = refresh();
    await terminal.see('1 conflict');
    await terminal.see(QUESTION);
    terminal.press(KEYS.down.repeat(4) + KEYS.enter);
    await terminal.see('+output "mine" {}');
    await terminal.see('+output "codebuild_project_name" {');
    await terminal.see(QUESTION);
    terminal.press(KEYS.down.repeat(5) + KEYS.enter);
    assert.equal(await terminal.exitCode, 130);
    assert.match(terminal.printed(), /Nothing was written/);
    assert.deepEqual(treeOf(folder.path), before);
  });

  it('keep mine by Enter, and take the template one below it', async () => {
    const mine = outputs();
    const keep = refresh();
    await keep.see(QUESTION);
    keep.press(KEYS.enter);
    assert.equal(await keep.exitCode, 0);
    assert.equal(outputs(), mine);
    assert.equal(run(['undo'], { cwd: folder.path }).status, 0);
    const take = refresh();
    await take.see(QUESTION);
    take.press(KEYS.down + KEYS.enter);
    assert.equal(await take.exitCode, 0);
    assert.match(outputs(), /codebuild_project_name[\s\S]*registry_host/);
  });

  it('leave markers, which every command minds until they are gone', async () => {
    const command = (...args: string[]) => run(args, { cwd: folder.path });
    const before = treeOf(folder.path);
    assert.equal(command('refresh', '--continue').status, 2);
    const leaveMarkers = async () => {
      const terminal = refresh();
      await terminal.see(QUESTION);
      terminal.press(KEYS.down.repeat(2) + KEYS.enter);
      assert.equal(await terminal.exitCode, 0);
      assert.match(terminal.printed(), /refresh --continue/);
    };
    await leaveMarkers();
    assert.equal(command('status').status, 3);
    for (const words of [['refresh'], ['refresh', '--continue']]) assert.equal(command(...words).status, 4);
    assert.equal(command('refresh', '--abort').status, 0);
    assert.deepEqual(treeOf(folder.path), before);
    await leaveMarkers();
    const resolved = outputs().replaceAll(/^(<<<<<<<|=======|>>>>>>>).*\n|^\|{7}[\s\S]*?(?========\n)/gm, '');
    writeFileSync(join(folder.path, OUTPUTS), resolved);
    const { status, stdout, stderr } = command('refresh', '--continue');
    assert.equal(status, 0, stdout + stderr);
    assert.equal(outputs(), resolved);
    assert.equal(command('refresh', '--abort').status, 2);
    assert.equal(command('status').status, 0);
  });

  it('open the editor that the user named, and land what he saved', async () => {
    const editor = join(folder.path, 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nprintf "# edited with %s\\n" "$1" > "$2"\n');
    chmodSync(editor, 0o755);
    const terminal = refresh({ EDITOR: `${editor} --wait` });
    await terminal.see(QUESTION);
    terminal.press(KEYS.down.repeat(5) + KEYS.enter);
    assert.equal(await terminal.exitCode, 0);
    assert.equal(outputs(), '# edited with --wait\n');
  });
});
