import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { run, temporaryFolder } from './command.js';

/** What earlier templates recorded of the projects that they made: the state and the rendered bytes, of which the files are made anew. */
const FIXTURES = join(import.meta.dirname, '../fixtures/projects');
const ANSWERS = ['--name', 'demo', '--region', 'eu-west-1', '--iac', 'terraform,cloudformation,cdk'];
const MINE = '# mine: kept through every refresh';

/** The files of a project, by path, as the fixture's templates rendered them. */
function makeProject(fixture: string, root: string): string[] {
  const recorded = join(FIXTURES, fixture, 'state');
  cpSync(recorded, join(root, '.ecr-privatelink'), { recursive: true });
  const { files } = JSON.parse(readFileSync(join(recorded, 'state.json'), 'utf8')) as {
    files: Record<string, { base: string; mode: string }>;
  };
  for (const [path, { base, mode }] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), readFileSync(join(recorded, 'base', base)), { mode: Number.parseInt(mode, 8) });
  }
  return Object.keys(files);
}

for (const fixture of readdirSync(FIXTURES)) {
  describe(`a project of the templates ${fixture}, refreshed`, () => {
    const folder = temporaryFolder();
    const place = (path: string) => join(folder.path, 'demo', path);
    const read = (path: string) => readFileSync(place(path), 'utf8');
    let paths: string[] = [];
    beforeEach(() => {
      mkdirSync(place(''));
      paths = makeProject(fixture, place(''));
    });

    /** Refreshes; a second time nothing is left to do. */
    function refresh(): void {
      for (const words of [['refresh'], ['status']]) {
        const { status, stdout, stderr } = run(words, { cwd: place('') });
        assert.equal(status, 0, `${words}: ${stdout}${stderr}`);
      }
      const after = treeOf(place(''));
      assert.equal(run(['refresh'], { cwd: place('') }).status, 0);
      assert.deepEqual(treeOf(place('')), after);
    }

    /** What the templates of today make of the same answers. */
    function madeToday(): Record<string, string> {
      assert.equal(run(['init', 'today/demo', '--yes', ...ANSWERS], { cwd: folder.path }).status, 0);
      return ofProject(join(folder.path, 'today/demo'));
    }

    it('is what today’s templates make of its answers', () => {
      assert.equal(run(['status'], { cwd: place('') }).status, 3);
      refresh();
      assert.deepEqual(ofProject(place('')), madeToday());
    });

    it('keeps an edit in every file', () => {
      const edited = paths.filter((path) => !path.endsWith('.json'));
      for (const path of edited) writeFileSync(place(path), `${MINE}\n${read(path)}`);
      refresh();
      const today = madeToday();
      for (const path of edited) assert.equal(read(path), `${MINE}\n${contentOf(today, path)}`, path);
    });

    it('keeps edits where the templates changed, as a conflict that a person decides', () => {
      const changed = 'terraform/outputs.tf';
      writeFileSync(place(changed), read(changed).replaceAll(/^ {2}value .*$/gm, `  value = 1 ${MINE}`));
      const before = treeOf(place(''));
      const { status } = run(['refresh'], { cwd: place('') });
      if (status === 4) {
        assert.deepEqual(treeOf(place('')), before);
        assert.equal(run(['refresh', '--on-conflict', 'markers'], { cwd: place('') }).status, 0);
      }
      const count = (text: string) => text.split(MINE).length;
      assert.equal(count(read(changed)), count(before[changed] ?? ''));
    });

    it('leaves deleted what was deleted', () => {
      const deleted = ['terraform/outputs.tf', 'cdk/lib/network.ts', 'README.md'];
      for (const path of deleted) rmSync(place(path));
      refresh();
      for (const path of deleted) assert.equal(existsSync(place(path)), false, path);
    });

    it('leaves where it is what was moved', () => {
      renameSync(place('terraform/outputs.tf'), place('terraform/results.tf'));
      const moved = read('terraform/results.tf');
      refresh();
      assert.equal(existsSync(place('terraform/outputs.tf')), false);
      assert.equal(read('terraform/results.tf'), moved);
    });

    it('keeps CRLF', () => {
      for (const path of paths) writeFileSync(place(path), read(path).replaceAll('\n', '\r\n'));
      refresh();
      assert.equal(run(['status', '--strict'], { cwd: place('') }).status, 0, 'line ends are no edit');
      const today = madeToday();
      for (const path of Object.keys(today)) {
        assert.equal(read(path).replaceAll('\r\n', '\n'), contentOf(today, path), path);
        if (paths.includes(path)) assert.doesNotMatch(read(path), /[^\r]\n/, path);
      }
    });
  });
}

/** The files of a project without what is recorded of it. */
function ofProject(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => !path.startsWith('.ecr-privatelink')));
}

/** The text of a file in such a tree, whose first line tells its mode. */
function contentOf(tree: Record<string, string>, path: string): string {
  return tree[path]?.replace(/^.*\n/, '') ?? '';
}
