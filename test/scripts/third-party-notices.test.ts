import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

describe('the licences of third parties', () => {
  const notices = readFileSync(join(ROOT, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

  it('have each line of each, whatever others have the same', () => {
    const all = words(notices);
    for (const name of ['handlebars', 'yaml', 'jsonc-parser', 'diff', '@inquirer/core', 'yeoman-generator']) {
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\S* \\(`, 'm'));
      const folder = join(ROOT, 'node_modules', name);
      const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
      const lines = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
      assert.deepEqual(
        lines.filter((line) => !all.includes(words(line))),
        [],
        name,
      );
    }
  });
});
