import assert from 'node:assert/strict';
import { digest } from '../../../core/landing/digest.js';
import { type Action, type DiskEntry, type FileRecord, isDrift, isEdit } from '../../../core/landing/index.js';
import { text } from '../../../core/report/messages/index.js';
import { absent, decided, N, onDisk, one, recordOf, stateOf } from './decisions.js';
import { fileOf } from './inputs.js';

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
    ['B – N=B: stays deleted', recordOf('new\n'), absent, 'deleted'],
    ['B – N≠B: stays deleted', recordOf('old\n'), absent, 'deleted'],
    ['sha only U=sha N: update', recordOf('lost\n'), onDisk('lost\n'), 'update'],
    ['sha only U≠sha N: conflict', recordOf('lost\n'), onDisk('mine\n'), 'conflict'],
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

  it('merges edits on both sides that do not touch', () => {
    const file = { ...N, text: 'ONE\ntwo\nthree\n' };
    const { kind, written, record } = one(recordOf('one\ntwo\nthree\n'), onDisk('one\ntwo\nTHREE\n'), file);
    assert.equal(kind, 'merge');
    assert.equal(written?.text, 'ONE\ntwo\nTHREE\n');
    assert.equal(record?.base, digest(file.text));
  });

  it('records a deletion with what was rendered as its base, and says when the template changed', () => {
    const first = one(recordOf('old\n'), absent);
    assert.deepEqual([first.user, first.template, first.reason?.id], ['missing', 'changed', 'landing.notice.deleted']);
    assert.deepEqual([first.record?.disposition, first.record?.base], ['deleted-by-user', digest('new\n')]);
    assert.ok(isDrift(first));
    const again = one(first.record, absent);
    assert.deepEqual([again.user, again.reason, isDrift(again), isEdit(again)], ['deleted', null, false, true]);
    const moved = one(recordOf('old\n', { disposition: 'deleted-by-user' }), absent);
    assert.equal(isDrift(moved), false, 'a recorded deletion is never drift');
  });

  it('knows a file again that the user brought back', () => {
    const { kind, record } = one(recordOf('new\n', { disposition: 'deleted-by-user' }), onDisk('mine\n'));
    assert.deepEqual([kind, record?.disposition], ['keep', 'normal']);
  });

  describe('of a file that is not rendered any more', () => {
    const gone = (record: Partial<FileRecord>, entry: DiskEntry) => {
      const state = stateOf({ 'a.tf': recordOf('new\n'), 'gone.tf': recordOf('gone\n', { id: 'gone.tf', ...record }) });
      const disk = new Map([
        ['a.tf', onDisk('new\n')],
        ['gone.tf', entry],
      ]);
      return decided(state, disk, [N])[1] as Action;
    };

    it('removes it as it was landed', () => {
      const { kind, record } = gone({}, onDisk('gone\n'));
      assert.deepEqual([kind, record], ['remove', null]);
    });

    it('leaves an edited one to the user, says so once and never touches it again', () => {
      const first = gone({}, onDisk('mine\n'));
      assert.deepEqual([first.kind, first.reason?.id, isDrift(first)], ['kept', 'landing.notice.dropped', true]);
      const again = gone(first.record ?? {}, onDisk('gone\n'));
      assert.deepEqual([again.kind, again.reason, isDrift(again)], ['kept', null, false]);
    });

    it('forgets one that the user deleted', () => {
      const { kind, record, written } = gone({}, absent);
      assert.deepEqual([kind, record, written], ['remove', null, null]);
    });

    it('leaves one that the user was given once', () => {
      assert.equal(gone({ policy: 'once' }, onDisk('gone\n')).kind, 'kept');
    });

    it('leaves what must not be touched', () => {
      assert.equal(gone({}, { kind: 'unsafe', what: 'link', place: 'gone.tf' }).kind, 'kept');
    });
  });

  it('sets a mode that the templates changed, and keeps one that the user changed', () => {
    const executable = { ...N, mode: 0o755 } as const;
    assert.equal(one(recordOf('new\n'), onDisk('new\n', 0o644), executable).kind, 'update');
    assert.equal(one(recordOf('new\n'), onDisk('new\n', 0o755), executable).kind, 'identical');
    assert.equal(one(recordOf('new\n', { mode: 0o755 }), onDisk('new\n', 0o644), executable).kind, 'identical');
  });

  it('sets a mode that the templates changed on an edited file', () => {
    const executable = { ...N, mode: 0o755 } as const;
    const { kind, written } = one(recordOf('new\n'), onDisk('mine\n', 0o644), executable);
    assert.deepEqual([kind, written?.text, written?.mode], ['merge', 'mine\n', 0o755]);
    assert.equal(one(recordOf('new\n'), onDisk('mine\n', 0o755), executable).kind, 'keep');
  });

  it('unites JSON only where the file says so, and only with a file that was never landed', () => {
    const plain = fileOf('a.json', '{ "a": ["x"] }\n');
    const json = { ...plain, combine: 'json' } as const;
    const mine = onDisk('{"b": 1}\n');
    assert.equal(one(null, mine, plain).reason?.id, 'landing.conflict.unmanaged');
    const united = one(null, mine, json);
    assert.deepEqual([united.kind, united.written?.text], ['merge', '{"b": 1, "a": ["x"]}\n']);
    assert.equal(one(null, onDisk('{"a":["y","x"]}'), json).kind, 'adopt');
    assert.equal(one(null, onDisk('{"a":"x"}'), json).reason?.id, 'landing.conflict.jsonDiffers');
  });

  it('leaves a file of policy once to the user after the first run', () => {
    const once = { ...N, policy: 'once' } as const;
    for (const entry of [onDisk('mine\n'), absent, { kind: 'unsafe', what: 'link', place: 'a.tf' } as const]) {
      assert.equal(one(recordOf('old\n', { policy: 'once' }), entry, once).kind, 'identical');
    }
    const pending = recordOf('new\n', { policy: 'once', disposition: 'conflict-pending' });
    assert.equal(one(pending, onDisk('<<<<<<< yours\n=======\n>>>>>>> template\n'), once).kind, 'conflict');
    assert.deepEqual(one(pending, onDisk('mine\n'), once).record, { ...pending, disposition: 'normal' });
    assert.equal(one(null, absent, once).kind, 'create');
    assert.equal(one(null, onDisk('mine\n'), once).kind, 'conflict');
  });

  it('is not confused by paths that are names of Object.prototype', () => {
    assert.equal(
      decided(stateOf({}), new Map([['constructor', absent]]), [fileOf('constructor', 'x\n')])[0]?.kind,
      'create',
    );
  });

  it('fails on a path that was not read', () => {
    assert.throws(() => decided(null, new Map(), [N]), /not read at a\.tf/);
  });
});
