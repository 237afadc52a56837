import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { makeRepository, type Repository, WORKFLOW } from '../support/workflow-runs.js';
import { COMMAND, run as command } from './command.js';

const BRANCH = 'ecr-privatelink/refresh';
const OUTPUTS = 'terraform/outputs.tf';
const STATE = '.ecr-privatelink/state.json';
const LATEST = '--yes generator-ecr-privatelink@latest refresh --no-input --language en';

describe('the generated workflow, its steps run in a repository', () => {
  let repository: Repository;
  const place = (path: string) => join(repository.folder, path);
  const read = (path: string) => readFileSync(place(path), 'utf8');
  const make = (folder: string, ...flags: string[]) => {
    const args = ['init', folder, '--yes', '--iac', 'terraform', '--ci', 'github-actions', ...flags];
    const { status, stderr } = command(args, { cwd: repository.folder });
    assert.equal(status, 0, stderr);
  };
  /** A new text in the templates of today, where earlier ones had another. */
  const age = (project = '.') => repository.age(project, OUTPUTS, 'output "ecr_api_endpoint_id"', 'output "ecr_api"');
  const edit = (path: string, from: string, to: string) => {
    assert.ok(read(path).includes(from));
    writeFileSync(place(path), read(path).replace(from, to));
  };
  const versionIn = (path: string) => JSON.parse(read(path)).generator.version;
  const created = () => repository.calls('gh').filter((call) => call.startsWith('pr create')).length;

  beforeEach(() => {
    repository = makeRepository(COMMAND);
    make('.', '--name', 'demo');
  });
  afterEach(() => repository.remove());

  it('comes and goes with an answer, and the rest stays', () => {
    const run = (...args: string[]) => {
      const { status, stdout, stderr } = command(args, { cwd: repository.folder });
      assert.equal(status, 0, stdout + stderr);
      return stdout;
    };
    const before = treeOf(repository.folder);
    run('refresh', '--set', 'ci=none');
    assert.ok(!existsSync(place(WORKFLOW)));
    assert.match(run('init', '.', '--ci', 'github-actions'), /ecr-privatelink\.yml {2}\(new\)/);
    assert.deepEqual(treeOf(repository.folder), before);
    assert.match(run('status'), /is up to date\.\n$/);
  });

  describe('status', () => {
    it('passes where nothing is amiss, with the version that made the project', () => {
      repository.commit();
      const { code, output } = repository.run('status');
      assert.equal(code, 0, output);
      assert.match(output, /^::stop-commands::([0-9a-f-]{36})\n.* is up to date\.\n::\1::\n$/);
      const version = versionIn(STATE);
      assert.deepEqual(repository.calls('npx'), [`--yes generator-ecr-privatelink@${version} status --language en ./`]);
    });

    it('passes with an edit', () => {
      appendFileSync(place(OUTPUTS), '# mine\n');
      repository.commit();
      assert.equal(repository.run('status').code, 0);
    });

    it('fails at drift, which it shows with what brings the project back', () => {
      rmSync(place(OUTPUTS));
      repository.commit();
      const { code, output } = repository.run('status');
      assert.equal(code, 3);
      assert.match(output, /^::error title=ecr-privatelink status \(exit code 3\)::.*%0A {2}terraform\/outputs\.tf /m);
      assert.match(
        output,
        /npx generator-ecr-privatelink@[0-9.]+ restore PATH\. .*generator-ecr-privatelink@[0-9.]+ refresh$/m,
      );
    });

    it('looks at every project of the repository, each with its own version', () => {
      const other = "in fra/it's %";
      make(other, '--name', 'other');
      writeFileSync(
        place(`${other}/${STATE}`),
        read(`${other}/${STATE}`).replace(/"version":"[^"]+"/, '"version":"0.0.9"'),
      );
      rmSync(place(`${other}/${OUTPUTS}`));
      repository.commit();
      const { code, output } = repository.run('status');
      assert.equal(code, 3);
      assert.match(output, /^::error .*in fra\/it's %25/m);
      assert.deepEqual(
        repository.calls('npx').map((call) => call.split(' ').slice(1).join(' ')),
        [
          `generator-ecr-privatelink@${versionIn(STATE)} status --language en ./`,
          `generator-ecr-privatelink@0.0.9 status --language en ./${other}/`,
        ],
      );
    });

    for (const version of [
      '1.0.0; touch pwned',
      '$(touch pwned)',
      '1.0.0\n2.0.0',
      'latest',
      '1.0.0 -x',
      ['1.0.0'],
      1,
      null,
    ]) {
      it(`refuses a version that is none: ${JSON.stringify(version)}`, () => {
        writeFileSync(place(STATE), JSON.stringify({ ...JSON.parse(read(STATE)), generator: { version } }));
        repository.commit();
        const { code, output } = repository.run('status');
        assert.equal(code, 5);
        assert.match(output, /^::error .*\.\/\.ecr-privatelink\/state\.json names no version/m);
        assert.deepEqual(repository.calls('npx'), []);
      });
    }

    it('reads a link to a script as text', () => {
      rmSync(place(STATE));
      writeFileSync(place('state.js'), "module.exports = { generator: { version: '1.0.0' } };\n");
      symlinkSync('../state.js', place(STATE));
      repository.commit();
      assert.equal(repository.run('status').code, 5);
      assert.deepEqual(repository.calls('npx'), []);
    });

    it('fails where the state is not committed', () => {
      writeFileSync(place('.gitignore'), '.ecr-privatelink/\n');
      repository.commit();
      const { code, output } = repository.run('status');
      assert.equal(code, 2);
      assert.match(output, /^::error .*No \.ecr-privatelink\/state\.json is committed/m);
    });
  });

  describe('refresh', () => {
    it('proposes nothing where nothing changes', () => {
      repository.commit();
      const { code, output } = repository.run('refresh');
      assert.equal(code, 0, output);
      assert.match(output, /nothing to propose/);
      assert.deepEqual(repository.calls('npx'), [`${LATEST} ./`]);
      assert.deepEqual(repository.calls('gh'), []);
      assert.equal(repository.pushed(BRANCH), '');
    });

    it('proposes what changes, once, and keeps the proposal current', () => {
      age();
      repository.commit();
      const main = repository.pushed('main');
      const { code, output } = repository.run('refresh');
      assert.equal(code, 0, output);
      const first = repository.pushed(BRANCH);
      const calls = repository.calls('gh');
      assert.deepEqual(
        calls.map((call) => call.split(' ').slice(0, 2).join(' ')),
        ['auth setup-git', 'pr list', 'pr create'],
      );
      assert.ok(calls[2]?.startsWith(`pr create --head ${BRANCH} --base main --title Refresh `), calls[2]);
      repository.git('fetch', '--quiet', 'origin', BRANCH);
      assert.equal(repository.git('show', '--no-patch', '--format=%P %an', first), `${main} github-actions[bot]`);
      assert.match(repository.git('show', `${first}:${OUTPUTS}`), /output "ecr_api_endpoint_id"/);
      assert.doesNotMatch(repository.git('ls-tree', '-r', '--name-only', first), /backup/);

      const again = repository.run('refresh');
      assert.equal(again.code, 0, again.output);
      assert.match(again.output, /The open pull request #7 has it\.\n$/);
      assert.deepEqual([repository.pushed(BRANCH), created()], [first, 0]);

      writeFileSync(place('mine.txt'), 'mine\n');
      repository.commit();
      const later = repository.run('refresh');
      assert.equal(later.code, 0, later.output);
      assert.notEqual(repository.pushed(BRANCH), first);
      assert.equal(created(), 0);
      assert.equal(repository.pushed('main'), repository.git('rev-parse', 'main'));
    });

    it('writes over no commit of somebody else', () => {
      age();
      repository.commit();
      assert.equal(repository.run('refresh').code, 0);
      repository.git('fetch', '--quiet', 'origin', BRANCH);
      repository.git('checkout', '--quiet', '-b', 'review', 'FETCH_HEAD');
      appendFileSync(place(OUTPUTS), '# reviewed\n');
      repository.git('commit', '--quiet', '--all', '--message', 'reviewed');
      repository.git('push', '--quiet', 'origin', `HEAD:${BRANCH}`);
      const reviewed = repository.pushed(BRANCH);
      const { code, output } = repository.run('refresh');
      assert.equal(code, 4);
      assert.match(output, /^::error .*The branch ecr-privatelink\/refresh has commits of somebody else/m);
      assert.equal(repository.pushed(BRANCH), reviewed);
    });

    it('fails at a conflict, names the file and the command, and pushes nothing', () => {
      const other = "in fra/it's";
      make(other, '--name', 'other');
      age(other);
      edit(`${other}/${OUTPUTS}`, 'output "ecr_api"', 'output "mine"');
      age();
      repository.commit();
      const { code, output } = repository.run('refresh');
      assert.equal(code, 4);
      assert.match(output, /^::error title=ecr-privatelink refresh \(exit code 4\)::.*%0A {2}terraform\/outputs\.tf /m);
      assert.ok(output.includes("npx generator-ecr-privatelink@latest refresh ./ ./in\\ fra/it\\'s/\n"), output);
      assert.deepEqual(repository.calls('gh'), []);
      assert.equal(repository.pushed(BRANCH), '');
    });

    it('pushes no workflow: GitHub refuses that', () => {
      repository.age('.', WORKFLOW, 'timeout-minutes: 10', 'timeout-minutes: 9');
      repository.commit();
      const { code, output } = repository.run('refresh');
      assert.equal(code, 4);
      assert.match(output, /^::error .*changes a workflow of this repository.*@latest refresh \.\/$/m);
      assert.equal(repository.pushed(BRANCH), '');
    });

    it('says what to allow where no pull request can be opened, and opens it later', () => {
      age();
      repository.commit();
      repository.forbidPullRequests(true);
      const { code, output } = repository.run('refresh');
      assert.equal(code, 1);
      assert.match(output, /^::error .*Settings > Actions > General/m);
      const pushed = repository.pushed(BRANCH);
      assert.equal(created(), 1);
      repository.forbidPullRequests(false);
      assert.equal(repository.run('refresh').code, 0);
      assert.deepEqual([created(), repository.pushed(BRANCH)], [1, pushed]);
    });
  });
});
