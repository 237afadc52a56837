import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { run, temporaryFolder } from './command.js';

const OUTPUTS = 'terraform/outputs.tf';
const FIRST_OUTPUT = 'output "ecr_api_endpoint_id" {';

describe('the commands for a project that is there', () => {
  const folder = temporaryFolder();
  const place = (path: string) => join(folder.path, path);
  const read = (path: string) => readFileSync(place(path), 'utf8');
  const edit = (path: string, from: string, to: string) => {
    assert.ok(read(path).includes(from));
    writeFileSync(place(path), read(path).replace(from, to));
  };
  const command = (...args: string[]) => run(args, { cwd: folder.path });
  const succeed = (...args: string[]): string => {
    const { status, stdout, stderr } = command(...args);
    assert.equal(status, 0, stdout + stderr);
    return stdout;
  };
  const ADD_BUILDS = ['refresh', '--set', 'workloads=fargate-linux,codebuild-vpc'];

  beforeEach(() => void succeed('init', '.', '--yes', '--iac', 'terraform', '--name', 'demo'));

  it('have nothing to do right after init', () => {
    const before = treeOf(folder.path);
    assert.match(succeed('status'), /is up to date\.\n$/);
    assert.match(succeed('refresh'), /is up to date\.\n$/);
    assert.equal(succeed('diff'), '');
    assert.deepEqual(treeOf(folder.path), before);
  });

  it('tell two signals: an edit is no drift, a missing file is', () => {
    appendFileSync(place(OUTPUTS), '# mine\n');
    assert.match(succeed('status'), /edited or deleted: 1[\s\S]*outputs\.tf {2}\(edited/);
    assert.equal(command('status', '--strict').status, 3);
    rmSync(place(OUTPUTS));
    const { status, stdout } = command('status');
    assert.equal(status, 3);
    assert.match(stdout, /are missing: 1[\s\S]*to bring it back: restore\s+terraform\/outputs\.tf\)\n$/);
    assert.match(succeed('refresh'), /outputs\.tf/);
    assert.equal(existsSync(place(OUTPUTS)), false, 'a deletion is an edit');
    assert.equal(command('status').status, 0, 'recorded, it is no drift any more');
    succeed('restore', OUTPUTS);
    assert.match(read(OUTPUTS), /registry_host/);
  });

  it('merge a changed answer into edited files, and undo that', () => {
    edit(
      'terraform/security.tf',
      'description = "HTTPS from the VPC to the interface endpoints"',
      'description = "TLS to the endpoints"',
    );
    const edited = treeOf(folder.path);
    const dry = succeed(...ADD_BUILDS, '--dry-run');
    assert.match(dry, /Nothing was written \(--dry-run\)/);
    assert.deepEqual(treeOf(folder.path), edited);
    const told = succeed(...ADD_BUILDS);
    assert.equal(told.replace(/.*\n$/, ''), dry.replace(/.*\n$/, ''), 'a dry run says what the run does');
    assert.match(read('terraform/security.tf'), /TLS to the endpoints[\s\S]*aws_security_group" "codebuild"/);
    assert.match(succeed('status'), /edited or deleted: 1/);
    assert.match(succeed('undo'), /as it was before the last run[\s\S]*security\.tf {2}\(as before\)/);
    assert.deepEqual(treeOf(folder.path), edited);
    assert.match(succeed('undo'), /codebuild\.tf {2}\(returned\)/);
  });

  it('write nothing at a conflict, unless it is said what to do', () => {
    const last = /output "ecr_api_endpoint_id"[\s\S]*$/;
    writeFileSync(place(OUTPUTS), read(OUTPUTS).replace(last, 'output "mine" {}\n'));
    const before = treeOf(folder.path);
    const mine = read(OUTPUTS);
    const { status, stderr } = command(...ADD_BUILDS);
    assert.equal(status, 4);
    assert.match(stderr, /outputs\.tf .*was edited after it was generated/);
    assert.deepEqual(treeOf(folder.path), before);
    for (const [way, expected] of [
      ['mine', (text: string) => assert.equal(text, mine)],
      ['theirs', (text: string) => assert.match(text, /codebuild_project_name[\s\S]*registry_host/)],
      [
        'markers',
        (text: string) =>
          assert.match(
            text,
            /^<<<<<<< yours\n[\s\S]*^\|\|\|\|\|\|\| base\n[\s\S]*^=======\n[\s\S]*^>>>>>>> template\n/m,
          ),
      ],
      ['side', (text: string) => assert.equal(text, mine)],
    ] as const) {
      succeed(...ADD_BUILDS, '--on-conflict', way);
      expected(read(OUTPUTS));
      assert.equal(existsSync(place(`${OUTPUTS}.new`)), way === 'side');
      succeed('undo');
      assert.deepEqual(treeOf(folder.path), before);
    }
  });

  it('say what lacks of a file that is kept, at the end and in status until it is settled', () => {
    writeFileSync(place(OUTPUTS), read(OUTPUTS).replace(/output "ecr_api_endpoint_id"[\s\S]*$/, 'output "mine" {}\n'));
    const ways =
      /outputs\.tf {2}\(.*to see it: diff terraform\/outputs\.tf; to take it: restore\s+terraform\/outputs\.tf\)/;
    const oneLine = (text: string) => text.replaceAll(/\n {2,}/g, ' ');
    const told = oneLine(succeed(...ADD_BUILDS, '--on-conflict', 'mine'));
    assert.match(told.slice(told.indexOf('Kept as they were')), ways);
    assert.match(
      told.replaceAll('\n', ' '),
      /run undo, then the same command once more with --on-conflict markers\. $/,
    );
    assert.equal(succeed('refresh').includes('Kept as they were'), false, 'told once');
    assert.match(oneLine(succeed('status')), ways);
    assert.equal(command('status', '--strict').status, 3);
    const kept = () => {
      const { files } = JSON.parse(succeed('status', '--json')) as { files: { path: string; kept?: true }[] };
      return files.filter((file) => file.kept).map(({ path }) => path);
    };
    assert.deepEqual(kept(), [OUTPUTS]);
    succeed('restore', OUTPUTS);
    assert.deepEqual(kept(), []);
    assert.match(succeed('status'), /is up to date\.\n$/);
  });

  it('undo nothing that was edited since, and nothing twice where nothing is left', () => {
    appendFileSync(place(OUTPUTS), '# mine\n');
    const { status, stderr } = command('undo');
    assert.equal(status, 4);
    assert.match(stderr, /Nothing was undone[\s\S]*outputs\.tf/);
    assert.match(read(OUTPUTS), /# mine\n$/);
    edit(OUTPUTS, '# mine\n', '');
    succeed('undo');
    assert.deepEqual(readdirSync(folder.path), []);
    assert.equal(command('undo').status, 2);
  });

  it('eject a project: its files stay, and nothing else', () => {
    const files = Object.entries(treeOf(folder.path)).filter(([path]) => !path.startsWith('.ecr-privatelink'));
    assert.match(succeed('eject'), /yours alone/);
    assert.deepEqual(treeOf(folder.path), Object.fromEntries(files));
    assert.equal(existsSync(place('.ecr-privatelink')), false);
    assert.equal(command('eject').status, 2);
    assert.match(succeed('init', '.', '--yes', '--iac', 'terraform', '--name', 'demo'), /Written: 0 files/);
    assert.equal(command('status').status, 0);
  });

  it('go on with several projects where one of them is wrong', () => {
    succeed('init', 'other', '--yes', '--iac', 'cdk');
    writeFileSync(place('other/.ecr-privatelink/state.json'), '{');
    const { status, stdout, stderr } = command('status', 'nowhere', 'other', '.');
    assert.equal(status, 5);
    assert.match(stdout, /is up to date/);
    assert.match(stderr, /nowhere[\s\S]*other:\n[\s\S]*not valid JSON/);
  });

  it('print JSON only, a document for each project', () => {
    succeed('init', 'other', '--yes', '--iac', 'cdk');
    for (const words of [['status'], ['refresh'], ['refresh', '--dry-run']]) {
      const lines = succeed(...words, '--json', '.', 'other')
        .trimEnd()
        .split('\n');
      const documents = lines.map((line) => JSON.parse(line) as { root: string });
      assert.deepEqual(
        documents.map(({ root }) => root),
        [folder.path, place('other')],
      );
    }
    for (const words of [['diff'], ['restore', OUTPUTS], ['undo', 'other'], ['eject']]) {
      assert.equal(typeof JSON.parse(succeed(...words, '--json')), 'object');
    }
  });

  it('leave the index of git as it is, with a dirty tree too', () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' });
    git('init', '--quiet');
    git('add', '.');
    appendFileSync(place('README.md'), 'mine\n');
    const before = [git('ls-files', '--stage'), git('status', '--short')];
    succeed(...ADD_BUILDS);
    assert.equal(git('ls-files', '--stage'), before[0]);
    assert.doesNotMatch(git('status', '--short', '--untracked-files=all'), /backup|lock|journal/);
    succeed('undo');
    assert.deepEqual([git('ls-files', '--stage'), git('status', '--short')], before);
  });

  it('keep CRLF through a checkout, and see no edit in it', () => {
    for (const path of readdirSync(place('terraform')).filter((name) => name.endsWith('.tf'))) {
      const crlf = read(`terraform/${path}`).replaceAll('\n', '\r\n');
      writeFileSync(place(`terraform/${path}`), crlf);
    }
    assert.match(succeed('status', '--strict'), /is up to date\.\n$/);
    succeed(...ADD_BUILDS);
    assert.doesNotMatch(read('terraform/security.tf').replaceAll('\r\n', ''), /\n/);
    assert.equal(command('status', '--strict').status, 0);
  });

  it('work in folders with names in Japanese and with spaces', () => {
    succeed('init', '社内 基盤/ECR', '--yes', '--iac', 'terraform', '--name', 'demo');
    appendFileSync(place('社内 基盤/ECR/README.md'), '日本語\n');
    succeed('refresh', '社内 基盤/ECR', '--set', 'iac=terraform,cdk');
    assert.match(read('社内 基盤/ECR/README.md'), /日本語\n$/);
    assert.equal(command('status', '社内 基盤/ECR').status, 0);
  });

  it('refuse to write while another run does, and take over what a killed one left', () => {
    const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 12);
    const lockOf = (number: number) => place(`.ecr-privatelink/lock-${number}-${machine}-${'a'.repeat(12)}.tmp`);
    writeFileSync(lockOf(process.pid), '');
    const before = treeOf(folder.path);
    for (const words of [ADD_BUILDS, ['undo'], ['eject'], ['restore', OUTPUTS]]) {
      const { status, stderr } = command(...words);
      assert.equal(status, 5, words.join(' '));
      assert.match(stderr, /Another run is writing/);
      assert.deepEqual(treeOf(folder.path), before);
    }
    assert.equal(command('status').status, 0, 'reading is never locked');
    rmSync(lockOf(process.pid));
    writeFileSync(lockOf(999_999_999), '');
    succeed(...ADD_BUILDS);
    assert.equal(existsSync(lockOf(999_999_999)), false);
  });

  it('refuse a state that leads out of the project, before anything is read or written there', () => {
    const state = JSON.parse(read('.ecr-privatelink/state.json')) as { files: Record<string, object> };
    const [record] = Object.values(state.files);
    for (const path of ['../outside', '/etc/hosts', 'a/../../outside', '.git/hooks/x', 'C:\\x', 'a\u0000b']) {
      const forged = { ...state, files: { ...state.files, [path]: record } };
      writeFileSync(place('.ecr-privatelink/state.json'), JSON.stringify(forged));
      for (const words of [['status'], ['refresh'], ['diff'], ['eject']]) {
        assert.equal(command(...words).status, 5, `${words} with ${path}`);
      }
    }
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const large = Buffer.alloc(100 * 1024 * 1024, ' ');
    for (const content of [deep, large, JSON.stringify({ ...state, schemaVersion: 99 })]) {
      writeFileSync(place('.ecr-privatelink/state.json'), content);
      assert.equal(command('status').status, 5);
    }
  });

  it('write through no symbolic link', () => {
    mkdirSync(place('elsewhere'));
    rmSync(place('terraform'), { recursive: true });
    symlinkSync('elsewhere', place('terraform'));
    assert.equal(command(...ADD_BUILDS).status, 4);
    assert.deepEqual(readdirSync(place('elsewhere')), []);
  });

  it('say what is wrong with a value of --set, and with a flag in its place', () => {
    const { status, stderr } = command('refresh', '--set', 'region=tokyo');
    assert.equal(status, 2);
    assert.match(stderr, /tokyo/);
    assert.equal(command('refresh', '--region', 'us-east-1').status, 2);
  });

  it('find every project below a folder for --recursive', () => {
    succeed('init', 'more/other', '--yes', '--iac', 'cdk');
    succeed('init', 'node_modules/foreign', '--yes', '--iac', 'cdk');
    const lines = succeed('status', '--recursive', '--json').trimEnd().split('\n');
    const roots = lines.map((line) => (JSON.parse(line) as { root: string }).root);
    assert.deepEqual(roots, [folder.path, place('more/other')]);
    assert.equal(command('status', '--recursive', 'terraform').status, 2);
  });

  it('take --continue and --abort alone only', () => {
    for (const other of [['--abort'], ['--dry-run'], ['--set', 'iac=cdk'], ['--on-conflict', 'mine']]) {
      const { status, stderr } = command('refresh', '--continue', ...other);
      assert.equal(status, 2);
      assert.match(stderr, /--continue: goes alone/);
    }
  });

  it('are found from a folder within the project', () => {
    const { status, stdout } = run(['status'], { cwd: place('terraform') });
    assert.equal(status, 0, stdout);
    assert.ok(read(OUTPUTS).includes(FIRST_OUTPUT));
  });
});
