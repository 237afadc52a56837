import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { CLEAN } from './command.js';

const DIST = join(import.meta.dirname, '../../dist');
/** The superuser may write everywhere, so the command runs as somebody to whom permissions apply. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe('a project in which a folder cannot be written', () => {
  let top = '';
  const place = (path: string) => join(top, 'project', path);

  function command(...args: string[]) {
    const words = [join(top, 'dist/cli.cjs'), ...args];
    return spawnSync(process.execPath, words, { cwd: place(''), env: CLEAN, encoding: 'utf8', ...user });
  }

  before(function () {
    if (process.getuid === undefined) this.skip();
    top = mkdtempSync(join(tmpdir(), 'ecr-privatelink-unwritable-'));
    chmodSync(top, 0o755);
    // Where the tests are may be out of this user's reach.
    cpSync(DIST, join(top, 'dist'), { recursive: true });
  });

  after(() => rmSync(top, { recursive: true, force: true }));

  beforeEach(() => {
    mkdirSync(place(''));
    chmodSync(place(''), 0o777);
    const { status, stderr } = command('init', '.', '--yes', '--name', 'demo');
    assert.equal(status, 0, stderr);
  });

  afterEach(() => {
    for (const path of ['', ...readdirSync(place(''), { recursive: true, encoding: 'utf8' })]) {
      // Symbolic links are not made, so every mode is of something in here.
      chmodSync(place(path), 0o755);
    }
    rmSync(place(''), { recursive: true });
  });

  const folders = ['', 'terraform', 'terraform/tests', '.ecr-privatelink', '.ecr-privatelink/base'];
  for (const folder of [...folders, '.ecr-privatelink/backup']) {
    it(`is as it was after a refresh, and after undo: ${folder || 'its own'}`, () => {
      chmodSync(place(folder), 0o555);
      const before = treeOf(place(''));
      for (const args of [['refresh', '--set', 'workloads=codebuild-vpc', '--set', 's3-policy=full'], ['undo']]) {
        const { status, stdout, stderr } = command(...args);
        assert.equal(status, 5, stdout + stderr);
        assert.match(
          stderr.replaceAll(/\s+/g, ' '),
          /cannot be written: permission denied \(EACCES\)\. Everything is as it was\./,
        );
        assert.deepEqual(treeOf(place('')), before);
      }
      const { status, stdout } = command('status', '--strict');
      assert.equal(status, 0, `nothing was left that has to be put back: ${stdout}`);
    });
  }

  it('is as it was where it is a removal that fails, when everything else is written', () => {
    assert.equal(command('refresh', '--set', 'workloads=codebuild-vpc').status, 0);
    chmodSync(place('codebuild'), 0o555);
    const before = treeOf(place(''));
    const { status, stderr } = command('refresh', '--set', 'workloads=fargate-linux');
    assert.equal(status, 5);
    assert.match(stderr, /codebuild\/[\s\S]*cannot be written/);
    assert.deepEqual(treeOf(place('')), before);
    assert.equal(command('status', '--strict').status, 0);
  });

  it('can be refreshed once it can be written again', () => {
    const args = ['refresh', '--set', 'workloads=codebuild-vpc'];
    chmodSync(place('terraform'), 0o555);
    assert.equal(command(...args).status, 5);
    chmodSync(place('terraform'), 0o755);
    assert.equal(command(...args).status, 0);
    assert.equal(command('status', '--strict').status, 0);
  });
});
