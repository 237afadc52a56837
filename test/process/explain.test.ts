import assert from 'node:assert/strict';
import { openTerminal, run, temporaryFolder } from './command.js';

describe('explain', () => {
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });
  const explain = (...args: string[]) => {
    const ended = run(['explain', ...args], at());
    assert.deepEqual(folder.files(), []);
    return ended;
  };

  it('lists the ids by kind, without a project', () => {
    const { status, stdout, stderr } = explain();
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    for (const heading of ['VPC endpoints', 'Answers', 'Files of a project', 'Notes of a plan', 'Rules of the audit']) {
      assert.match(stdout, new RegExp(`^${heading}$`, 'm'));
    }
    for (const id of ['ecr_api', 'vpcCidr', 'terraform/endpoints.tf', 'single_az', '07']) {
      assert.match(stdout, new RegExp(`^ {2}${id} `, 'm'));
    }
    assert.match(stdout, /^ {2}npx generator-ecr-privatelink explain ID$/m);
  });

  for (const [given, expected] of [
    ['ecr.api', /^ecr_api: VPC endpoint[\s\S]*ResourceInitializationError[\s\S]*https:\/\/docs\.aws/],
    ['vpcCidr', /^vpcCidr: answer[\s\S]*default: 10\.0\.0\.0\/16/],
    ['--vpc-cidr', /^vpcCidr: answer/],
    ['--no-flow-logs', /^flowLogs: answer/],
    ['terraform/endpoints.tf', /^terraform\/endpoints\.tf: file of a project/],
    ['single_az', /^single_az: note of a plan[\s\S]*When it is told/],
    ['7', /^07: rule of the audit[\s\S]*DuplicateSubnetsInSameZone/],
    ['EC2.55', /^EC2\.55: control[\s\S]*How a plan stands with it\n {2}passed: /],
    ['lambda-image', /^lambda-image: launch type[\s\S]*\nlambda-image: left out of a plan/],
    ['ecs-external', /^ecs-external: launch type/],
    ['exec', /^exec: feature/],
    ['ap-northeast-1', /^ap-northeast-1: Region; also Asia Pacific \(Tokyo\)/],
  ] as const) {
    it(`explains ${given}`, () => {
      const { status, stdout, stderr } = explain(given);
      assert.equal(status, 0, stderr);
      assert.equal(stderr, '');
      assert.match(stdout, expected);
      assert.doesNotMatch(stdout, /[{}]/);
    });
  }

  it('explains everything that an id stands for', () => {
    const { stdout } = explain('internet');
    assert.match(stdout, /^internet: left out of a plan$/m);
    assert.match(stdout, /^internet: answer; also --internet/m);
  });

  it('an unknown id: exit 2, and the nearest one', () => {
    for (const [given, nearest] of [
      ['ecr_ap', 'ecr_api'],
      ['--vpc-cdir', '--vpc-cidr'],
      ['terraform/endpoint.tf', 'terraform/endpoints.tf'],
      ['sinlge_az', 'single_az'],
    ] as const) {
      const { status, stdout, stderr } = explain(given);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, new RegExp(`^ {4}nearest: ${nearest}$`, 'm'));
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });

  it('one id, and no option of other commands', () => {
    for (const args of [
      ['ecr_api', 'logs'],
      ['--vpc-cidr', '10.0.0.0/16'],
      ['--vpc-cidr=10.0.0.0/16'],
      ['ecr_api', '--yes'],
      [''],
    ]) {
      const { status, stdout, stderr } = explain(...args);
      assert.equal(status, 2, `${args}`);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
    assert.match(explain('ecr_api', 'logs').stderr, /logs: is one word too many: explain takes one ID/);
  });

  it('--json is one document alone on stdout: the list, an id, an unknown one', () => {
    const list = explain('--json');
    const { schemaVersion, command, list: all } = JSON.parse(list.stdout);
    assert.deepEqual([schemaVersion, command, list.status, list.stderr], [1, 'explain', 0, '']);
    assert.deepEqual(Object.keys(all[0]), ['kind', 'id', 'names', 'title']);
    for (const kind of ['endpoint', 'workload', 'feature', 'omission', 'answer', 'file', 'note', 'control', 'rule']) {
      assert.ok(
        all.some((one: { kind: string }) => one.kind === kind),
        kind,
      );
    }

    const one = explain('s3', '--json');
    const document = JSON.parse(one.stdout);
    assert.deepEqual([document.schemaVersion, document.command, document.id, one.stderr], [1, 'explain', 's3', '']);
    assert.deepEqual(
      document.entries.map(({ id }: { id: string }) => id),
      ['s3', 's3_existing', 's3_interface'],
    );
    assert.match(document.entries[0].sources[0].address, /^https:/);
    assert.ok(document.entries[0].without[0].includes('starport-layer-bucket'));

    const flag = explain('--vpc-cidr', '--json');
    assert.equal(JSON.parse(flag.stdout).entries[0].id, 'vpcCidr');

    const unknown = explain('ecr_ap', '--json');
    assert.equal(unknown.status, 2);
    const { error } = JSON.parse(unknown.stdout);
    assert.deepEqual([error.exitCode, error.problems[0].nearest], [2, 'ecr_api']);
  });

  it('speaks Japanese, in JSON too', () => {
    const { stdout } = explain('ecr_api', '--language', 'ja');
    assert.match(stdout, /^ecr_api: VPC エンドポイント \(別名: ecr\.api\)\n\n概要\n/);
    assert.match(stdout, /^ない場合\n {2}ログインできないため/m);
    const { list } = JSON.parse(explain('--json', '--language', 'ja').stdout);
    assert.equal(list.find(({ id }: { id: string }) => id === 'vpcCidr').title, 'VPC の CIDR ブロック');
    assert.match(explain('ecr_ap', '--language', 'ja').stderr, /この ID の説明はありません/);
  });

  it('has no colours, and wraps to the width of the terminal', async () => {
    const terminal = openTerminal(['explain', 'ecs_agent'], { cwd: folder.path, columns: 40 });
    assert.equal(await terminal.exitCode, 0);
    assert.equal(terminal.raw(), terminal.printed());
    const lines = terminal.printed().split('\r\n');
    assert.deepEqual(
      lines.filter((line) => line.length > 40 && !line.startsWith('  https://')),
      [],
    );
    assert.ok(lines.includes('What happens without it'));
  });

  it('a misspelt explain is no folder', () => {
    const { status, stderr } = run(['explian', 'ecr_api'], at());
    assert.equal(status, 2);
    assert.match(stderr, /nearest: explain/);
  });
});
