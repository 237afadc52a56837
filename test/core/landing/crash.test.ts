import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { nodeHost } from '../../../core/landing/host.js';
import { abort, applyLanding, type LandingFile, planLanding, recover, undo } from '../../../core/landing/index.js';
import { Killed, MemoryHost } from '../../support/memory-host.js';
import { renderPairs } from './arbitraries.js';
import { FIRST, inputOf, MAIN, README, ROOT, STACK, WITH_PART } from './inputs.js';
import { refusalOf } from './refusal.js';

const STATE_FOLDER = `${ROOT}/.ecr-privatelink`;

function land(host: MemoryHost, files: readonly LandingFile[]): void {
  applyLanding(planLanding(inputOf(files), host), host);
}

function projectOf(...renders: (readonly LandingFile[])[]): MemoryHost {
  const host = new MemoryHost({ '/srv/else': 'x' });
  for (const files of renders) land(host, files);
  return host;
}

/** Runs something that is killed within one of its writing operations; false where it has fewer. */
function killedAt(at: number, host: MemoryHost, run: () => void): boolean {
  host.die(at);
  try {
    run();
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  } finally {
    host.fail(null);
  }
}

/** Kills a run at each of its operations, and each recovery at each of its own: the tree is wholly old or wholly new. */
function everyCrash(makeHost: () => MemoryHost, run: (host: MemoryHost) => void): void {
  const before = makeHost().tree();
  const whole = makeHost();
  run(whole);
  const after = whole.tree();
  for (let at = 1; ; at += 1) {
    const host = makeHost();
    if (!killedAt(at, host, () => run(host))) break;
    for (let again = 1; killedAt(again, host, () => void recover(ROOT, host)); again += 1);
    recover(ROOT, host);
    const tree = JSON.stringify(host.tree());
    assert.ok(
      [before, after].some((expected) => JSON.stringify(expected) === tree),
      `killed at ${at}: ${tree}`,
    );
    run(host);
    assert.deepEqual(host.tree(), after, `killed at ${at}, and run again`);
  }
}

