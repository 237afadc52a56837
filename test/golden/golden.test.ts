import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GOLDEN_CASES, planOf, renderPlan } from '../support/cases.js';

const CASES = join(import.meta.dirname, 'cases');

/** `UPDATE_GOLDEN=1 npm run test:golden` writes the trees anew; the diff is then reviewed like code. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';

function treeOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

describe('golden trees', () => {
  it('has a tree for each case and no other', () => {
    if (UPDATE) return;
    assert.deepEqual(readdirSync(CASES).sort(), Object.keys(GOLDEN_CASES).sort());
  });

  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    it(`${name}: the same bytes as the reviewed tree`, () => {
      const folder = join(CASES, name);
      const files = renderPlan(planOf(answers));
      if (UPDATE) {
        rmSync(folder, { recursive: true, force: true });
        for (const { path, text } of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
      }
      assert.deepEqual(treeOf(folder), files.map(({ path }) => path).sort());
      for (const { path, text } of files) {
        assert.equal(text, readFileSync(join(folder, path), 'utf8'), `${name}/${path}`);
      }
    });

    it(`${name}: text files with LF, one final newline and no trailing space`, () => {
      for (const { path, text } of renderPlan(planOf(answers))) {
        assert.match(text, /[^\n]\n$/, path);
        assert.doesNotMatch(text, /\r|[ \t]\n|\n\n\n/, path);
      }
    });
  }
});
