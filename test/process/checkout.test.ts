import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, run, temporaryFolder } from './command.js';

const REFRESH = ['refresh', '--set', 'workloads=fargate-linux,codebuild-vpc'];

/** How a repository may come to have CRLF in its working tree: by the user's setting, or by attributes of its own. */
const WAYS = {
  'core.autocrlf=true': { settings: ['-c', 'core.autocrlf=true'], attributes: null },
  'attributes for the whole repository': { settings: [], attributes: '* text=auto eol=crlf\n' },
} as const;

for (const [way, { settings, attributes }] of Object.entries(WAYS)) {
  describe(`a project checked out with CRLF, by ${way}`, () => {
    const folder = temporaryFolder();
    const clone = (path = '') => join(folder.path, 'clone', path);
    const place = (path: string) => clone(`infra/ecr/${path}`);
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
        cwd,
        encoding: 'utf8',
        env: { ...CLEAN, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const command = (...args: string[]) => run(args, { cwd: place('') });
    const succeed = (...args: string[]) => {
      const { status, stdout, stderr } = command(...args);
      assert.equal(status, 0, stdout + stderr);
    };
    const read = (path: string) => readFileSync(place(path), 'utf8');
    /** Every file of the project, what is recorded of it aside. */
    const files = () =>
      readdirSync(place(''), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('.ecr-privatelink'))
        .map((entry) => join(entry.parentPath, entry.name).slice(place('').length));
    const isCrlf = (path: string) => !/[^\r]\n/.test(read(path)) && read(path).includes('\r\n');
    /** By name, the recorded bases; each is what its name says. */
    const bases = () => {
      const names = readdirSync(place('.ecr-privatelink/base')).sort();
      for (const name of names) {
        const bytes = readFileSync(place(`.ecr-privatelink/base/${name}`));
        assert.equal(createHash('sha256').update(bytes).digest('hex'), name);
      }
      return names;
    };

    beforeEach(() => {
      const origin = join(folder.path, 'origin');
      mkdirSync(join(origin, 'infra/ecr'), { recursive: true });
      git(origin, 'init', '--quiet');
      if (attributes !== null) writeFileSync(join(origin, '.gitattributes'), attributes);
      const { status, stderr } = run(['init', 'infra/ecr', '--yes', '--name', 'demo'], { cwd: origin });
      assert.equal(status, 0, stderr);
      git(origin, 'add', '.');
      git(origin, 'commit', '--quiet', '-m', 'one');
      git(folder.path, 'clone', '--quiet', ...settings, 'origin', 'clone');
    });

    it('is clean right after the checkout', () => {
      assert.ok(files().length > 10 && files().every(isCrlf));
      bases();
      succeed('status', '--strict');
      succeed(...REFRESH, '--dry-run');
      assert.equal(git(clone(), 'status', '--short'), '');
    });

    it('keeps CRLF through a refresh, with edits too, and its bases as they were rendered', () => {
      appendFileSync(place('README.md'), 'mine\r\n');
      const before = files();
      const known = bases();
      succeed(...REFRESH);
      assert.deepEqual(
        before.filter((path) => !isCrlf(path)),
        [],
      );
      assert.match(read('README.md'), /CodeBuild[\s\S]*\r\nmine\r\n$/);
      assert.ok(bases().some((name) => !known.includes(name)));
      assert.equal(command('status').status, 0);
      assert.doesNotMatch(git(clone(), 'diff'), /\r/, 'git sees no line end that changed');
    });

    it('is clean in a new checkout of what was committed after a refresh', () => {
      succeed(...REFRESH);
      git(clone(), 'add', '.');
      git(clone(), 'commit', '--quiet', '-m', 'two');
      assert.equal(git(clone(), 'status', '--short'), '');
      git(folder.path, 'clone', '--quiet', ...settings, 'clone', 'third');
      const { status, stdout } = run(['status', '--strict'], { cwd: join(folder.path, 'third/infra/ecr') });
      assert.equal(status, 0, stdout);
      succeed('undo');
      bases();
      succeed('status', '--strict');
    });
  });
}
