import assert from 'node:assert/strict';
import { digest } from '../../../core/landing/digest.js';
import {
  type Action,
  CHOICES,
  type Choice,
  type DiskEntry,
  decide,
  type FileRecord,
  isDrift,
  isEdit,
  type LandingFile,
  type ProjectState,
  type Situation,
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

/** Texts that were landed before, by digest. */
const BASES = new Map(['old\n', 'new\n', 'one\ntwo\nthree\n', '{}\n'].map((base) => [digest(base), base]));

function decided(
  state: ProjectState | null,
  disk: ReadonlyMap<string, DiskEntry>,
  next: readonly LandingFile[],
  more: Partial<Situation> = {},
): Action[] {
  const given = { baseOf: (base: string) => BASES.get(base) ?? null, choiceOf: () => null, isTaken: () => false };
  return decide({ state, disk, next, ...given, ...more });
}

function one(record: FileRecord | null, entry: DiskEntry, next = N, more: Partial<Situation> = {}): Action {
  const actions = decided(record && stateOf({ 'a.tf': record }), new Map([[next.path, entry]]), [next], more);
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

  describe('of a file that the templates moved', () => {
    const moved = (base: string, here: DiskEntry, old: DiskEntry, next = N, more: Partial<Situation> = {}) => {
      const disk = new Map([
        ['a.tf', here],
        ['old-name.tf', old],
      ]);
      const actions = decided(stateOf({ 'old-name.tf': recordOf(base) }), disk, [next], more);
      assert.equal(actions.length, 1, 'the file is listed once');
      return actions[0] as Action;
    };

    it('moves it as it is rendered now', () => {
      const { kind, from, written, template } = moved('old\n', absent, onDisk('old\n'));
      assert.deepEqual([kind, from, written?.text, template], ['rename', 'old-name.tf', 'new\n', 'renamed']);
    });

    it('takes edits along', () => {
      const { kind, written } = moved('new\n', absent, onDisk('mine\n', 0o755));
      assert.deepEqual([kind, written?.text, written?.mode], ['rename', 'mine\n', 0o755]);
    });

    it('finds one that the user moved there himself', () => {
      const { kind, written, record } = moved('new\n', onDisk('mine\n'), absent);
      assert.deepEqual([kind, written, record?.id], ['keep', null, 'a.tf']);
    });

    it('stays deleted', () => assert.equal(moved('new\n', absent, absent).kind, 'deleted'));

    it('conflicts where something else is at the new path, whatever is chosen', () => {
      for (const choice of [null, ...CHOICES]) {
        const { kind, reason } = moved('new\n', onDisk('mine\n'), onDisk('new\n'), N, { choiceOf: () => choice });
        assert.deepEqual([kind, reason?.id], ['conflict', 'landing.conflict.renamed']);
      }
    });

    it('conflicts where both sides changed, and moves what is chosen', () => {
      const at = (choice: Choice | null) => moved('old\n', absent, onDisk('mine\n'), N, { choiceOf: () => choice });
      assert.equal(at(null).kind, 'conflict');
      assert.deepEqual([at('mine').kind, at('mine').written?.text], ['rename', 'mine\n']);
      assert.deepEqual([at('theirs').kind, at('theirs').written?.text], ['rename', 'new\n']);
    });
  });

  describe('of a conflict that a person decided', () => {
    const at = (choice: Choice, more: Partial<Situation> = {}) =>
      one(recordOf('old\n'), { ...onDisk('mine\n'), eol: 'crlf' } as DiskEntry, N, { choiceOf: () => choice, ...more });

    it('keeps the file, and counts the rendered one as landed', () => {
      const { kind, written, record } = at('mine');
      assert.deepEqual([kind, written, record?.base], ['keep', null, digest('new\n')]);
    });

    it('takes the rendered one, with the line ends of the file', () => {
      const { kind, written } = at('theirs');
      assert.deepEqual([kind, written?.text, written?.eol], ['update', 'new\n', 'crlf']);
    });

    it('writes both with markers, which conflict until they are gone', () => {
      const { written, record } = at('markers');
      assert.equal(written?.text, '<<<<<<< yours\nmine\n||||||| base\nold\n=======\nnew\n>>>>>>> template\n');
      assert.equal(record?.disposition, 'conflict-pending');
      const pending = one(record, onDisk(written.text));
      assert.deepEqual([pending.kind, pending.reason?.id], ['conflict', 'landing.conflict.markers']);
      const resolved = one(record, onDisk('both\n'));
      assert.deepEqual([resolved.kind, resolved.record?.disposition], ['keep', 'normal']);
    });

    it('puts the rendered one beside the file, unless something is there', () => {
      const { kind, side, written } = at('side');
      assert.deepEqual([kind, side?.path, side?.text, written], ['keep', 'a.tf.new', 'new\n', null]);
      const taken = at('side', { isTaken: (path) => path === 'a.tf.new' });
      assert.deepEqual([taken.kind, taken.reason?.id], ['conflict', 'landing.conflict.side']);
    });

    it('leaves what must not be touched, with its record', () => {
      const record = recordOf('old\n');
      const entry: DiskEntry = { kind: 'unsafe', what: 'link', place: 'a.tf' };
      const kept = one(record, entry, N, { choiceOf: () => 'mine' });
      assert.deepEqual([kept.kind, kept.record], ['keep', record]);
      assert.equal(one(record, entry, N, { choiceOf: () => 'theirs' }).kind, 'conflict');
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
