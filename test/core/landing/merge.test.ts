import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { hasConflictMarkers } from '../../../core/landing/markers.js';
import { mergeText } from '../../../core/landing/merge.js';

const LABELS = { mine: 'yours', base: 'base', theirs: 'template' };
const merged = (base: string | null, mine: string, theirs: string) => mergeText(base, mine, theirs, LABELS);

/** Few different lines, so that sides often agree and often collide. */
const line = fc.constantFrom('a', 'b', 'c', '', '}', '  name = 1');
const ends = fc.constantFrom('\n', '\n', '\n', '');
const text = (lines: readonly string[], end: string) => (lines.length === 0 ? '' : lines.join('\n') + end);

/** Changes of a list of lines: some are removed, replaced or followed by others. */
const editsWith = (one: fc.Arbitrary<string>) =>
  fc.array(fc.record({ at: fc.nat(30), kind: fc.constantFrom('remove', 'replace', 'insert'), with: one }), {
    maxLength: 4,
  });
type Edits = ReturnType<typeof editsWith> extends fc.Arbitrary<infer Value> ? Value : never;

function edited(lines: readonly string[], changes: Edits): string[] {
  const result = [...lines];
  for (const { at, kind, with: other } of changes) {
    const place = result.length === 0 ? 0 : at % (result.length + 1);
    result.splice(place, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [other]));
  }
  return result;
}

/** Lines that rarely occur twice, as in most files: where they do, git's choice among equal lines is its own. */
const distinct = fc.nat(1_000_000).map((number) => `line ${number}`);

const situationsOf = (one: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(one, { maxLength: 25 }), editsWith(one), editsWith(one), fc.tuple(ends, ends, ends))
    .map(([base, first, second, [one, two, three]]) => ({
      base: text(base, one),
      mine: text(edited(base, first), two),
      theirs: text(edited(base, second), three),
    }));

const situations = situationsOf(line);

const RUNS = Number(process.env.PROPERTY_RUNS ?? (process.env.CI ? 10_000 : 1_000));

describe('merging', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-merge-'));
  after(() => rmSync(folder, { recursive: true }));

  /** What git makes of it. */
  function byGit(base: string, mine: string, theirs: string) {
    const paths = Object.entries({ mine, base, theirs }).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    const labels = ['-L', 'yours', '-L', 'base', '-L', 'template'];
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', '--diff3', ...labels, ...paths], {
      encoding: 'utf8',
    });
    assert.ok(status !== null && status >= 0 && status < 128, `git ended with ${status}`);
    return { kind: status === 0 ? 'clean' : 'conflict', text: stdout };
  }

  it('says what git says of edits on both sides', () => {
    fc.assert(
      fc.property(situationsOf(distinct), ({ base, mine, theirs }) => {
        const { kind, text: result } = merged(base, mine, theirs);
        const git = byGit(base, mine, theirs);
        assert.equal(kind, git.kind);
        if (kind === 'clean') assert.equal(result, git.text);
      }),
      { numRuns: Math.min(RUNS, 400) },
    );
  });

  it('takes the side that changed something', () => {
    fc.assert(
      fc.property(situations, ({ base, mine, theirs }) => {
        assert.equal(merged(base, mine, base).text, mine);
        assert.equal(merged(base, base, theirs).text, theirs);
        assert.equal(merged(base, mine, mine).text, mine);
      }),
      { numRuns: RUNS },
    );
  });

  it('loses no line that the user added, merged or with markers', () => {
    fc.assert(
      fc.property(situations, ({ base, mine, theirs }) => {
        const result = new Set(merged(base, mine, theirs).text.split('\n'));
        const known = new Set(base.split('\n'));
        for (const added of mine.split('\n').filter((one) => !known.has(one))) assert.ok(result.has(added), added);
      }),
      { numRuns: RUNS },
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(situations, ({ base, mine, theirs }) => {
        const { kind, text: result } = merged(base, mine, theirs);
        if (kind === 'clean') assert.equal(merged(theirs, result, theirs).text, result);
      }),
      { numRuns: RUNS },
    );
  });

  it('writes markers with the base between the sides, each at the beginning of a line', () => {
    assert.equal(
      merged('one\ntwo', 'one\nmine', 'one\ntheirs\n').text,
      'one\n<<<<<<< yours\nmine\n||||||| base\ntwo\n=======\ntheirs\n>>>>>>> template\n',
    );
  });

  it('conflicts wherever texts differ when no base is known', () => {
    const { kind, conflicts } = merged(null, 'same\nmine\n', 'same\ntheirs\n');
    assert.deepEqual([kind, conflicts], ['conflict', 1]);
    assert.equal(merged(null, 'same\n', 'same\n').kind, 'clean');
  });
});

describe('conflict markers', () => {
  it('are found in whatever a merge left', () => {
    fc.assert(
      fc.property(situations, ({ base, mine, theirs }) => {
        const { kind, text: result } = merged(base, mine, theirs);
        assert.equal(hasConflictMarkers(result), kind === 'conflict');
      }),
      { numRuns: RUNS },
    );
  });

  it('are no headings, no quotations of one sign, and no sides in another order', () => {
    for (const none of [
      'Title\n=======\n',
      '<<<<<<< only\n',
      '>>>>>>> a\n=======\n<<<<<<< b\n',
      ' <<<<<<< a\n=======\n>>>>>>> b\n',
      '',
    ]) {
      assert.equal(hasConflictMarkers(none), false, none);
    }
  });
});
