import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../../../core/landing/host.js';
import { applyLanding, type Host, planLanding } from '../../../core/landing/index.js';
import { text } from '../../../core/report/messages/index.js';
import { failure, MemoryHost } from '../../support/memory-host.js';
import { FIRST, inputOf, ROOT, WITH_PART } from './inputs.js';
import { refusalOf } from './refusal.js';

function project(): MemoryHost {
  const host = new MemoryHost();
  applyLanding(planLanding(inputOf(FIRST), host), host);
  host.fail(null);
  return host;
}

/** Runs as a user to whom permissions apply: the superuser may write everywhere. */
function asOrdinaryUser<Result>(run: () => Result): Result {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a landing', () => {
  it('writes all contents beside their places first, and the state as the last', () => {
    const host = project();
    applyLanding(planLanding(inputOf(WITH_PART), host), host);
    const places = host.operations.filter((operation) => !operation.includes('/journal.'));
    const verbs = places.map((operation) => operation.split(' ')[0]);
    assert.ok(verbs.lastIndexOf('create') < verbs.indexOf('rename'), host.operations.join('\n'));
    const renames = places.filter((operation) => operation.startsWith('rename'));
    assert.match(renames.at(-1) ?? '', /state\.json$/);
    const after = host.operations.slice(host.operations.indexOf(renames.at(-1) ?? '') + 1);
    assert.match(after[0] ?? '', /^remove .*\/base\//, 'what nothing refers to any more goes after it');
    assert.match(after[1] ?? '', /^rename .*\/journal\.json -> .*\/manifest\.json$/, 'and then the run is complete');
  });

  it('reads a base once, every other file to plan and once more, just before it is replaced or before anything is, and the state at both', () => {
    const host = project();
    const reads = new Map<string, number>();
    host.readFile = (path) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return MemoryHost.prototype.readFile.call(host, path);
    };
    const landing = planLanding(inputOf(WITH_PART), host);
    assert.deepEqual(new Set(reads.values()), new Set([1]));
    applyLanding(landing, host);
    for (const [path, count] of reads) {
      const expected = path.includes('/base/') ? 1 : path.endsWith('/state.json') ? 3 : 2;
      assert.equal(count, expected, path);
    }
  });

  it('says why it could not write, and where', () => {
    const expected = {
      EACCES: 'landing.write.denied',
      EPERM: 'landing.write.denied',
      EROFS: 'landing.write.readOnly',
      ENOSPC: 'landing.write.full',
      EDQUOT: 'landing.write.full',
      EIO: 'landing.write.failed',
    };
    const whole = project();
    applyLanding(planLanding(inputOf(WITH_PART), whole), whole);
    const at = whole.operations.findIndex((operation) => /^create .*\/\.README\.md\./.test(operation)) + 1;
    for (const [code, id] of Object.entries(expected)) {
      const host = project();
      const landing = planLanding(inputOf(WITH_PART), host);
      host.fail({ at, code });
      const { problem, paths } = refusalOf(() => applyLanding(landing, host));
      assert.equal(problem.id, id);
      assert.deepEqual(paths, ['README.md']);
      assert.match(text(problem, 'en'), /^README\.md cannot be written.*Everything is as it was\.$/);
    }
  });

  it('puts modes back that its mask would not give', () => {
    const host = project();
    host.put(`${ROOT}/README.md`, FIRST[0]?.text ?? assert.fail(), 0o664);
    const before = host.tree();
    const landing = planLanding(inputOf(WITH_PART), host);
    host.rename = (from, to) => {
      if (to.endsWith('state.json')) throw failure('EIO', to);
      MemoryHost.prototype.rename.call(host, from, to);
    };
    refusalOf(() => applyLanding(landing, host));
    assert.deepEqual(host.tree(), before);
  });

  it('names what it could not put back', () => {
    const host = project();
    const landing = planLanding(inputOf(WITH_PART), host);
    host.rename = (from, to) => {
      // The state cannot be written, and the README not be put back.
      if (to.endsWith('state.json') || from.includes('/backup/')) throw failure('EIO', to);
      MemoryHost.prototype.rename.call(host, from, to);
    };
    const refusal = refusalOf(() => applyLanding(landing, host));
    assert.deepEqual([refusal.code, refusal.exitCode], ['unrestored', 5]);
    assert.deepEqual(refusal.paths, ['README.md']);
    assert.match(text(refusal.problem, 'en'), /README\.md/);
    assert.equal(host.lstat(`${ROOT}/cloudformation`), null, 'the rest was put back');
  });

  it('names what it could not put back where a file changed, too', () => {
    const host = project();
    const landing = planLanding(inputOf(WITH_PART), host);
    host.rename = (from, to) => {
      if (from.includes('/backup/')) throw failure('EIO', to);
      MemoryHost.prototype.rename.call(host, from, to);
      if (to.endsWith('stack.yaml')) host.put(`${ROOT}/.ecr-privatelink/state.json`, '{}');
    };
    const refusal = refusalOf(() => applyLanding(landing, host));
    assert.deepEqual([refusal.code, refusal.exitCode, refusal.paths], ['unrestored', 5, ['README.md']]);
    assert.equal(host.text(`${ROOT}/.ecr-privatelink/state.json`), '{}');
  });

  it('puts everything back on a bug too, and lets it through as it is', () => {
    const host = project();
    const before = host.tree();
    const landing = planLanding(inputOf(WITH_PART), host);
    host.setMode = () => {
      throw new TypeError('a bug');
    };
    assert.throws(() => applyLanding(landing, host), TypeError);
    assert.deepEqual(host.tree(), before);
  });
});

describe('a landing on a real disk', () => {
  let top: string;
  beforeEach(() => {
    top = fs.mkdtempSync(join(tmpdir(), 'landing-'));
  });
  afterEach(() => {
    fs.chmodSync(top, 0o755);
    fs.rmSync(top, { recursive: true });
  });

  it('in a read-only folder is refused without a trace', function () {
    if (process.getuid === undefined) this.skip();
    fs.chmodSync(top, 0o555);
    const landing = planLanding({ ...inputOf(FIRST), root: join(top, 'deep/project') }, nodeHost);
    const { problem } = asOrdinaryUser(() => refusalOf(() => applyLanding(landing, nodeHost)));
    assert.equal(problem.id, 'landing.write.denied');
    assert.deepEqual(fs.readdirSync(top), []);
  });

  it('that fails at its last rename leaves no trace, created folders included', () => {
    const landing = planLanding({ ...inputOf(FIRST), root: join(top, 'deep/project') }, nodeHost);
    const host: Host = {
      ...nodeHost,
      rename: (from, to) => {
        if (to.endsWith('state.json')) throw failure('EACCES', to);
        nodeHost.rename(from, to);
      },
    };
    assert.equal(refusalOf(() => applyLanding(landing, host)).problem.id, 'landing.write.denied');
    assert.deepEqual(fs.readdirSync(top), []);
  });

  it('knows device files for what they are', function () {
    if (!fs.existsSync('/dev/null')) this.skip();
    assert.equal(nodeHost.lstat('/dev/null')?.kind, 'other');
    assert.equal(nodeHost.lstat(join(top, 'nothing')), null);
  });

  it('never makes a file over another', () => {
    fs.writeFileSync(join(top, 'x'), 'mine');
    assert.throws(() => nodeHost.createFile(join(top, 'x'), Buffer.from('new'), 0o644), { code: 'EEXIST' });
    assert.equal(fs.readFileSync(join(top, 'x'), 'utf8'), 'mine');
  });
});
