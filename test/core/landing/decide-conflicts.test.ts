import assert from 'node:assert/strict';
import { digest } from '../../../core/landing/digest.js';
import {
  type Action,
  CHOICES,
  type Choice,
  type DiskEntry,
  type FileRecord,
  isKeptWithout,
  type Situation,
} from '../../../core/landing/index.js';
import { absent, decided, N, onDisk, one, recordOf, stateOf } from './decisions.js';
import { fileOf } from './inputs.js';

describe('decide, of a file that the templates moved,', () => {
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

  it('merges one that the user moved there himself, and has nothing to remove then', () => {
    const file = { ...N, text: 'ONE\ntwo\nthree\n' };
    const { kind, written, from, template } = moved('one\ntwo\nthree\n', onDisk('one\ntwo\nTHREE\n'), absent, file);
    assert.deepEqual([kind, written?.text, from, template], ['merge', 'ONE\ntwo\nTHREE\n', null, 'renamed']);
  });

  it('knows the old place of one where an earlier file of the same template is the user’s', () => {
    const kept = recordOf('new\n', { disposition: 'kept-after-drop' });
    const state = stateOf({ 'b.tf': recordOf('old\n'), 'kept.tf': kept });
    const disk = new Map([
      ['a.tf', absent],
      ['b.tf', onDisk('old\n')],
      ['kept.tf', onDisk('mine\n')],
    ]);
    const [action, other] = decided(state, disk, [N]);
    assert.deepEqual([action?.kind, action?.from], ['rename', 'b.tf']);
    assert.deepEqual([other?.kind, other?.path], ['kept', 'kept.tf']);
  });

  it('leaves one that the user was given once where it is', () => {
    const once = { ...N, policy: 'once' } as const;
    const { kind, path, from, record } = moved('old\n', absent, onDisk('mine\n'), once);
    assert.deepEqual([kind, path, from, record], ['identical', 'old-name.tf', null, recordOf('old\n')]);
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

describe('decide, of a conflict that a person decided,', () => {
  const at = (choice: Choice, more: Partial<Situation> = {}) =>
    one(recordOf('old\n'), { ...onDisk('mine\n'), eol: 'crlf' } as DiskEntry, N, { choiceOf: () => choice, ...more });

  it('keeps the file, and counts the rendered one as landed', () => {
    const { kind, written, record } = at('mine');
    assert.deepEqual([kind, written, record?.base], ['keep', null, digest('new\n')]);
  });

  it('remembers what was kept, until the user changes it or has what is rendered', () => {
    for (const choice of ['mine', 'side'] as const) {
      const { record } = at(choice);
      assert.equal(record?.kept, digest('mine\n'));
      const later = one(record, { ...onDisk('mine\n'), eol: 'crlf' } as DiskEntry);
      assert.deepEqual([later.kind, later.record, isKeptWithout(later)], ['keep', record, true]);
      for (const text of ['mine, too\n', 'new\n']) {
        const settled = one(record, onDisk(text));
        assert.deepEqual([settled.record?.kept, isKeptWithout(settled)], [undefined, false], text);
      }
    }
    for (const choice of ['theirs', 'markers'] as const) assert.equal(at(choice).record?.kept, undefined);
  });

  it('remembers what was kept where a later change is merged into it', () => {
    const record = recordOf('one\ntwo\nthree\n', { kept: digest('ONE\ntwo\nthree\n') });
    const file = { ...N, text: 'one\ntwo\nTHREE\n' };
    const merged = one(record, onDisk('ONE\ntwo\nthree\n'), file);
    assert.equal(merged.written?.text, 'ONE\ntwo\nTHREE\n');
    assert.deepEqual([merged.record?.kept, isKeptWithout(merged)], [digest('ONE\ntwo\nTHREE\n'), true]);
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

  it('writes markers around all where a merge without a collision would break the file', () => {
    const [base, mine, theirs] = ['A: 1\nC: 1\nD: 1\n', 'B: 1\nA: 1\nC: 1\nD: 1\n', 'A: 1\nC: 1\nD: 1\nB: 2\n'];
    const file = fileOf('a.yaml', theirs, { id: 'a.tf' });
    const state = stateOf({ 'a.yaml': recordOf(base) });
    const disk = new Map([['a.yaml', onDisk(mine)]]);
    const [action] = decided(state, disk, [file], { baseOf: () => base, choiceOf: () => 'markers' });
    assert.equal(action?.written?.text, `<<<<<<< yours\n${mine}||||||| base\n=======\n${theirs}>>>>>>> template\n`);
    assert.equal(decided(state, new Map([['a.yaml', onDisk(action.written.text)]]), [file])[0]?.kind, 'conflict');
  });

  it('makes a script executable that the templates made so, where theirs is in it', () => {
    const executable = { ...N, mode: 0o755 } as const;
    const modeFor = (choice: Choice, record: FileRecord | null) =>
      one(record, onDisk('mine\n', 0o640), executable, { choiceOf: () => choice }).written?.mode;
    for (const record of [recordOf('old\n'), null]) {
      assert.deepEqual([modeFor('theirs', record), modeFor('markers', record)], [0o750, 0o750]);
      assert.equal(modeFor('mine', record), undefined);
    }
    const before = recordOf('old\n', { mode: 0o755 });
    assert.equal(modeFor('theirs', before), 0o640, 'the user took it away, and the templates changed nothing');
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
