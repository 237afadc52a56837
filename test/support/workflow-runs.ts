import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { stubbedEnvironment } from './stubs.js';

export const WORKFLOW = '.github/workflows/ecr-privatelink.yml';

/** As the runner starts a step with `shell: bash`. */
const BASH = ['--noprofile', '--norc', '-eo', 'pipefail'];

/** The built command, where npm would fetch the package. */
const NPX = `
echo "$*" >>"$CALLS/npx"
[ "$1" = --yes ] || exit 97
shift 2
exec node "$COMMAND" "$@"`;

/** Opens one pull request, where it may. */
const GH = `
echo "$*" >>"$CALLS/gh"
case "$1 $2" in
  'pr list') if [ -e "$CALLS/open" ]; then echo 7; fi ;;
  'pr create') if [ -e "$CALLS/forbidden" ]; then exit 1; fi; : >"$CALLS/open" ;;
esac`;

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

export interface Workflow {
  readonly jobs: Readonly<Record<'status' | 'refresh', Job>>;
}

export interface Repository {
  /** Where a person works. */
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  /** Commits all and pushes to the default branch. */
  readonly commit: () => void;
  /** Makes a file one that earlier templates rendered. */
  readonly age: (project: string, path: string, from: string, to: string) => void;
  /** Runs the steps of a job in a fresh checkout, until one fails. */
  readonly run: (job: keyof Workflow['jobs']) => { readonly code: number; readonly output: string };
  /** The calls of a program since the last look. */
  readonly calls: (program: 'npx' | 'gh') => string[];
  readonly forbidPullRequests: (are: boolean) => void;
  /** What a branch of the remote repository points to; empty where it has none. */
  readonly pushed: (branch: string) => string;
  readonly remove: () => void;
}

/** A repository with a remote one, and a runner without network for a workflow in it. */
export function makeRepository(command: string): Repository {
  const place = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
  const [folder, remote, calls] = [join(place, 'work'), join(place, 'remote.git'), join(place, 'calls')];
  for (const path of [folder, remote, calls]) mkdirSync(path);
  const { env, remove } = stubbedEnvironment(['bash', 'git', 'node'], { npx: NPX, gh: GH });
  const start = (program: string, args: readonly string[], cwd: string) =>
    spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      env: { ...env, CI: 'true', GITHUB_REF_NAME: 'main', GH_TOKEN: 'token', CALLS: calls, COMMAND: command },
    });
  const gitIn =
    (cwd: string) =>
    (...args: readonly string[]) => {
      const { status, stdout, stderr } = start('git', ['-c', 'user.name=p', '-c', 'user.email=p@e.org', ...args], cwd);
      assert.equal(status, 0, `git ${args.join(' ')}: ${stderr}`);
      return stdout.trim();
    };
  const git = gitIn(folder);
  gitIn(remote)('init', '--quiet', '--bare', '--initial-branch=main');
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', `file://${remote}`);

  const run: Repository['run'] = (job) => {
    const checkout = mkdtempSync(join(place, 'checkout-'));
    gitIn(place)('clone', '--quiet', '--depth=1', `file://${remote}`, checkout);
    const { jobs } = parse(readFileSync(join(checkout, WORKFLOW), 'utf8')) as Workflow;
    let output = '';
    for (const { run: script } of jobs[job].steps) {
      if (script === undefined) continue;
      writeFileSync(join(place, 'step.sh'), script);
      const { status, stdout, stderr } = start('bash', [...BASH, join(place, 'step.sh')], checkout);
      output += stdout + stderr;
      if (status !== 0) return { code: status ?? -1, output };
    }
    return { code: 0, output };
  };

  return {
    folder,
    git,
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--message', 'change');
      git('push', '--quiet', 'origin', 'main');
    },
    age: (project, path, from, to) => ageFile(join(folder, project), path, from, to),
    run,
    calls: (program) => {
      const log = join(calls, program);
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
      rmSync(log, { force: true });
      return lines;
    },
    forbidPullRequests: (are) => {
      if (are) writeFileSync(join(calls, 'forbidden'), '');
      else rmSync(join(calls, 'forbidden'));
    },
    pushed: (branch) => git('ls-remote', 'origin', `refs/heads/${branch}`).split('\t')[0] ?? '',
    remove: () => {
      remove();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function ageFile(root: string, path: string, from: string, to: string): void {
  const state = join(root, '.ecr-privatelink/state.json');
  const recorded = JSON.parse(readFileSync(state, 'utf8')) as { files: Record<string, { base: string }> };
  const record = recorded.files[path] ?? assert.fail(`${path} is not recorded`);
  const text = readFileSync(join(root, '.ecr-privatelink/base', record.base), 'utf8');
  assert.ok(text.includes(from));
  const aged = text.replace(from, to);
  record.base = createHash('sha256').update(aged).digest('hex');
  for (const place of [path, `.ecr-privatelink/base/${record.base}`]) {
    mkdirSync(dirname(join(root, place)), { recursive: true });
    writeFileSync(join(root, place), aged);
  }
  writeFileSync(state, JSON.stringify(recorded));
}
