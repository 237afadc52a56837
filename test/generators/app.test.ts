import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answers, type FieldKey, fieldOf, formatValue } from '../../core/answers/index.js';
import { printed, tokyo } from '../core/answers/describe/fixtures.js';
import { temporaryFolder } from '../process/command.js';
import { GOLDEN_CASES } from '../support/cases.js';
import { treeOf } from '../support/tree.js';
import { command, flagsOf, generate, optionsOf, recordedIn, refusal } from './generate.js';

describe('the generator app', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const byYeoman = () => join(folder.path, 'yeoman');
  const byCommand = () => join(folder.path, 'command');
  const project = (place: string) => treeOf(join(place, 'shop'));

  for (const [name, answers] of Object.entries(GOLDEN_CASES)) {
    it(`writes the same bytes as the command, from options: ${name}`, async () => {
      const options = { ...optionsOf(answers), 'docs-language': 'en' };
      const { inMemory } = await generate({ folder: byYeoman(), words: ['shop'], options });
      command(byCommand(), 'shop', '--yes', ...flagsOf({ ...answers, docsLanguage: 'en' }));
      assert.deepEqual(project(byYeoman()), project(byCommand()));
      assert.deepEqual(inMemory, [], 'Yeoman would ask about each file in its memory');
      assert.equal('.yo-rc.json' in treeOf(byYeoman()), false);
    });
  }

  /** The questions that a case brings beside those of the plain path. */
  const PROMPTED: Readonly<Record<string, readonly string[]>> = {
    'fargate-tokyo': ['availabilityZones'],
    'existing-virginia': ['describe', 'vpcId', 'existingS3RouteTableIds', 'windowsLayers', 'codebuildSource'],
    'windows-ireland': ['windowsLayers', 'dockerEngine', 'accountId'],
    'codebuild-beijing': ['codebuildSource', 'codebuildSourceLocation', 'repository'],
  };
  /** An answer as a person types it, where it is not chosen. */
  const typed = (answers: Partial<Answers>) =>
    Object.fromEntries(
      Object.entries(answers).map(([key, value]) => {
        const isChosen = ['select', 'several', 'boolean'].includes(fieldOf(key as FieldKey).kind);
        return [key, isChosen ? value : formatValue(value as Answers[FieldKey])];
      }),
    );
  for (const [name, questions] of Object.entries(PROMPTED)) {
    it(`writes the same bytes as the command, from prompts: ${name}`, async () => {
      const answers = GOLDEN_CASES[name] ?? {};
      const { tags, docsLanguage: _, ...others } = answers;
      const options = optionsOf({ ...(tags ? { tags } : {}), docsLanguage: 'en' });
      const { asked } = await generate({ folder: byYeoman(), words: ['shop'], options, answers: typed(others) });
      for (const question of questions) assert.ok(asked.includes(question), `${question} was not asked`);
      assert.equal(asked.at(-1), 'next', 'nothing is written before it is agreed to');
      const root = join(byYeoman(), 'shop');
      const given = recordedIn(root, { given: true });
      for (const key of asked.filter((key) => key in answers) as (keyof Answers)[]) {
        assert.deepEqual(given[key], answers[key]);
      }
      command(byCommand(), 'shop', '--yes', ...flagsOf(given));
      assert.deepEqual(treeOf(root), project(byCommand()));
    });
  }

  it('writes the same bytes as the command, from a description of an existing VPC, by option or question', async () => {
    const description = join(folder.path, 'vpc.json');
    writeFileSync(description, printed(tokyo()));
    const options = { region: 'ap-northeast-1', iac: 'cdk', 'docs-language': 'en' };
    const described = { vpc: 'existing', 'from-describe': '../vpc.json' };
    await generate({ folder: byYeoman(), words: ['shop'], options: { ...options, ...described } });
    const flags = Object.entries({ ...options, ...described }).flatMap(([flag, value]) => [`--${flag}`, value]);
    command(byCommand(), 'shop', '--yes', ...flags);
    assert.deepEqual(project(byYeoman()), project(byCommand()));

    const asking = join(folder.path, 'asking');
    const answers = { vpc: 'existing', describe: '../vpc.json' };
    const { asked } = await generate({ folder: asking, words: ['shop'], options, answers });
    assert.deepEqual(asked, ['vpc', 'describe', 'workloads', 'features', 'next']);
    const [one, other] = [recordedIn(join(asking, 'shop')), recordedIn(join(byCommand(), 'shop'))];
    assert.deepEqual(one, other);
  });

  it('takes a preset as the command does, and asks what it leaves open', async () => {
    const options = { preset: 'ecs-ec2' };
    await generate({ folder: byYeoman(), words: ['shop'], options });
    command(byCommand(), 'shop', '--preset', 'ecs-ec2');
    assert.deepEqual(treeOf(byYeoman()), treeOf(byCommand()));
    const { asked } = await generate({ folder: byYeoman(), words: ['asking'], options, answers: {} });
    assert.deepEqual(asked, ['region', 'availabilityZones', 'next']);
  });

  it('takes values of the language where another adapter gives them', async () => {
    const { tags: _, docsLanguage: __, ...answers } = GOLDEN_CASES['existing-virginia'] ?? {};
    await generate({ folder: byYeoman(), answers });
    const { vpcCidrs, endpointSubnetIds } = recordedIn(byYeoman());
    assert.deepEqual([vpcCidrs, endpointSubnetIds], [answers.vpcCidrs, answers.endpointSubnetIds]);
  });

  it('changes an answer before anything is written', async () => {
    let times = 0;
    const answers = {
      next: () => {
        times += 1;
        return times === 1 ? 'change' : 'write';
      },
      setting: 'vpcCidr',
      vpcCidr: '10.64.0.0/18',
    };
    const { asked } = await generate({ folder: byYeoman(), answers });
    assert.deepEqual(asked.slice(-4), ['next', 'setting', 'vpcCidr', 'next']);
    assert.equal(recordedIn(byYeoman()).vpcCidr, '10.64.0.0/18');
  });

  it('adds the CI workflow by a further setting', async () => {
    const next = ['change', 'write'];
    const answers = { next: () => next.shift(), setting: 'ci', ci: 'github-actions' };
    const { asked } = await generate({ folder: byYeoman(), answers });
    assert.deepEqual(asked.slice(-4), ['next', 'setting', 'ci', 'next']);
    assert.ok(treeOf(byYeoman())['.github/workflows/ecr-privatelink.yml']);
  });

  it('takes texts, numbers and values of the language, as `yo` and a composing generator give them', async () => {
    const options = {
      azs: ['us-east-1a', 'us-east-1c'],
      tags: { team: 'platform' },
      features: [],
      'app-subnets-per-az': 2,
      'flow-logs': 'false',
    };
    await generate({ folder: byYeoman(), options });
    const { availabilityZones, tags, features, appSubnetsPerAz, flowLogs } = recordedIn(byYeoman());
    assert.deepEqual([availabilityZones, tags, features], [['us-east-1a', 'us-east-1c'], { team: 'platform' }, []]);
    assert.deepEqual([appSubnetsPerAz, flowLogs], [2, false]);
  });

  it('speaks the language that is asked for', async () => {
    const options = { language: 'ja', 'vpc-cidr': '8.8.0.0/16' };
    const { message } = await refusal({ folder: byYeoman(), options });
    assert.match(message, /例: --vpc-cidr/);
    await generate({ folder: byYeoman(), options: { language: 'ja' } });
    assert.equal(recordedIn(byYeoman()).docsLanguage, 'ja');
  });

  const REFUSED: readonly [string, Record<string, unknown>, RegExp][] = [
    ['a wrong value', { 'vpc-cidr': '8.8.0.0/16', region: 'tokyo' }, /Problems: 2 .*--region: .*--vpc-cidr: /],
    ['a misspelt option', { regoin: 'eu-west-1' }, /--regoin: .* nearest: --region /],
    ['an option of the command', { answers: 'file.json' }, /--answers: is not an option/],
    ['an option without its value', { name: true }, /--name: needs a value/],
    ['a switch that is neither on nor off', { 'flow-logs': 'off' }, /--flow-logs: /],
    ['a preset that is none', { preset: 'ecs-ec' }, /--preset: must be one of: .* given: ecs-ec .*nearest: ecs-ec2/],
    ['a language that is none', { language: 'de' }, /--language: must be one of: en, ja given: de/],
    ['an existing VPC without its ids', { vpc: 'existing' }, /--vpc-id .*--endpoint-subnets .*yo .* --vpc-cidrs/],
    [
      'an existing VPC whose ids are none',
      { vpc: 'existing', 'vpc-id': 'none', 'vpc-cidrs': 'none', 'route-tables': 'none' },
      /--vpc-id .*--vpc-cidrs .*--endpoint-subnets .*--route-tables .*With your own ids in it/,
    ],
    ['a description that is not there', { vpc: 'existing', 'from-describe': 'none.json' }, /--from-describe: .*exist/],
    ['several wrong words', { words: ['one', 'two'] }, /two: is one word too many/],
  ];
  for (const [name, { words = [], ...options }, expected] of REFUSED) {
    it(`refuses before anything is written, with exit code 2: ${name}`, async () => {
      const { message, code } = await refusal({ folder: byYeoman(), options, words: words as string[] });
      assert.match(message, expected);
      assert.equal(code, 2);
      assert.deepEqual(treeOf(byYeoman()), {});
    });
  }

  it('refuses what a prompt of another adapter let pass', async () => {
    const answers = { region: 'tokyo' };
    assert.match((await refusal({ folder: byYeoman(), answers })).message, /--region: must be one of/);
    assert.deepEqual(treeOf(byYeoman()), {});
  });

  it('asks nothing with --no-input, and says what is missing and what would work', async () => {
    const run = { folder: byYeoman(), words: ['shop'], options: { input: false, iac: 'cdk' }, answers: {} };
    const { message, code } = await refusal(run);
    assert.match(message, /^Missing, .*--region us-east-1 .* shop --region us-east-1 .*--iac cdk/);
    assert.doesNotMatch(message, /--name/);
    assert.equal(code, 2);
    assert.deepEqual(treeOf(byYeoman()), {});
  });

  it('writes nothing where the user cancels', async () => {
    assert.equal((await refusal({ folder: byYeoman(), answers: { next: 'cancel' } })).code, 130);
    assert.deepEqual(treeOf(byYeoman()), {});
  });

  it('never writes over a file of the user', async () => {
    mkdirSync(byYeoman());
    writeFileSync(join(byYeoman(), 'README.md'), 'mine\n');
    const { message, code } = await refusal({ folder: byYeoman() });
    assert.match(message, /README\.md .*in the way.* yo ecr-privatelink infra\/ecr-privatelink/);
    assert.equal(code, 4);
    assert.deepEqual(Object.keys(treeOf(byYeoman())), ['README.md']);
  });

  it('changes nothing in a project that has these answers, and refuses others', async () => {
    await generate({ folder: byYeoman(), options: { region: 'eu-west-1' } });
    const before = treeOf(byYeoman());
    writeFileSync(join(byYeoman(), 'terraform/network.tf'), 'mine\n');
    rmSync(join(byYeoman(), 'README.md'));
    await generate({ folder: join(byYeoman(), 'terraform') });
    const { 'README.md': _, ...others } = before;
    assert.deepEqual(treeOf(byYeoman()), { ...others, 'terraform/network.tf': '0\nmine\n' });
    const { message, code } = await refusal({ folder: byYeoman(), options: { region: 'us-east-1' } });
    assert.match(message, /--region: recorded eu-west-1, given us-east-1 .*yo ecr-privatelink OTHER-DIR --region/);
    assert.equal(code, 2);
  });
});
