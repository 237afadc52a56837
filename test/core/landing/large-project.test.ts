import assert from 'node:assert/strict';
import { applyLanding, isDrift, type LandingFile, planLanding, undo } from '../../../core/landing/index.js';
import { fileOf, inputOf } from './inputs.js';
import { WORLDS } from './worlds.js';

const COUNT = 1000;
const LINES = 40;

function textOf(number: number, changes: Readonly<Record<number, string>>): string {
  const lines = Array.from({ length: LINES }, (_, line) => changes[line] ?? `  file_${number}_line_${line} = true`);
  return `${lines.join('\n')}\n`;
}

/** What the user makes of a file: an edit in its middle; of every third. */
const isEdited = (number: number) => number % 3 === 0;
/** What the next templates make of a file, which covers every pair with an edit and without. */
const fates = ['same', 'changed', 'changed at the edit', 'moved', 'moved and changed', 'dropped', 'same'] as const;
const fateOf = (number: number) => fates[number % fates.length] ?? 'same';

const pathOf = (number: number) => `part-${number % 25}/file-${number}.tf`;
const numbers = [...Array(COUNT).keys()];
const FIRST = numbers.map((number) => fileOf(pathOf(number), textOf(number, {})));

const NEXT = numbers.flatMap((number): LandingFile[] => {
  const [file, fate] = [FIRST[number], fateOf(number)];
  if (file === undefined || fate === 'dropped') return [];
  const changes = {
    ...(fate.endsWith('changed') && { 3: '  theirs' }),
    ...(fate === 'changed at the edit' && { 20: '  theirs' }),
  };
  const path = fate.startsWith('moved') ? `moved/file-${number}.tf` : file.path;
  return [{ ...file, path, text: textOf(number, changes) }];
});
const ADDED = numbers.slice(0, 20).map((number) => fileOf(`added/file-${number}.tf`, textOf(number, {})));

/** What becomes of a file in the end; null where it is gone. */
function expected(number: number): string | null {
  const fate = fateOf(number);
  const mine = isEdited(number) ? { 20: '  mine' } : {};
  if (fate === 'dropped') return isEdited(number) ? textOf(number, mine) : null;
  if (fate === 'changed at the edit') return textOf(number, isEdited(number) ? mine : { 20: '  theirs' });
  return textOf(number, fate.endsWith('changed') ? { ...mine, 3: '  theirs' } : mine);
}

for (const [name, makeWorld] of Object.entries(WORLDS)) {
  describe(`a project of ${COUNT} files (${name})`, () => {
    it('is refreshed with a third of them edited, and that is undone', function () {
      this.timeout(300_000);
      const world = makeWorld();
      try {
        const plan = (files: readonly LandingFile[], choice: 'mine' | null = null) =>
          planLanding({ ...inputOf(files, { choiceOf: () => choice }), root: world.root }, world.host);
        applyLanding(plan(FIRST), world.host);
        for (const number of numbers.filter(isEdited)) world.put(pathOf(number), textOf(number, { 20: '  mine' }));
        const edited = world.tree();
        const next = [...NEXT, ...ADDED];
        const inTheWay = numbers.filter((number) => isEdited(number) && fateOf(number) === 'changed at the edit');
        assert.deepEqual(
          plan(next).conflicts.map(({ path }) => path),
          inTheWay.map(pathOf),
        );
        applyLanding(plan(next, 'mine'), world.host);
        for (const number of numbers) {
          const isMoved = fateOf(number).startsWith('moved');
          const path = isMoved ? `moved/file-${number}.tf` : pathOf(number);
          const text = expected(number);
          if (text === null || isMoved) assert.equal(world.host.lstat(`${world.root}/${pathOf(number)}`), null, path);
          if (text !== null) assert.equal(world.read(path), text, path);
        }
        for (const { path, text } of ADDED) assert.equal(world.read(path), text);
        const again = plan(next);
        assert.deepEqual([again.changes, again.conflicts, again.actions.filter(isDrift)], [[], [], []]);
        const refreshed = world.tree();
        undo(world.root, world.host);
        assert.deepEqual(world.tree(), edited);
        undo(world.root, world.host);
        assert.deepEqual(world.tree(), refreshed);
      } finally {
        world.close();
      }
    });
  });
}
