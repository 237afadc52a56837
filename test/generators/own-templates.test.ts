import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from '../process/command.js';
import { treeOf } from '../support/tree.js';
import { generate, refusal } from './generate.js';

describe('the generators with templates of the user’s own', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const at = (face: 'yeoman' | 'command') => join(folder.path, face);
  const write = (text: string) => {
    for (const face of ['yeoman', 'command'] as const) {
      mkdirSync(join(at(face), 'shop/own/terraform'), { recursive: true });
      writeFileSync(join(at(face), 'shop/own/terraform/providers.tf.hbs'), text);
    }
  };
  const trees = () => assert.deepEqual(treeOf(join(at('yeoman'), 'shop')), treeOf(join(at('command'), 'shop')));
  const command = (...args: readonly string[]) => {
    const { status, stderr } = run(args, { cwd: at('command') });
    assert.equal(status, 0, stderr);
  };

  it('do what the command does', async () => {
    write('# one {{name}}\n');
    const options = { iac: 'terraform', templates: 'shop/own' };
    await generate({ folder: at('yeoman'), words: ['shop'], options });
    command('shop', '--yes', '--iac', 'terraform', '--templates', 'shop/own');
    trees();
    write('# two {{name}}\n');
    const again = { part: 'refresh', folder: at('yeoman'), words: ['shop'] } as const;
    assert.equal((await refusal({ ...again })).code, 5);
    await generate({ ...again, options: { templates: 'shop/own' } });
    command('refresh', 'shop', '--templates', 'shop/own');
    trees();
  });

  it('say what is wrong in them', async () => {
    write('{{nam}}\n');
    const options = { iac: 'terraform', templates: 'shop/own' };
    const { code, message } = await refusal({ folder: at('yeoman'), words: ['shop'], options });
    assert.equal(code, 2);
    assert.match(message, /shop\/own\/terraform\/providers\.tf\.hbs:1: there is no nam here nearest: name/);
  });
});
