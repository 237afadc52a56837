import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answers, formatValue } from '../../core/answers/index.js';
import { run, temporaryFolder } from '../process/command.js';
import { treeOf } from '../support/tree.js';
import { command, flagsOf, generate, type Run, recordedIn, refusal } from './generate.js';

type Part = NonNullable<Run['part']>;

const EXISTING_VPC = {
  vpc: 'existing',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  vpcCidrs: ['10.20.0.0/16'],
  endpointSubnetIds: { 'us-east-1a': 'subnet-0a1b2c3d4e5f60718', 'us-east-1b': 'subnet-0b1c2d3e4f5061728' },
  appSubnetIds: { 'us-east-1a': ['subnet-0c1d2e3f405162738'], 'us-east-1b': ['subnet-0d1e2f30415263748'] },
  appRouteTableIds: ['rtb-0a1b2c3d4e5f60718'],
} as const;

describe('the part generators', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const byYeoman = () => join(folder.path, 'yeoman');
  const byCommand = () => join(folder.path, 'command');

  /** The same project twice: for a generator, and for the command. */
  function projectsOf(answers: Partial<Answers>): void {
    command(byYeoman(), '.', '--name', 'shop', '--yes', ...flagsOf(answers));
    cpSync(byYeoman(), byCommand(), { recursive: true });
  }

  const BEIJING = { region: 'cn-north-1', iac: ['terraform', 'cloudformation'] } as const;
  const EVERY_PART: readonly [Part, Partial<Answers>, Partial<Answers>, RegExp][] = [
    ['cloudformation', {}, { iac: ['terraform', 'cloudformation'] }, /^cloudformation\/ecr-privatelink\.yaml$/],
    ['terraform', { iac: ['cdk'] }, { iac: ['cdk', 'terraform'] }, /^terraform\/endpoints\.tf$/],
    ['cdk', { region: 'eu-west-1' }, { iac: ['terraform', 'cdk'] }, /^cdk\/bin\/app\.ts$/],
    ['codebuild', BEIJING, { workloads: ['fargate-linux', 'codebuild-vpc'] }, /^codebuild\/buildspec\.yml$/],
    [
      'docker',
      { workloads: ['ecs-ec2'], accountId: '123456789012' },
      { windowsLayers: true },
      /^docker\/daemon\.json$/,
    ],
  ];
  for (const [part, before, added, brings] of EVERY_PART) {
    it(`:${part} adds to a project what the command adds, once`, async () => {
      projectsOf(before);
      const { inMemory } = await generate({ part, folder: byYeoman() });
      command(byCommand(), '--yes', ...flagsOf(added));
      const after = treeOf(byYeoman());
      assert.deepEqual(after, treeOf(byCommand()));
      assert.ok(
        Object.keys(after).some((path) => brings.test(path)),
        `${Object.keys(after)}`,
      );
      assert.deepEqual(inMemory, []);
      await generate({ part, folder: byYeoman() });
      assert.deepEqual(treeOf(byYeoman()), after);
    });

    it(`:${part} makes a project in an empty folder`, async () => {
      await generate({ part, folder: byYeoman(), words: ['shop'] });
      const alone = {
        docker: { workloads: ['ec2-docker'], windowsLayers: true },
        codebuild: { workloads: ['codebuild-vpc'] },
      };
      const answers = part in alone ? alone[part as keyof typeof alone] : { iac: [part] };
      command(byCommand(), 'shop', '--yes', ...flagsOf(answers as Partial<Answers>));
      assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
    });
  }

  it('asks what the part needs, and whether to write it', async () => {
    projectsOf({ workloads: ['ecs-ec2'] });
    const { asked } = await generate({ part: 'cdk', folder: byYeoman(), answers: {} });
    assert.deepEqual(asked, ['next']);
    const answers = { repository: 'payments/api', codebuildSource: 'none', windowsLayers: false };
    const { asked: ofBuilds } = await generate({ part: 'codebuild', folder: byYeoman(), answers });
    assert.deepEqual(ofBuilds, ['codebuildSource', 'repository', 'next']);
    assert.equal(recordedIn(byYeoman()).repository, 'payments/api');
    const { asked: ofDocker } = await generate({
      part: 'docker',
      folder: byYeoman(),
      answers: { dockerEngine: '27', accountId: '123456789012' },
    });
    assert.deepEqual(ofDocker, ['dockerEngine', 'accountId', 'next']);
    assert.match(readFileSync(join(byYeoman(), 'docker/daemon.json'), 'utf8'), /123456789012\.dkr\.ecr/);
  });

  it('leave a file that the user edited and the part does not change', async () => {
    projectsOf({});
    appendFileSync(join(byYeoman(), 'terraform/network.tf'), '# mine\n');
    const edited = treeOf(byYeoman())['terraform/network.tf'];
    await generate({ part: 'cdk', folder: byYeoman() });
    const after = treeOf(byYeoman());
    assert.equal(after['terraform/network.tf'], edited);
    assert.ok('cdk/bin/app.ts' in after);
    await generate({ part: 'codebuild', folder: byYeoman() });
    assert.equal(treeOf(byYeoman())['terraform/network.tf'], edited);
  });

  it('write nothing where the part changes a line that the user changed', async () => {
    projectsOf({});
    const path = join(byYeoman(), 'terraform/outputs.tf');
    const sorted = /output "ecr_api_endpoint_id"[\s\S]*$/;
    writeFileSync(path, readFileSync(path, 'utf8').replace(sorted, 'output "mine" {}\n'));
    const before = treeOf(byYeoman());
    const { message, code } = await refusal({ part: 'codebuild', folder: byYeoman() });
    assert.match(message, /outputs\.tf .*in the way.*--on-conflict/);
    assert.equal(code, 4);
    assert.deepEqual(treeOf(byYeoman()), before);
  });

  it('write nothing over a file of the user where the part brings one of that name', async () => {
    projectsOf({});
    writeFileSync(join(byYeoman(), 'codebuild'), 'mine\n');
    const before = treeOf(byYeoman());
    assert.equal((await refusal({ part: 'codebuild', folder: byYeoman() })).code, 4);
    assert.deepEqual(treeOf(byYeoman()), before);
  });

  it('refuse as the command does what the recorded answers have no place for', async () => {
    projectsOf({});
    const { message, code } = await refusal({ part: 'docker', folder: byYeoman() });
    const { status, stderr } = run(['init', '--yes', '--windows-layers'], { cwd: byCommand() });
    assert.deepEqual([code, status], [2, 2]);
    const rule = /--windows-layers: has a meaning only with .*: fargate-windows, ecs-ec2/;
    for (const words of [message, stderr.replaceAll(/\s+/g, ' ')]) assert.match(words, rule);
    assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
  });

  it('have to be given what builds need and an existing VPC was recorded without', async () => {
    const { appSubnetIds: _, ...vpc } = EXISTING_VPC;
    projectsOf(vpc);
    const before = treeOf(byYeoman());
    const { message, code } = await refusal({ part: 'codebuild', folder: byYeoman() });
    assert.match(message, /^Missing, .* --app-subnets us-east-1a=subnet-.*With your own ids in it/);
    assert.equal(code, 2);
    assert.deepEqual(treeOf(byYeoman()), before);
    const flags = ['--app-subnets', formatValue(EXISTING_VPC.appSubnetIds)];
    await generate({ part: 'codebuild', folder: byYeoman(), options: { 'app-subnets': flags[1] } });
    command(byCommand(), '--workloads', 'fargate-linux,codebuild-vpc', ...flags);
    assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
  });

  it('refuse a wrong list before the part is added to it', async () => {
    const options = { workloads: 'fargat-linux', iac: 'cdk' };
    const { message } = await refusal({ part: 'codebuild', folder: byYeoman(), options });
    assert.match(message, /--workloads: .* nearest: fargate-linux/);
  });

  it('heed the environment in a new project only', async () => {
    process.env.ECR_PRIVATELINK_REGION = 'eu-west-1';
    try {
      projectsOf({ region: 'ap-northeast-1' });
      await generate({ part: 'cdk', folder: byYeoman() });
      assert.equal(recordedIn(byYeoman()).region, 'ap-northeast-1');
      await generate({ part: 'cdk', folder: join(folder.path, 'new') });
      assert.equal(recordedIn(join(folder.path, 'new')).region, 'eu-west-1');
    } finally {
      delete process.env.ECR_PRIVATELINK_REGION;
    }
  });
});
