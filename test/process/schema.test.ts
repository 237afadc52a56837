import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../../core/report/index.js';
import { run, temporaryFolder } from './command.js';

describe('schema', () => {
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });

  it('prints the schema in the language of the command, alone on stdout', () => {
    for (const language of ['en', 'ja'] as const) {
      const { status, stdout, stderr } = run(['schema', '--language', language], at());
      assert.deepEqual([status, stdout, stderr], [0, schemaText(language), '']);
    }
    const { schemaVersion, command, schema } = JSON.parse(run(['schema', '--json'], at()).stdout);
    assert.deepEqual([schemaVersion, command, schema], [1, 'schema', JSON.parse(schemaText('en'))]);
    assert.deepEqual(folder.files(), []);
  });

  it('takes no word and no answer', () => {
    for (const words of [['shop'], ['--region', 'eu-west-1'], ['--yes']]) {
      const { status, stdout, stderr } = run(['schema', ...words], at());
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /schema/);
    }
  });

  it('an answers file may name its schema, and nothing else that is no answer', () => {
    writeFileSync(join(folder.path, 'a.json'), '{ "$schema": "./answers.schema.json", "region": "eu-west-1" }');
    assert.equal(run(['plan', '--yes', '--answers', 'a.json'], at()).status, 0);
    writeFileSync(join(folder.path, 'b.json'), '{ "$schemas": "./answers.schema.json" }');
    assert.equal(run(['plan', '--yes', '--answers', 'b.json'], at()).status, 2);
  });
});
