import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { nodeHost } from '../../core/landing/host.js';
import { recover, undo } from '../../core/landing/index.js';
import { treeOf } from '../support/tree.js';
import { run } from './command.js';
import { forEachUpTo, killedBefore, runBeside, writingCalls } from './stopped.js';

const INIT = ['init', '.', '--yes', '--name', 'demo', '--iac', 'cloudformation', '--workloads', 'codebuild-vpc'];
/** Updates files, merges the README, makes docker/ and removes codebuild/. */
const REFRESH = ['refresh', '--set', 'workloads=ec2-docker', '--set', 'windows-layers=true'];
const UNDO = ['undo'];
const INTERRUPTED = /A run was interrupted here; the project was put back/;
const JOURNAL = '.ecr-privatelink/journal.json';
/** What a run may leave that was killed before its journal was there, or when it had become the manifest. */
const LEFTOVER = /^\.ecr-privatelink\/(?:lock-.*|journal)\.tmp$/;

type Tree = Readonly<Record<string, string>>;

/** The folders too: an empty one would be a trace. */
function wholeTree(root: string): Tree {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const folders = all.filter((path) => !path.includes('/backup') && statSync(join(root, path)).isDirectory());
  return { ...treeOf(root), folders: folders.join('\n') };
}

function withoutLeftovers(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !LEFTOVER.test(path)));
}

function isSame(one: Tree, other: Tree): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

describe('a command that is killed', function () {
  this.timeout(300_000);
  let top = '';
  let copies = 0;
  let [old, refreshed]: [Tree, Tree] = [{}, {}];
  const copyOf = (name: string): string => {
    copies += 1;
    cpSync(join(top, name), join(top, String(copies)), { recursive: true });
    return join(top, String(copies));
  };
  const callsOf = (args: readonly string[], name: string) => writingCalls(args, copyOf(name), join(top, 'log'));
  const succeed = async (args: readonly string[], cwd: string): Promise<string> => {
    const { status, output } = await runBeside(args, cwd);
    assert.equal(status, 0, output);
    return output;
  };

  before(async function () {
    if (process.platform === 'win32') this.skip();
    top = mkdtempSync(join(tmpdir(), 'ecr-privatelink-crash-'));
    const place = join(top, 'project');
    mkdirSync(place);
    await succeed(INIT, place);
    appendFileSync(join(place, 'README.md'), '\nAsk the platform team.\n');
    cpSync(place, join(top, 'refreshed'), { recursive: true });
    const { actions } = JSON.parse(await succeed([...REFRESH, '--json'], join(top, 'refreshed'))) as {
      actions: { kind: string }[];
    };
    const kinds = new Set(actions.map(({ kind }) => kind));
    for (const kind of ['update', 'merge', 'create', 'remove']) assert.ok(kinds.has(kind), kind);
    [old, refreshed] = [wholeTree(place), wholeTree(join(top, 'refreshed'))];
  });

  after(() => rmSync(top, { recursive: true, force: true }));

  /**
   * Kills a command before each of its writing calls, which is after the one before. What is left can be put back to what was before, or
   * there is nothing to put back: all is as it was before, or as it should be after.
   *
   * @param next runs commands on what is left, until all is as it should be after
   * @returns what was left, each once
   */
  async function everyKill(
    args: readonly string[],
    from: string,
    [before, after]: readonly [Tree, Tree],
    next: (place: string, isInterrupted: boolean) => Promise<void>,
  ): Promise<string[]> {
    const calls = await callsOf(args, from);
    const left = new Set<string>();
    await forEachUpTo(calls.length, async (call) => {
      const place = copyOf(from);
      const at = `killed before call ${call}: ${calls[call - 1]}`;
      assert.equal((await killedBefore(call, args, place)).signal, 'SIGKILL', at);
      const isInterrupted = existsSync(join(place, JOURNAL));
      if (isInterrupted) {
        const other = copyOf(basename(place));
        recover(other, nodeHost);
        assert.deepEqual(wholeTree(other), before, at);
        rmSync(other, { recursive: true });
      }
      const isDone = isSame(withoutLeftovers(wholeTree(place)), after);
      if (!isInterrupted && !isDone) assert.deepEqual(withoutLeftovers(wholeTree(place)), before, at);
      left.add(isInterrupted ? 'interrupted' : isDone ? 'done' : 'not begun');
      if (args === REFRESH || !isDone) {
        await next(place, isInterrupted);
        assert.deepEqual(wholeTree(place), after, at);
      }
      rmSync(place, { recursive: true });
    });
    return [...left].sort();
  }

  it('while it refreshes, at any call, leaves the old project or the new one', async () => {
    const left = await everyKill(REFRESH, 'project', [old, refreshed], async (place, isInterrupted) => {
      assert.equal(INTERRUPTED.test(await succeed(REFRESH, place)), isInterrupted);
    });
    assert.deepEqual(left, ['done', 'interrupted', 'not begun']);
  });

  it('while it undoes, at any call, leaves the old project or the new one', async () => {
    const left = await everyKill(UNDO, 'refreshed', [refreshed, old], async (place, isInterrupted) => {
      assert.equal(INTERRUPTED.test(await succeed(UNDO, place)), isInterrupted);
      if (!isInterrupted) return;
      assert.deepEqual(wholeTree(place), refreshed);
      undo(place, nodeHost);
    });
    assert.deepEqual(left, ['done', 'interrupted', 'not begun']);
  });

  it('while it puts an interrupted run back, at any call, is put back by the next one', async () => {
    const calls = await callsOf(REFRESH, 'project');
    const state = calls.findLastIndex((call) => /^renameSync .*state\.json$/.test(call));
    cpSync(join(top, 'project'), join(top, 'interrupted'), { recursive: true });
    await killedBefore(state + 2, REFRESH, join(top, 'interrupted'));
    const recovery = await callsOf(UNDO, 'interrupted');
    await forEachUpTo(recovery.length, async (call) => {
      const place = copyOf('interrupted');
      assert.equal((await killedBefore(call, UNDO, place)).signal, 'SIGKILL');
      recover(place, nodeHost);
      assert.deepEqual(wholeTree(place), old, `killed before call ${call}: ${recovery[call - 1]}`);
      rmSync(place, { recursive: true });
    });
  });

  it('is told of by commands that only read, which leave everything as it is', async () => {
    const place = copyOf('project');
    const calls = await callsOf(REFRESH, 'project');
    await killedBefore(Math.floor(calls.length / 2), REFRESH, place);
    const before = wholeTree(place);
    for (const args of [['status'], ['diff'], [...REFRESH, '--dry-run']]) {
      const { status, stdout, stderr } = run(args, { cwd: place });
      assert.equal(status, 5, stdout);
      assert.match(stderr, /A run in this project was interrupted/);
      assert.deepEqual(wholeTree(place), before);
    }
  });
});
