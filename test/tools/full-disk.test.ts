import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../process/command.js';
import { killedBefore, writingCalls } from '../process/stopped.js';
import { treeOf } from '../support/tree.js';

const PAGE = 4096;
const INIT = ['init', '.', '--yes', '--name', 'demo', '--iac', 'cloudformation'];
const REFRESH = ['refresh', '--set', 'workloads=codebuild-vpc', '--set', 'features=logs,exec'];

/** A disk of some hundred kilobytes, in memory; why not, where none can be had. */
function mount(place: string): string | null {
  if (process.platform !== 'linux') return 'only Linux has tmpfs';
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1200k', 'tmpfs', place], {
    encoding: 'utf8',
  });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

describe('a project on a full disk', function () {
  this.timeout(300_000);
  let top = '';
  let isMounted = false;
  const disk = () => join(top, 'disk');
  const project = () => join(top, 'disk/project');
  const command = (args: readonly string[]) => run(args, { cwd: project() });
  const succeed = (args: readonly string[]) => {
    const { status, stdout, stderr } = command(args);
    assert.equal(status, 0, stdout + stderr);
  };

  before(function () {
    top = mkdtempSync(join(tmpdir(), 'ecr-privatelink-disk-'));
    mkdirSync(disk());
    const reason = mount(disk());
    if (reason !== null) {
      console.log(`      skipped: no small disk can be mounted (${reason})`);
      this.skip();
    }
    isMounted = true;
  });

  after(() => {
    // Lazily where something still has a file open there: the disk must not stay.
    if (isMounted && spawnSync('umount', [disk()]).status !== 0) spawnSync('umount', ['-l', disk()]);
    // Not with all that is in it: were it still mounted, this fails and says so.
    rmdirSync(disk());
    rmSync(top, { recursive: true });
  });

  beforeEach(() => {
    mkdirSync(project());
    succeed(INIT);
  });

  afterEach(() => {
    rmSync(project(), { recursive: true });
    rmSync(join(disk(), 'filler'), { force: true });
  });

  /** Fills the disk, but for some pages. */
  function fill(free: number): void {
    rmSync(join(disk(), 'filler'), { force: true });
    const filler = openSync(join(disk(), 'filler'), 'w');
    let pages = 0;
    try {
      for (;;) pages += writeSync(filler, Buffer.alloc(PAGE)) / PAGE;
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
    }
    ftruncateSync(filler, (Math.floor(pages) - free) * PAGE);
    closeSync(filler);
  }

  /** Runs a command with ever more pages free; as long as they are too few, nothing is changed. */
  function withEverMoreSpace(args: readonly string[]): void {
    const before = treeOf(project());
    let refused = 0;
    for (let free = 0; ; free += free < 4 ? 1 : 5) {
      fill(free);
      const { status, stdout, stderr } = command(args);
      if (status === 0) break;
      refused += 1;
      assert.equal(status, 5, stdout + stderr);
      assert.match(stderr.replaceAll(/\s+/g, ' '), /cannot be written: the disk is full\. Everything is as it was\./);
      assert.deepEqual(treeOf(project()), before, `${free} pages free`);
    }
    assert.ok(refused >= 8, `${refused} times too little space`);
    assert.notDeepEqual(treeOf(project()), before);
  }

  it('is as it was after a refresh, however much of it could be written', () => {
    withEverMoreSpace(REFRESH);
    succeed(['status', '--strict']);
  });

  it('is as it was after undo, however much of it could be written', () => {
    const before = treeOf(project());
    succeed(REFRESH);
    withEverMoreSpace(['undo']);
    assert.deepEqual(treeOf(project()), before);
  });

  it('is put back after a refresh that was killed, without any space', async () => {
    const before = treeOf(project());
    const other = join(top, 'other');
    cpSync(project(), other, { recursive: true });
    const calls = await writingCalls(REFRESH, other, join(top, 'log'));
    const state = calls.findLastIndex((call) => /^renameSync .*state\.json$/.test(call));
    await killedBefore(state + 2, REFRESH, project());
    assert.notDeepEqual(treeOf(project()), before);
    fill(0);
    succeed(['undo']);
    assert.deepEqual(treeOf(project()), before);
  });
});
