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

/** Small texts, where changes are close to each other, and larger ones, in which some lines are frequent. */
const SIZES = [
  { lines: 25, edits: 4 },
  { lines: 120, edits: 20 },
] as const;

/** Few different lines, so that sides often agree and often collide. */
const frequent = fc.constantFrom('a', 'b', 'c', '', '}', '  name = 1');
/** As in code: many lines that are there once, some that are there often. */
const usual = fc.oneof(
  frequent,
  fc.nat(60).map((number) => `line ${number}`),
);
const ends = fc.constantFrom('\n', '\n', '\n', '');
const text = (lines: readonly string[], end: string) => (lines.length === 0 ? '' : lines.join('\n') + end);

/** Changes of a list of lines: some are removed, replaced or followed by others. */
const editsWith = (line: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(fc.record({ at: fc.nat(150), kind: fc.constantFrom('remove', 'replace', 'insert'), with: line }), {
    maxLength,
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

const situationsOf = (line: fc.Arbitrary<string>) =>
  fc
    .constantFrom(...SIZES)
    .chain(({ lines, edits }) =>
      fc.tuple(
        fc.array(line, { maxLength: lines }),
        editsWith(line, edits),
        editsWith(line, edits),
        fc.tuple(ends, ends, ends),
      ),
    )
    .map(([base, first, second, [one, two, three]]) => ({
      base: text(base, one),
      mine: text(edited(base, first), two),
      theirs: text(edited(base, second), three),
    }));

const situations = situationsOf(frequent);

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

  it('that is clean is what git makes of it', () => {
    let refusedByGit = 0;
    fc.assert(
      fc.property(situationsOf(usual), ({ base, mine, theirs }) => {
        const { kind, text: result } = merged(base, mine, theirs);
        if (kind === 'conflict') return;
        const git = byGit(base, mine, theirs);
        if (git.kind === 'conflict') refusedByGit += 1;
        else assert.equal(result, git.text);
      }),
      { numRuns: RUNS },
    );
    // Git does not look for the shortest edit everywhere: of a million such texts it finds a conflict in five that need none.
    assert.ok(refusedByGit <= Math.max(1, RUNS / 5_000), `${refusedByGit} clean merges where git has none`);
  });

  it('has the verdicts of git where no line is there twice', () => {
    const distinct = fc.uuid();
    fc.assert(
      fc.property(situationsOf(distinct), ({ base, mine, theirs }) => {
        assert.equal(merged(base, mine, theirs).kind, byGit(base, mine, theirs).kind);
      }),
      { numRuns: RUNS / 10 },
    );
  });

  it('asks a person where equal lines leave a choice that matters', () => {
    const base = 'a\n}\n}\nb\n';
    const mine = 'a\n}\n}\nmine\n}\nb\n';
    assert.equal(merged(base, mine, 'a\n}\n}\nc\n').kind, 'conflict');
    assert.equal(merged(base, mine, 'new\na\n}\n}\nb\n').kind, 'clean');
  });

  it('of texts too long to compare all lines of asks a person', () => {
    const lines = (count: number, changed: number) =>
      Array.from({ length: count }, (_, index) => (index % changed === 0 ? `${changed} ${index}` : `line ${index}`));
    const [base, mine, theirs] = [lines(50_000, 1e9), lines(50_000, 99), lines(50_000, 101)].map((one) =>
      text(one, '\n'),
    );
    assert.equal(merged(base ?? '', mine ?? '', theirs ?? '').kind, 'conflict');
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
    for (const [mine, theirs] of [
      ['', 'theirs\n'],
      ['mine\n', ''],
    ] as const) {
      assert.equal(merged(null, mine, theirs).kind, 'conflict', 'an emptied file is an edit, too');
    }
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
