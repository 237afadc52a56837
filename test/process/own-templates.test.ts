import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './command.js';

const OWN = 'own/terraform/providers.tf.hbs';
const INIT = ['init', '--yes', '--iac', 'terraform'];

describe('the command with templates of the user’s own', () => {
  const folder = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(folder.path, path, '..'), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  };
  const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');
  const command = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    run(args, { cwd: folder.path, env });
  const done = (...args: readonly string[]) => {
    const { status, stderr, stdout } = command(args);
    assert.equal(status, 0, stderr);
    return stdout;
  };

  it('makes, checks and refreshes a project with them', () => {
    write(OWN, '# one {{name}}\n');
    done(...INIT, '--name', 'shop', '--templates', 'own');
    assert.equal(read('terraform/providers.tf'), '# one shop\n');
    done('refresh');
    write(OWN, '# two {{name}}\n');
    const { status, stdout } = command(['status', '--json']);
    assert.equal(status, 3);
    const { templates, files } = JSON.parse(stdout) as {
      templates: unknown;
      files: { path: string; action: string }[];
    };
    assert.deepEqual(templates, { path: 'own', changed: true });
    assert.deepEqual(
      files.filter(({ action }) => action !== 'identical').map(({ path }) => path),
      ['terraform/providers.tf'],
    );
    const refused = command(['refresh']);
    assert.equal(refused.status, 5);
    assert.match(refused.stderr, /refresh --templates DIR/);
    const other = command(['init', '--yes', '--iac', 'terraform,cdk', '--name', 'shop', '--templates', 'own']);
    assert.equal(other.status, 2);
    done('refresh', '--templates', 'own');
    assert.equal(read('terraform/providers.tf'), '# two shop\n');
    done('init', '--yes', '--iac', 'terraform,cdk', '--name', 'shop');
    assert.equal(read('terraform/providers.tf'), '# two shop\n', 'a part comes with the templates that are recorded');
  });

  it('says what is wrong in them and where, and writes nothing', () => {
    write(OWN, 'a\n{{#if name}}{{region.idd}}{{/if}}\n');
    const before = folder.files();
    const { status, stderr, stdout } = command([...INIT, '--templates', 'own']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^ {2}own\/terraform\/providers\.tf\.hbs:2: there is no idd here\n {4}nearest: id$/m);
    assert.doesNotMatch(stderr, /\bat .*:\d+:\d+/, 'no stack trace');
    assert.deepEqual(folder.files(), before);
    const { stdout: document } = command([...INIT, '--templates', 'own', '--json', '--language', 'ja']);
    const { error } = JSON.parse(document) as { error: { exitCode: number; problems: { rule: string }[] } };
    assert.equal(error.exitCode, 2);
    assert.match(error.problems[0]?.rule ?? '', /idd はここにはありません/);
  });

  it('takes the folder from the environment for a new project only', () => {
    write(OWN, '# {{name}}\n');
    const env = { ECR_PRIVATELINK_TEMPLATES: 'own' };
    assert.equal(command([...INIT, '--name', 'shop'], env).status, 0);
    assert.equal(read('terraform/providers.tf'), '# shop\n');
    assert.equal(command(['refresh'], { ECR_PRIVATELINK_TEMPLATES: 'nowhere' }).status, 0);
  });

  it('reads nothing through a link, and plans all the same', () => {
    write(OWN, '# {{name}}\n');
    done(...INIT, '--name', 'shop', '--templates', 'own');
    rmSync(join(folder.path, OWN));
    symlinkSync('/etc/passwd', join(folder.path, OWN));
    for (const words of [['refresh'], ['status'], ['refresh', '--templates', 'own']]) {
      const { status, stderr } = command(words);
      assert.equal(status, 5, words.join(' '));
      assert.match(stderr, /is a symbolic link/);
    }
    assert.match(done('plan', '--yes'), /is a symbolic link/);
  });
});
