import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { forEachUpTo, heldBefore, runBeside, writingCalls } from './stopped.js';

const ADD_DOCKER = ['refresh', '--set', 'workloads=fargate-linux,ec2-docker', '--set', 'windows-layers=true'];
const ADD_FEATURE = ['refresh', '--set', 'features=logs,exec'];
const BUSY = /Another run is writing to this project, so nothing was written/;

describe('two commands at one project', function () {
  this.timeout(300_000);
  let top = '';
  let copies = 0;
  const copyOf = (name: string): string => {
    copies += 1;
    cpSync(join(top, name), join(top, String(copies)), { recursive: true });
    return join(top, String(copies));
  };
  /** What the project is after some commands, one after the other. */
  const madeBy = async (...commands: readonly (readonly string[])[]) => {
    const place = copyOf('project');
    for (const args of commands) {
      const { status, output } = await runBeside(args, place);
      assert.equal(status, 0, output);
    }
    return treeOf(place);
  };

  before(async function () {
    if (process.platform === 'win32') this.skip();
    top = mkdtempSync(join(tmpdir(), 'ecr-privatelink-together-'));
    mkdirSync(join(top, 'project'));
    const init = ['init', '.', '--yes', '--name', 'demo', '--iac', 'cloudformation'];
    assert.equal((await runBeside(init, join(top, 'project'))).status, 0);
  });

  after(() => rmSync(top, { recursive: true, force: true }));

  it('never both write: while one does, at any moment of it, the other stops and leaves no trace', async () => {
    const expected = await madeBy(ADD_DOCKER);
    const calls = await writingCalls(ADD_DOCKER, copyOf('project'), join(top, 'log'));
    // Before the first call nothing tells of the first command yet.
    const moments = [...calls.keys()].slice(1).filter((at) => at < 6 || at % 9 === 0 || at > calls.length - 4);
    await forEachUpTo(moments.length, async (number) => {
      const at = moments[number - 1] ?? 0;
      const place = copyOf('project');
      const release = await heldBefore(at + 1, ADD_DOCKER, place, join(top, `sign-${at}`));
      const before = treeOf(place);
      for (const args of [ADD_FEATURE, ['undo']]) {
        const { status, output } = await runBeside(args, place);
        assert.equal(status, 5, `${args} beside ${calls[at]}: ${output}`);
        assert.match(output, BUSY);
        assert.deepEqual(treeOf(place), before);
      }
      const { status, output } = await release();
      assert.equal(status, 0, output);
      assert.deepEqual(treeOf(place), expected);
      rmSync(place, { recursive: true });
    });
  });

  it('go by what they saw: where the other one was faster, one stops and leaves no trace', async () => {
    const place = copyOf('project');
    const release = await heldBefore(1, ADD_DOCKER, place, join(top, 'sign'));
    assert.equal((await runBeside(ADD_FEATURE, place)).status, 0);
    const { status, output } = await release();
    assert.equal(status, 5);
    assert.match(output, /Files changed while this ran, so nothing was written/);
    assert.deepEqual(treeOf(place), await madeBy(ADD_FEATURE));
  });

  it('started together leave the work of one, of both in an order, or of none', async () => {
    const whole = await Promise.all([
      madeBy(),
      madeBy(ADD_DOCKER),
      madeBy(ADD_FEATURE),
      madeBy(ADD_DOCKER, ADD_FEATURE),
      madeBy(ADD_FEATURE, ADD_DOCKER),
    ]);
    const outcomes = whole.map((tree) => JSON.stringify(tree));
    for (let round = 1; round <= 8; round += 1) {
      const place = copyOf('project');
      const ended = await Promise.all([runBeside(ADD_DOCKER, place), runBeside(ADD_FEATURE, place)]);
      for (const { status, output } of ended) assert.ok(status === 0 || status === 5, output);
      assert.ok(outcomes.includes(JSON.stringify(treeOf(place))), ended.map(({ output }) => output).join('\n'));
    }
  });
});
