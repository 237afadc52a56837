import assert from 'node:assert/strict';
import { digest } from '../../../core/landing/digest.js';
import {
  type Action,
  type DiskEntry,
  decide,
  type FileRecord,
  type ProjectState,
} from '../../../core/landing/index.js';
import { text } from '../../../core/report/messages/index.js';
import { fileOf } from './inputs.js';

const N = fileOf('a.tf', 'new\n');
const absent: DiskEntry = { kind: 'absent' };

function onDisk(content: string, mode = 0o644): DiskEntry {
  return { kind: 'text', text: content, eol: 'lf', byteOrderMark: false, mode };
}

function recordOf(base: string, more: Partial<FileRecord> = {}): FileRecord {
  return { id: 'a.tf', base: digest(base), mode: 0o644, eol: 'lf', policy: 'managed', disposition: 'normal', ...more };
}

function stateOf(files: Record<string, FileRecord>): ProjectState {
  return { schemaVersion: 1, generator: { name: 'g', version: '1.0.0' }, templates: '', answers: {}, files };
}

function one(record: FileRecord | null, entry: DiskEntry, next = N): Action {
  const actions = decide(record && stateOf({ 'a.tf': record }), new Map([[next.path, entry]]), [next]);
  assert.equal(actions.length, 1);
  return actions[0] as Action;
}

describe('decide', () => {
  const rows: [string, FileRecord | null, DiskEntry, Action['kind']][] = [
    ['– – N: create', null, absent, 'create'],
    ['– U=N N: adopt', null, onDisk('new\n'), 'adopt'],
    ['– U≠N N: conflict', null, onDisk('mine\n'), 'conflict'],
    ['B U=N N: identical', recordOf('old\n'), onDisk('new\n'), 'identical'],
    ['B U=B=N: identical', recordOf('new\n'), onDisk('new\n'), 'identical'],
    ['B U=B N≠B: update', recordOf('old\n'), onDisk('old\n'), 'update'],
    ['B U≠B N=B: keep', recordOf('new\n'), onDisk('mine\n'), 'keep'],
    ['B U≠B N≠B: conflict', recordOf('old\n'), onDisk('mine\n'), 'conflict'],
    ['B – N=B: conflict', recordOf('new\n'), absent, 'conflict'],
    ['B – N≠B: conflict', recordOf('old\n'), absent, 'conflict'],
    [
      'deleted by the user, recorded: conflict',
      recordOf('new\n', { disposition: 'deleted-by-user' }),
      absent,
      'conflict',
    ],
    ['other template at the path: conflict', recordOf('old\n', { id: 'b.tf' }), onDisk('old\n'), 'conflict'],
  ];
  for (const [name, record, entry, kind] of rows) {
    it(name, () => assert.equal(one(record, entry).kind, kind));
  }

  for (const what of ['link', 'folder', 'not-a-folder', 'other', 'binary', 'large'] as const) {
    it(`${what} in the way: conflict, with and without a record`, () => {
      const entry: DiskEntry = { kind: 'unsafe', what, place: 'a.tf' };
      for (const record of [null, recordOf('new\n')]) {
        const { kind, reason } = one(record, entry);
        assert.equal(kind, 'conflict');
        assert.match(text(reason ?? assert.fail(), 'en'), /^a\.tf is /);
      }
    });
  }

  it('makes a conflict of a file that is not rendered any more, edited or not', () => {
    const state = stateOf({ 'a.tf': recordOf('new\n'), 'gone.tf': recordOf('gone\n', { id: 'gone.tf' }) });
    const actions = decide(state, new Map([['a.tf', onDisk('new\n')]]), [N]);
    assert.deepEqual(
      actions.map(({ path, kind }) => [path, kind]),
      [
        ['a.tf', 'identical'],
        ['gone.tf', 'conflict'],
      ],
    );
  });

  it('knows a renamed file by its id, and lists it once', () => {
    const state = stateOf({ 'old-name.tf': recordOf('new\n') });
    for (const entry of [absent, onDisk('new\n')]) {
      const actions = decide(state, new Map([['a.tf', entry]]), [N]);
      assert.deepEqual(actions, [
        {
          kind: 'conflict',
          path: 'a.tf',
          id: 'a.tf',
          reason: { id: 'landing.conflict.renamed', parameters: { path: 'old-name.tf' } },
          text: null,
        },
      ]);
    }
  });

  it('sets a mode that the templates changed, and keeps one that the user changed', () => {
    const executable = { ...N, mode: 0o755 } as const;
    assert.equal(one(recordOf('new\n'), onDisk('new\n', 0o644), executable).kind, 'update');
    assert.equal(one(recordOf('new\n'), onDisk('new\n', 0o755), executable).kind, 'identical');
    assert.equal(one(recordOf('new\n', { mode: 0o755 }), onDisk('new\n', 0o644), executable).kind, 'identical');
  });

  it('stops where the templates changed the mode of an edited file', () => {
    const executable = { ...N, mode: 0o755 } as const;
    assert.equal(one(recordOf('new\n'), onDisk('mine\n', 0o644), executable).reason?.id, 'landing.conflict.edited');
    assert.equal(one(recordOf('new\n'), onDisk('mine\n', 0o755), executable).kind, 'keep');
  });

  it('unites JSON only where the file says so, and only with a file that was never landed', () => {
    const plain = fileOf('a.json', '{ "a": ["x"] }\n');
    const json = { ...plain, combine: 'json' } as const;
    const mine = onDisk('{"b": 1}\n');
    assert.equal(one(null, mine, plain).reason?.id, 'landing.conflict.unmanaged');
    assert.deepEqual(one(null, mine, json), {
      kind: 'merge',
      path: 'a.json',
      id: 'a.json',
      reason: null,
      text: '{"b": 1, "a": ["x"]}\n',
    });
    assert.equal(one(null, onDisk('{"a":["y","x"]}'), json).kind, 'adopt');
    assert.equal(one(null, onDisk('{"a":"x"}'), json).reason?.id, 'landing.conflict.jsonDiffers');
    const state = stateOf({ 'a.json': recordOf('{}\n', { id: 'a.json' }) });
    const [landed] = decide(state, new Map([['a.json', mine]]), [json]);
    assert.equal(landed?.reason?.id, 'landing.conflict.edited');
  });

  it('leaves a file of policy once to the user after the first run', () => {
    const once = { ...N, policy: 'once' } as const;
    for (const entry of [onDisk('mine\n'), absent, { kind: 'unsafe', what: 'link', place: 'a.tf' } as const]) {
      assert.equal(one(recordOf('old\n', { policy: 'once' }), entry, once).kind, 'identical');
    }
    assert.equal(one(null, absent, once).kind, 'create');
    assert.equal(one(null, onDisk('mine\n'), once).kind, 'conflict');
  });

  it('is not confused by paths that are names of Object.prototype', () => {
    assert.equal(
      decide(stateOf({}), new Map([['constructor', absent]]), [fileOf('constructor', 'x\n')])[0]?.kind,
      'create',
    );
  });

  it('fails on a path that was not read', () => {
    assert.throws(() => decide(null, new Map(), [N]), /not read at a\.tf/);
  });
});
