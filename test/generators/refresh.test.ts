import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from '../process/command.js';
import { treeOf } from '../support/tree.js';
import { command, generate, refusal } from './generate.js';

const SET = 'workloads=fargate-linux,codebuild-vpc';
const OUTPUTS = 'terraform/outputs.tf';

describe('the refresh generator', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const byYeoman = () => join(folder.path, 'yeoman');
  const byCommand = () => join(folder.path, 'command');
  const part = 'refresh';

  /** The same project twice, where the user edited what a new part changes. */
  function projects({ edited = false } = {}): void {
    command(byYeoman(), '.', '--name', 'shop', '--yes', '--iac', 'terraform');
    const path = join(byYeoman(), OUTPUTS);
    const last = /output "ecr_api_endpoint_id"[\s\S]*$/;
    if (edited) writeFileSync(path, readFileSync(path, 'utf8').replace(last, 'output "mine" {}\n'));
    cpSync(byYeoman(), byCommand(), { recursive: true });
  }

  function refreshed(...words: string[]): void {
    const { status, stderr } = run(['refresh', ...words], { cwd: byCommand() });
    assert.equal(status, 0, stderr);
  }

  it('does what the command does', async () => {
    projects();
    const before = treeOf(byYeoman());
    await generate({ part, folder: byYeoman() });
    assert.deepEqual(treeOf(byYeoman()), before);
    await generate({ part, folder: byYeoman(), options: { set: SET, 'dry-run': true } });
    assert.deepEqual(treeOf(byYeoman()), before);
    const { inMemory } = await generate({ part, folder: folder.path, words: ['yeoman'], options: { set: SET } });
    assert.deepEqual(inMemory, []);
    refreshed('--set', SET);
    assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
  });

  it('lets the user decide at a conflict', async () => {
    projects({ edited: true });
    const options = { set: SET };
    const { asked } = await generate({ part, folder: byYeoman(), options, answers: { conflict: 'theirs' } });
    assert.deepEqual(asked, ['conflict']);
    refreshed('--set', SET, '--on-conflict', 'theirs');
    assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
  });

  it('writes nothing where the user quits, and where nobody may be asked', async () => {
    projects({ edited: true });
    const before = treeOf(byYeoman());
    const quit = await refusal({ part, folder: byYeoman(), options: { set: SET }, answers: { conflict: 'quit' } });
    assert.equal(quit.code, 130);
    const alone = await refusal({ part, folder: byYeoman(), options: { set: SET, input: false } });
    assert.equal(alone.code, 4);
    assert.match(alone.message, /outputs\.tf .*was edited/);
    assert.deepEqual(treeOf(byYeoman()), before);
  });

  it('decides as --on-conflict says', async () => {
    projects({ edited: true });
    await generate({ part, folder: byYeoman(), options: { set: SET, 'on-conflict': 'side' } });
    refreshed('--set', SET, '--on-conflict', 'side');
    assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
  });

  it('refuses what the command refuses', async () => {
    const nowhere = await refusal({ part, folder: byYeoman() });
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.message, /has no project of this tool/);
    projects();
    for (const options of [
      { set: 'region' },
      { set: 'color=red' },
      { set: 'region=tokyo' },
      { 'on-conflict': 'win' },
    ]) {
      assert.equal((await refusal({ part, folder: byYeoman(), options })).code, 2, JSON.stringify(options));
    }
    assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
  });
});
