import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { CLEAN, COMMAND, KEYS, openTerminal, run, temporaryFolder } from './command.js';

describe('init --dry-run', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });

  it('shows the plan, the files, the command and the next steps, and writes nothing', () => {
    const { status, stdout, stderr } = run(['shop', '--yes', '--dry-run'], at());
    assert.deepEqual([status, stderr], [0, '']);
    const parts = [
      'VPC endpoints',
      'README.md  (new)',
      'Nothing was written',
      'To write it:',
      'init shop',
      'Next steps',
    ];
    const places = parts.map((part) => stdout.indexOf(part));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.ok(!places.includes(-1), String(places));
    assert.deepEqual(folder.files(), []);
  });

  it('one document with --json: what would be written is in the actions, and nothing is written', () => {
    const dry = run(['shop', '--yes', '--dry-run', '--json'], at());
    assert.deepEqual([dry.status, dry.stderr], [0, '']);
    assert.deepEqual(folder.files(), []);
    const wet = run(['shop', '--yes', '--json'], at());
    const [before, after] = [dry, wet].map(({ stdout }) => JSON.parse(stdout));
    assert.deepEqual([before.dryRun, before.written], [true, []]);
    assert.equal(after.dryRun, false);
    assert.ok(after.written.includes('README.md'));
    assert.deepEqual([before.actions, before.plan], [after.actions, after.plan]);
  });

  it('the command that it names writes the same, with spaces and quotes in the values', () => {
    mkdirSync(join(folder.path, 'my projects'));
    const tags = "team=Platform & Tools,owner=Ann O'Hara";
    const given = ['shop', '-C', 'my projects', '--yes', '--tags', tags];
    const valid = run([...given, '--dry-run'], at());
    // Tags of AWS have no quotes and no ampersands.
    assert.equal(valid.status, 2);
    const spaced = [...given.slice(0, -1), 'team=Platform Tools,cost center=a b'];
    const { stdout } = run([...spaced, '--dry-run'], at());
    const line = /^ {2}npx generator-ecr-privatelink (.*)$/m.exec(stdout)?.[1] ?? '';
    assert.match(
      line,
      /^init -C 'my projects' shop .*--tags 'cost center=a b,team=Platform Tools'|'team=Platform Tools/,
    );
    const again = spawnSync('sh', ['-c', `"${process.execPath}" "${COMMAND}" ${line} --no-input`], {
      ...at(),
      env: CLEAN,
    });
    assert.equal(again.status, 0, String(again.stderr));
    const state = JSON.parse(readFileSync(join(folder.path, 'my projects/shop/.ecr-privatelink/state.json'), 'utf8'));
    assert.deepEqual(state.answers.tags.value, { team: 'Platform Tools', 'cost center': 'a b' });
  });

  it('files in the way: everything is shown, exit 4', () => {
    writeFileSync(join(folder.path, 'README.md'), 'mine');
    const { status, stdout, stderr } = run(['.', '--yes', '--dry-run'], at());
    assert.equal(status, 4);
    assert.match(stdout, /VPC endpoints[\s\S]*README\.md/);
    assert.match(stderr, /In the way|README\.md/);
    assert.deepEqual(folder.files(), ['README.md']);
    assert.equal(run(['.', '--yes', '--dry-run', '--on-conflict', 'mine'], at()).status, 0);
    assert.deepEqual(folder.files(), ['README.md']);
  });

  it('in a project: nothing to do where the answers are the same; a part that would be added is shown', () => {
    assert.equal(run(['shop', '--yes'], at()).status, 0);
    const before = treeOf(join(folder.path, 'shop'));
    assert.match(run(['shop', '--yes', '--dry-run'], at()).stdout, /Nothing to do/);
    const { status, stdout } = run(['shop', '--yes', '--dry-run', '--iac', 'terraform,cdk'], at());
    assert.equal(status, 0);
    assert.match(stdout, /cdk\/cdk\.json {2}\(new\)/);
    assert.equal(run(['shop', '--yes', '--dry-run', '--region', 'eu-west-1'], at()).status, 2);
    assert.deepEqual(treeOf(join(folder.path, 'shop')), before);
  });

  it('in a terminal: asks what is open, and not whether to write', async () => {
    const terminal = openTerminal(['shop', '--dry-run', '--region', 'eu-west-1', '--vpc', 'new'], at());
    for (const question of ['Availability Zones', 'Launch types', 'Features', 'IaC flavours']) {
      await terminal.see(`? ${question}`);
      terminal.press(KEYS.enter);
    }
    assert.equal(await terminal.exitCode, 0);
    assert.match(terminal.printed(), /init shop --region eu-west-1/);
    assert.doesNotMatch(terminal.printed(), /What now/);
    assert.deepEqual(folder.files(), []);
  });
});