describe('a run that is killed', () => {
  it('at any operation leaves the old tree or the new one, once the next command put it back', () => {
    everyCrash(
      () => projectOf(FIRST),
      (host) => land(host, WITH_PART),
    );
    everyCrash(
      () => projectOf(WITH_PART),
      (host) => land(host, FIRST),
    );
    fc.assert(
      fc.property(renderPairs, ({ first, second }) => {
        everyCrash(
          () => projectOf(first),
          (host) => land(host, second),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('while it makes a project leaves nothing', () => {
    const before = new MemoryHost({ [`${ROOT}/mine`]: 'x' }).tree();
    for (let at = 1; ; at += 1) {
      const host = new MemoryHost({ [`${ROOT}/mine`]: 'x' });
      if (!killedAt(at, host, () => land(host, FIRST))) break;
      recover(ROOT, host);
      if (host.lstat(`${STATE_FOLDER}/state.json`) === null) assert.deepEqual(host.tree(), before, `killed at ${at}`);
    }
  });

  it('while it undoes leaves the old tree or the new one', () => {
    const renders = [[FIRST], [FIRST, WITH_PART], [WITH_PART, FIRST]];
    for (const made of renders) {
      const before = projectOf(...made).tree();
      const undone = projectOf(...made);
      undo(ROOT, undone);
      for (let at = 1; ; at += 1) {
        const host = projectOf(...made);
        if (!killedAt(at, host, () => void undo(ROOT, host))) break;
        recover(ROOT, host);
        const tree = JSON.stringify(host.tree());
        const isWhole = [before, undone.tree()].some((expected) => JSON.stringify(expected) === tree);
        assert.ok(isWhole, `killed at ${at}: ${tree}`);
      }
    }
  });

  it('is noticed by whatever only reads', () => {
    const host = projectOf(FIRST);
    assert.ok(killedAt(12, host, () => land(host, WITH_PART)));
    const refusal = refusalOf(() => planLanding(inputOf(WITH_PART), host));
    assert.deepEqual([refusal.code, refusal.exitCode], ['interrupted', 5]);
  });

  it('leaves what somebody changed since, and the original of it', () => {
    const host = projectOf(FIRST);
    const atRename = operationOf(host, /^rename .*README\.md$/);
    const crashed = projectOf(FIRST);
    assert.ok(killedAt(atRename + 1, crashed, () => land(crashed, WITH_PART)));
    crashed.put(`${ROOT}/README.md`, 'edited since\n');
    assert.deepEqual(recover(ROOT, crashed), { left: ['README.md'] });
    assert.equal(crashed.text(`${ROOT}/README.md`), 'edited since\n');
    const backups = crashed.list(`${STATE_FOLDER}/backup`).flatMap((run) => {
      const folder = `${STATE_FOLDER}/backup/${run}`;
      return crashed.list(folder).map((name) => crashed.text(`${folder}/${name}`));
    });
    assert.ok(backups.includes(README.text));
    assert.equal(recover(ROOT, crashed), null);
  });

  it('is put back through no symbolic link', () => {
    const host = projectOf(FIRST);
    const atRename = operationOf(host, /^rename .*stack\.yaml$/);
    const crashed = projectOf(FIRST);
    assert.ok(killedAt(atRename + 1, crashed, () => land(crashed, WITH_PART)));
    crashed.drop(`${ROOT}/cloudformation`);
    crashed.put('/srv/outside/stack.yaml', STACK.text);
    crashed.link(`${ROOT}/cloudformation`, '/srv/outside');
    assert.deepEqual(recover(ROOT, crashed), { left: ['cloudformation/stack.yaml'] });
    assert.equal(crashed.text('/srv/outside/stack.yaml'), STACK.text);
    assert.equal(crashed.text(`${ROOT}/README.md`), README.text);
  });

  it('says what cannot be put back where its backup was damaged, and keeps saying so', () => {
    const host = projectOf(FIRST);
    const atRename = operationOf(host, /^rename .*README\.md$/);
    const crashed = projectOf(FIRST);
    assert.ok(killedAt(atRename + 1, crashed, () => land(crashed, WITH_PART)));
    const run = crashed.list(`${STATE_FOLDER}/backup`).at(-1);
    crashed.put(`${STATE_FOLDER}/backup/${run}/0`, 'damaged\n');
    for (const _ of ['once', 'twice']) {
      const refusal = refusalOf(() => recover(ROOT, crashed));
      assert.deepEqual([refusal.code, refusal.exitCode, refusal.paths], ['unrestored', 5, ['README.md']]);
    }
  });

  function operationOf(host: MemoryHost, pattern: RegExp): number {
    host.fail(null);
    land(host, WITH_PART);
    return host.operations.findIndex((operation) => pattern.test(operation)) + 1;
  }
});

describe('undo', () => {
  it('takes back what the last run did, and undone again brings it back', () => {
    const [first, second] = [projectOf(FIRST).tree(), projectOf(FIRST, WITH_PART).tree()];
    const host = projectOf(FIRST, WITH_PART);
    assert.deepEqual(undo(ROOT, host), [
      { path: 'cloudformation/stack.yaml', kind: 'removed' },
      { path: 'README.md', kind: 'restored' },
    ]);
    assert.deepEqual(host.tree(), first);
    assert.deepEqual(
      undo(ROOT, host)?.map(({ kind }) => kind),
      ['restored', 'returned'],
    );
    assert.deepEqual(host.tree(), second);
  });

  it('of the run that made a project leaves nothing of it', () => {
    const host = projectOf(FIRST);
    host.put(`${ROOT}/mine`, 'x');
    assert.equal(undo(ROOT, host)?.length, FIRST.length);
    assert.deepEqual(Object.keys(host.tree()), ['/', '/srv', '/srv/else', '/srv/project', '/srv/project/mine']);
    assert.equal(host.lstat(`${STATE_FOLDER}/backup`), null);
    assert.equal(undo(ROOT, host), null);
  });

  it('undoes nothing where a file changed since, and names it', () => {
    const spoils = [
      (host: MemoryHost) => host.put(`${ROOT}/README.md`, 'edited\n'),
      (host: MemoryHost) => host.drop(`${ROOT}/README.md`),
      (host: MemoryHost) => {
        host.drop(`${ROOT}/README.md`);
        host.link(`${ROOT}/README.md`, '/srv/else');
      },
    ];
    for (const spoil of spoils) {
      const host = projectOf(FIRST, WITH_PART);
      spoil(host);
      const before = host.tree();
      const refusal = refusalOf(() => undo(ROOT, host));
      assert.deepEqual([refusal.code, refusal.exitCode, refusal.paths], ['conflicts', 4, ['README.md']]);
      assert.deepEqual(host.tree(), before);
    }
  });

  it('leaves edits in files that the last run did not write', () => {
    const host = projectOf(FIRST, WITH_PART);
    host.put(`${ROOT}/${MAIN.path}`, 'edited\n');
    assert.notEqual(undo(ROOT, host), null);
    assert.equal(host.text(`${ROOT}/${MAIN.path}`), 'edited\n');
  });

  it('of a run that left conflict markers replaces what became of them, and keeps that', () => {
    const host = projectOf(FIRST);
    host.put(`${ROOT}/README.md`, 'mine\n');
    const before = host.tree();
    applyLanding(planLanding(inputOf(WITH_PART, { choiceOf: () => 'markers' }), host), host);
    assert.match(host.text(`${ROOT}/README.md`), /^<<<<<<< /);
    host.put(`${ROOT}/README.md`, 'half resolved\n');
    assert.equal(refusalOf(() => undo(ROOT, host)).code, 'conflicts');
    assert.notEqual(abort(ROOT, host), null);
    assert.deepEqual(host.tree(), before);
    assert.equal(abort(ROOT, host), null);
    undo(ROOT, host);
    assert.equal(host.text(`${ROOT}/README.md`), 'half resolved\n');
  });

  it('of a run that left conflict markers is refused once another run came after it', () => {
    const host = projectOf(FIRST);
    host.put(`${ROOT}/README.md`, 'mine\n');
    applyLanding(planLanding(inputOf(WITH_PART, { choiceOf: () => 'markers' }), host), host);
    host.put(`${ROOT}/${MAIN.path}`, 'edited\n');
    applyLanding(planLanding(inputOf(WITH_PART, { restore: MAIN.path }), host), host);
    assert.equal(refusalOf(() => abort(ROOT, host)).problem.id, 'landing.abort.later');
  });

  it('brings everything back, modes too, where the file system has no hard links and the backup is a copy', () => {
    const host = projectOf(FIRST);
    host.put(`${ROOT}/README.md`, README.text, 0o664);
    const before = host.tree();
    host.hardLink = () => false;
    land(host, WITH_PART);
    assert.notDeepEqual(host.tree(), before);
    undo(ROOT, host);
    assert.deepEqual(host.tree(), before);
  });

  it('brings back what a file was, whatever is written into it later in place', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'landing-')));
    try {
      const root = join(folder, 'project');
      const plan = (files: readonly LandingFile[]) => planLanding({ ...inputOf(files), root }, nodeHost);
      applyLanding(plan(FIRST), nodeHost);
      applyLanding(plan(WITH_PART), nodeHost);
      writeFileSync(join(root, 'README.md'), 'in place\n');
      writeFileSync(join(root, 'README.md'), WITH_PART[0]?.text ?? assert.fail());
      undo(root, nodeHost);
      assert.equal(readFileSync(join(root, 'README.md'), 'utf8'), README.text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps the backup of the last run only', () => {
    const host = projectOf(FIRST, WITH_PART, FIRST, WITH_PART);
    assert.equal(host.list(`${STATE_FOLDER}/backup`).length, 1);
  });

  it('goes by no manifest and no backup that is not to be trusted', () => {
    const manifest = (step: object) =>
      JSON.stringify({ schemaVersion: 1, run: '0002-000000000002', folders: [], steps: [step] });
    const hash = 'a'.repeat(64);
    const manifests = [
      '{',
      '[]',
      'null',
      '{"schemaVersion":2}',
      `${'['.repeat(100_000)}`,
      manifest({ path: '/etc/passwd', before: null, after: hash }),
      manifest({ path: '../else', before: null, after: hash }),
      manifest({ path: '.git/hooks/pre-commit', before: null, after: hash }),
      manifest({ path: '.ecr-privatelink/base/../../../else', before: null, after: hash }),
      manifest({ path: 'README.md', before: 'x', after: hash }),
      manifest({ path: 7, before: null, after: null }),
      JSON.stringify({ schemaVersion: 1, run: '../../else', folders: [], steps: [] }),
      JSON.stringify({ schemaVersion: 1, run: '0002-000000000002', folders: ['../else'], steps: [] }),
    ];
    for (const content of manifests) {
      for (const place of ['backup/0002-000000000002/manifest.json', 'journal.json']) {
        const host = projectOf(FIRST, WITH_PART);
        host.put(`${STATE_FOLDER}/${place}`, content);
        const before = host.tree();
        const refusal = refusalOf(() => (place === 'journal.json' ? recover(ROOT, host) : undo(ROOT, host)));
        assert.deepEqual([refusal.code, refusal.exitCode], ['refused', 5], content.slice(0, 200));
        assert.deepEqual(host.tree(), before);
      }
    }
  });

  it('refuses a backup with other content than the run left', () => {
    const host = projectOf(FIRST, WITH_PART);
    const [run] = host.list(`${STATE_FOLDER}/backup`);
    host.put(`${STATE_FOLDER}/backup/${run}/0`, 'forged\n');
    const before = host.tree();
    assert.equal(refusalOf(() => undo(ROOT, host)).problem.id, 'landing.refused.backup');
    assert.deepEqual(host.tree(), before);
  });

  it('follows no symbolic link on the way to a backup', () => {
    const host = projectOf(FIRST, WITH_PART);
    const [run] = host.list(`${STATE_FOLDER}/backup`);
    host.drop(`${STATE_FOLDER}/backup/${run}`);
    host.link(`${STATE_FOLDER}/backup/${run}`, '/srv');
    assert.equal(refusalOf(() => undo(ROOT, host)).code, 'refused');
  });
});
