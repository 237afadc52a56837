import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, COMMAND, run, temporaryFolder } from './command.js';

const FLAGS =
  '--region eu-west-1 --vpc new --azs eu-west-1a,eu-west-1b --workloads fargate-linux --features logs --iac terraform'.split(
    ' ',
  );

describe('the command without a terminal', () => {
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });
  const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');

  it('writes a project with --yes, and says what to do next', () => {
    const { status, stdout, stderr } = run(['shop', '--yes'], at());
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    assert.match(read('shop/terraform/endpoints.tf'), /aws_vpc_endpoint/);
    const steps = [
      'cd shop',
      '       scripts/preflight.sh',
      'terraform -chdir=terraform apply tfplan',
      '       scripts/verify.sh',
    ];
    const places = steps.map((step) => stdout.indexOf(step));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      `${places}`,
    );
  });

  it('names a project by its folder when all else is given', () => {
    const { status, stderr } = run(['shop', '--no-input', ...FLAGS], at());
    assert.equal(status, 0, stderr);
    assert.match(read('shop/terraform/terraform.tfvars'), /"shop"/);
  });

  for (const [why, args, env] of [
    ['no terminal', [], {}],
    ['--no-input', ['--no-input'], {}],
    ['CI', [], { CI: 'true' }],
  ] as const) {
    it(`lists what is missing, and a command that works: ${why}`, () => {
      const { status, stdout, stderr } = run(['shop', ...args, '--region', 'eu-west-1'], { ...at(), env });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.deepEqual(folder.files(), []);
      for (const flag of ['--vpc', '--azs', '--workloads', '--features', '--iac']) {
        assert.match(stderr, new RegExp(`^  ${flag} `, 'm'));
      }
      assert.doesNotMatch(stderr, /^ {2}--(region|name) /m, 'given, or taken from the folder');
      const line = /^ {2}npx generator-ecr-privatelink (.*)$/m.exec(stderr)?.[1] ?? '';
      const again = spawnSync('sh', ['-c', `"${process.execPath}" "${COMMAND}" ${line} --no-input`], {
        ...at(),
        env: CLEAN,
      });
      assert.equal(again.status, 0, String(again.stderr));
      assert.match(read('shop/terraform/providers.tf'), /eu-west-1/);
    });
  }

  it('plan writes nothing and reports what is missing in the same way', () => {
    assert.equal(run(['plan', ...FLAGS], at()).status, 0);
    const { status, stderr } = run(['plan'], at());
    assert.equal(status, 2);
    assert.match(stderr, /generator-ecr-privatelink plan --region us-east-1/);
    assert.deepEqual(folder.files(), []);
  });

  it('what AWS pulls itself needs nothing: plan says so, and init refuses with the reason', () => {
    const words = ['--name', 'functions', '--yes', '--workloads', 'lambda-image'];
    const planned = run(['plan', ...words, '--json'], { cwd: folder.path });
    assert.equal(planned.status, 0);
    assert.deepEqual((JSON.parse(planned.stdout) as { plan: { endpoints: unknown[] } }).plan.endpoints, []);
    const { status, stderr } = run(['init', 'functions', ...words], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /AWS pulls the images of these launch types itself/);
    assert.deepEqual(folder.files(), []);
  });

  it('a pull-through cache is missing a way to its upstream where nobody said how', () => {
    const words = ['init', 'cache', '--yes', '--features', 'logs,pull-through-cache'];
    const { status, stderr } = run(words, { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /--internet[\s\S]*--accept-no-upstream-path/);
    assert.equal(run([...words, '--internet', 'none'], { cwd: folder.path }).status, 2);
    assert.deepEqual(folder.files(), []);
    assert.equal(run([...words, '--accept-no-upstream-path'], { cwd: folder.path }).status, 0);
  });

  it('the order of origins: flag, environment, answers file, default', () => {
    writeFileSync(join(folder.path, 'a.yaml'), 'region: eu-west-1\nvpcCidr: 10.1.0.0/16\nappSubnetsPerAz: 2\n');
    const env = {
      ECR_PRIVATELINK_REGION: 'eu-west-2',
      ECR_PRIVATELINK_VPC_CIDR: '10.2.0.0/16',
      AWS_REGION: 'eu-west-3',
    };
    const args = ['plan', '--yes', '--json', '--answers', 'a.yaml', '--region', 'ap-northeast-1'];
    const { answers } = JSON.parse(run(args, { ...at(), env }).stdout).plan;
    assert.deepEqual(
      [answers.region, answers.vpcCidr, answers.appSubnetsPerAz, answers.iac],
      ['ap-northeast-1', '10.2.0.0/16', 2, ['terraform']],
    );
    const usual = run(['plan', '--yes', '--json'], { ...at(), env: { AWS_REGION: 'eu-west-3' } });
    assert.equal(JSON.parse(usual.stdout).plan.answers.region, 'eu-west-3');
  });

  it('--json is one document alone on stdout: plan, init, missing, conflict', () => {
    const plan = run(['plan', '--yes', '--json'], at());
    const planned = JSON.parse(plan.stdout);
    assert.deepEqual([planned.schemaVersion, planned.command, plan.stderr], [1, 'plan', '']);
    assert.deepEqual(
      planned.plan.endpoints.map(({ service }: { service: string }) => service),
      ['ecr.api', 'ecr.dkr', 'logs', 's3'],
    );
    const init = run(['shop', ...FLAGS, '--json'], at());
    const written = JSON.parse(init.stdout);
    assert.deepEqual([written.schemaVersion, written.command, init.stderr, init.status], [1, 'init', '', 0]);
    assert.ok(written.written.includes('README.md'));
    assert.equal(written.actions[0].kind, 'create');

    const missing = run(['other', '--json'], at());
    assert.equal(missing.status, 2);
    assert.equal(JSON.parse(missing.stdout).error.missing[0].flag, '--region');
    assert.match(missing.stderr, /--region/, 'people read the error stream');

    mkdirSync(join(folder.path, 'taken'));
    writeFileSync(join(folder.path, 'taken/README.md'), 'mine\n');
    const conflict = run(['taken', '--yes', '--json'], at());
    assert.equal(conflict.status, 4);
    const { error } = JSON.parse(conflict.stdout);
    assert.deepEqual([error.exitCode, error.conflicts[0].path], [4, 'README.md']);
  });

  it('a file in the way: exit 4, the list, the way out, nothing written', () => {
    writeFileSync(join(folder.path, 'README.md'), 'mine\n');
    const { status, stderr } = run(['.', '--yes'], at());
    assert.equal(status, 4);
    assert.match(stderr, /README\.md/);
    assert.match(stderr, /^ {2}npx generator-ecr-privatelink init infra\/ecr-privatelink$/m);
    assert.doesNotMatch(stderr, /unchanged|\(new\)/);
    assert.deepEqual(folder.files(), ['README.md']);
  });

  it('the way out of a file in the way is below the DIR that was typed, and is said once', () => {
    mkdirSync(join(folder.path, 'my shop'));
    for (const path of ['README.md', '.gitignore']) writeFileSync(join(folder.path, 'my shop', path), 'mine\n');
    const { stderr } = run(['my shop', '--yes', '--name', 'shop'], at());
    assert.match(stderr, /^ {2}npx generator-ecr-privatelink init 'my shop\/infra\/ecr-privatelink'$/m);
    assert.equal(stderr.match(/infra/g)?.length, 1);
    const { error } = JSON.parse(run(['-C', 'my shop', '--yes', '--name', 'shop', '--json'], at()).stdout);
    assert.deepEqual(error.advice[0].commands, [
      "npx generator-ecr-privatelink init -C 'my shop' infra/ecr-privatelink",
    ]);
  });

  it('a folder that cannot be written: exit 5', () => {
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder.path, 0o555);
    // Root may write everywhere but in the kernel's own file system.
    const { status, stderr } = run([isRoot ? '/proc/shop' : '.', '--yes'], at());
    chmodSync(folder.path, 0o755);
    assert.equal(status, 5, stderr);
    assert.deepEqual(folder.files(), []);
  });

  it('a file where the folder should be: exit 5', () => {
    writeFileSync(join(folder.path, 'shop'), '');
    assert.equal(run(['init', 'shop', '--yes'], at()).status, 5);
    const below = run(['init', 'shop/deep/er', '--yes'], at());
    assert.equal(below.status, 5);
    assert.match(below.stderr.replaceAll('\n', ' '), /\/shop is a file, not a folder/);
    assert.doesNotMatch(below.stderr, /README/);
  });

  it('a misspelt command is no folder name, unless the folder exists or init says so', () => {
    const { status, stderr } = run(['plna', '--yes'], at());
    assert.equal(status, 2);
    assert.match(stderr, /nearest: plan/);
    assert.match(stderr, /init plna/);
    assert.deepEqual(folder.files(), []);
    mkdirSync(join(folder.path, 'plna'));
    assert.equal(run(['plna', '--yes'], at()).status, 0);
    assert.equal(run(['init', 'pla', '--yes'], at()).status, 0);
    assert.ok(existsSync(join(folder.path, 'pla/README.md')));
  });

  it('an AWS_REGION that is no Region is ignored, and said where the default stands for it', () => {
    const env = { AWS_REGION: 'mars-1' };
    assert.match(run(['plan', '--yes'], { ...at(), env }).stderr, /mars-1 is no Region/);
    assert.equal(run(['plan', '--yes', '--region', 'eu-west-1'], { ...at(), env }).stderr, '');
    assert.equal(run(['plan', '--yes'], { ...at(), env: { AWS_REGION: 'eu-west-1' } }).stderr, '');
    const byDefault = { AWS_DEFAULT_REGION: 'eu-west-1' };
    assert.match(run(['plan', '--yes'], { ...at(), env: byDefault }).stdout, /eu-west-1 \(/);
  });

  it('plan also says what is in the way', () => {
    writeFileSync(join(folder.path, 'README.md'), 'mine\n');
    const { status, stdout } = run(['plan', '--yes', '--name', 'shop'], at());
    assert.equal(status, 0);
    assert.match(stdout, /In the way:\n {2}README\.md/);
    assert.match(run(['plan', 'README.md', '--yes'], at()).stdout.replaceAll(/\s+/g, ' '), /a file, not a folder/);
    assert.doesNotMatch(run(['plan', 'shop', '--yes'], at()).stdout, /In the way/);
  });

  it('a long summary ends with what matters most', () => {
    const { stdout } = run(['shop', '--yes'], at());
    assert.match(stdout.replaceAll('\n', ' '), /4 endpoints, \d+\.\d\d USD a month, \d+ files in \S+shop /);
    assert.match(stdout, /^ {2}\.ecr-privatelink\/ /m);
  });

  it('help and version are words too', () => {
    assert.equal(run(['help'], at()).stdout, run(['--help'], at()).stdout);
    assert.equal(run(['--language', 'ja', 'help'], at()).stdout, run(['--help', '--language=ja'], at()).stdout);
    assert.equal(run(['version'], at()).stdout, run(['--version'], at()).stdout);
    assert.match(run(['help'], at()).stdout, /^ +143 /m);
    assert.equal(run(['init', 'help', '--yes'], at()).status, 0);
  });

  it('a word that can be no path is refused, not crashed on', () => {
    const { status, stderr } = run(['x'.repeat(5000), '--yes'], at());
    assert.equal(status, 5);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

  it('-C is where paths start, and has to exist', () => {
    mkdirSync(join(folder.path, 'deep'));
    assert.equal(run(['-C', 'deep', 'shop', '--yes'], at()).status, 0);
    assert.ok(existsSync(join(folder.path, 'deep/shop/README.md')));
    assert.equal(run(['-C', 'absent', 'shop', '--yes'], at()).status, 2);
  });

  it('started by npm, DIR is relative to where npm was started', () => {
    mkdirSync(join(folder.path, 'user'));
    const env = { INIT_CWD: join(folder.path, 'user'), npm_lifecycle_event: 'start' };
    assert.equal(run(['shop', '--yes'], { ...at(), env }).status, 0);
    assert.ok(existsSync(join(folder.path, 'user/shop/README.md')));
    const told = run(['other'], { ...at(), env }).stderr;
    assert.match(told, /^ {2}npm start -- init other --region /m);
    assert.match(run(['other', '--regoin', 'x'], { ...at(), env }).stderr, /npm start -- --help/);
    // Without npm the variable is somebody else's.
    assert.equal(run(['here', '--yes'], { ...at(), env: { INIT_CWD: join(folder.path, 'user') } }).status, 0);
    assert.ok(existsSync(join(folder.path, 'here/README.md')));
  });

  it('speaks the language of the flag, the variable, the locale', () => {
    const speaks = (args: readonly string[], env: Readonly<Record<string, string>>) =>
      /構成プラン/.test(run(['plan', '--yes', ...args], { ...at(), env }).stdout) ? 'ja' : 'en';
    assert.equal(speaks([], { LANG: 'ja_JP.UTF-8' }), 'ja');
    assert.equal(speaks([], { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }), 'en');
    assert.equal(speaks([], { ECR_PRIVATELINK_LANGUAGE: 'ja', LANG: 'en_US.UTF-8' }), 'ja');
    assert.equal(speaks(['--language', 'en'], { ECR_PRIVATELINK_LANGUAGE: 'ja' }), 'en');
  });

  it('a reader that leaves early is no fault', () => {
    const line = `"${process.execPath}" "${COMMAND}" plan --yes; echo "exit $?" >&2`;
    const { stderr } = spawnSync('sh', ['-c', `{ ${line}; } | true`], {
      cwd: folder.path,
      env: CLEAN,
      encoding: 'utf8',
    });
    assert.equal(stderr, 'exit 0\n');
  });
});

describe('the command in a project', () => {
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });
  beforeEach(() => {
    assert.equal(run(['shop', ...FLAGS], at()).status, 0);
  });

  it('the same answers: nothing to do, whatever the environment says', () => {
    const before = folder.files();
    const env = { ECR_PRIVATELINK_REGION: 'us-west-2', AWS_REGION: 'us-west-2' };
    for (const args of [['shop'], ['shop', ...FLAGS], ['shop', '--yes'], ['-C', 'shop/terraform']]) {
      const { status, stdout } = run(args, { ...at(), env });
      assert.equal(status, 0, `${args}`);
      assert.match(stdout, /Nothing to do/);
    }
    assert.deepEqual(folder.files(), before);
  });

  it('edited and deleted files are listed where nothing is to do, and in the way of a flavour that changes them', () => {
    writeFileSync(join(folder.path, 'shop/README.md'), '# mine\n');
    rmSync(join(folder.path, 'shop/terraform/network.tf'));
    const { status, stdout } = run(['shop'], at());
    assert.equal(status, 0);
    assert.match(stdout, /^ {2}README\.md {2}\(was edited/m);
    assert.match(stdout, /^ {2}terraform\/network\.tf {2}\(you deleted it/m);
    const refused = run(['shop', '--iac', 'terraform,cdk'], at());
    assert.equal(refused.status, 4);
    assert.match(refused.stderr, /^ {2}README\.md {2}\(in the way: was edited/m);
    assert.match(refused.stderr, /--on-conflict mine/);
    const decided = run(['shop', '--iac', 'terraform,cdk', '--on-conflict', 'mine'], at());
    assert.equal(decided.status, 0, decided.stderr);
    assert.equal(readFileSync(join(folder.path, 'shop/README.md'), 'utf8'), '# mine\n');
    assert.ok(!existsSync(join(folder.path, 'shop/terraform/network.tf')));
  });

  it('an edit stays where another flavour changes nothing in the file', () => {
    writeFileSync(join(folder.path, 'shop/terraform/network.tf'), '# mine\n');
    assert.match(run(['shop'], at()).stdout, /^ {2}terraform\/network\.tf {2}\(was edited/m);
    const { status, stdout, stderr } = run(['shop', '--iac', 'terraform,cdk', '--json'], at());
    assert.equal(status, 0, stderr);
    const { actions, written } = JSON.parse(stdout);
    assert.ok(
      actions.some(({ kind, path }: { kind: string; path: string }) => kind === 'keep' && path.endsWith('network.tf')),
    );
    assert.ok(!written.includes('terraform/network.tf'));
    assert.equal(readFileSync(join(folder.path, 'shop/terraform/network.tf'), 'utf8'), '# mine\n');
  });

  it('another flavour lands beside the first', () => {
    const before = readFileSync(join(folder.path, 'shop/terraform/network.tf'), 'utf8');
    const { status, stderr } = run(['shop', '--iac', 'terraform,cloudformation'], at());
    assert.equal(status, 0, stderr);
    assert.ok(existsSync(join(folder.path, 'shop/cloudformation/ecr-privatelink.yaml')));
    assert.equal(readFileSync(join(folder.path, 'shop/terraform/network.tf'), 'utf8'), before);
    assert.match(run(['shop'], at()).stdout, /Nothing to do/);
  });

  it('any other change is refused, and names the answers that differ', () => {
    const before = folder.files();
    const { status, stderr } = run(['shop', '--vpc-cidr', '10.9.0.0/16', '--iac', 'cdk'], at());
    assert.equal(status, 2);
    assert.match(stderr, /--vpc-cidr: recorded 10\.0\.0\.0\/16, given 10\.9\.0\.0\/16/);
    assert.match(stderr, /--iac: recorded terraform, given cdk/);
    assert.deepEqual(folder.files(), before);
    assert.match(stderr, /^ {2}npx generator-ecr-privatelink init OTHER-DIR .*--vpc-cidr 10\.9\.0\.0\/16/m);
    assert.match(stderr.replaceAll(/\s+/g, ' '), /section "Change" of its README\.md/);
    assert.match(stderr.replaceAll(/\s+/g, ' '), /name the others too: --iac terraform,cdk/);
    const { error } = JSON.parse(run(['shop', '--vpc-cidr', '10.9.0.0/16', '--json'], at()).stdout);
    assert.equal(error.differences[0].key, 'vpcCidr');
  });

  it('another Region is refused as such, without zones that nobody gave', () => {
    for (const args of [
      ['--region', 'us-west-2'],
      ['--region', 'us-west-2', '--azs', 'us-west-2a,us-west-2b'],
    ]) {
      const { status, stdout, stderr } = run(['shop', ...args, '--json'], at());
      assert.equal(status, 2);
      const { error } = JSON.parse(stdout);
      assert.deepEqual(error.problems, []);
      assert.match(stderr, /--region: recorded eu-west-1, given us-west-2/);
      assert.equal(error.differences.length, args.length / 2);
    }
    const { error } = JSON.parse(run(['shop', '--region', 'us-wset-2', '--json'], at()).stdout);
    assert.deepEqual(
      [error.problems[0].nearest, error.problems.length, error.differences],
      ['us-west-2', 1, undefined],
    );
  });

  it('an option that the command does not have is refused before anything is taken back or ended', () => {
    const before = folder.files();
    for (const command of ['undo', 'eject']) {
      const { status, stderr } = run([command, 'shop', '--dry-run'], at());
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`--dry-run: is no option of ${command}`));
      assert.deepEqual(folder.files(), before);
    }
  });

  it('a recorded flavour stays: said where fewer are given', () => {
    assert.equal(run(['shop', '--iac', 'terraform,cdk'], at()).status, 0);
    const { status, stderr } = run(['shop', '--iac', 'cdk'], at());
    assert.equal(status, 2);
    assert.match(stderr, /"init" removes nothing/);
  });
});
