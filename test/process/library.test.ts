import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { treeOf } from '../support/tree.js';
import { run, temporaryFolder } from './command.js';

/** As it is built: templates, rules and code are files beside each other. */
const library = () => createRequire(import.meta.url)('../../dist/api.cjs') as typeof import('../../api/index.js');

describe('the library', () => {
  const folder = temporaryFolder();
  const answers = { projectName: 'shop', region: 'ap-northeast-1', iac: ['cloudformation'] } as const;

  it('is its functions and errors, and nothing else', () => {
    const names = ['InvalidAnswers', 'LandingFailed', 'audit', 'land', 'plan', 'render'];
    assert.deepEqual(Object.keys(library()).sort(), names);
  });

  it('plans, renders and lands what the command writes', () => {
    const { plan, render, land } = library();
    const options = ['--yes', '--iac', 'cloudformation', '--region', 'ap-northeast-1'];
    assert.equal(run(['init', 'shop', ...options], { cwd: folder.path }).status, 0);
    const files = render(plan(answers));
    for (const { path, text } of files) assert.equal(readFileSync(join(folder.path, 'shop', path), 'utf8'), text, path);
    const { landed, isNew } = land(join(folder.path, 'landed'), answers);
    assert.deepEqual([landed, isNew], [true, true]);
    const state = '.ecr-privatelink/state.json';
    const [mine, theirs] = ['landed', 'shop'].map((name) => treeOf(join(folder.path, name)));
    // The name comes from the folder there, and was given here; the digest of the state tells that too.
    for (const tree of [mine, theirs]) delete (tree as Record<string, unknown>)[state];
    assert.deepEqual(mine, theirs);
  });

  it('renders parts', () => {
    const { plan, render } = library();
    const paths = render(plan(answers), { parts: ['cloudformation'] }).map(({ path }) => path);
    assert.ok(paths.length > 0 && paths.every((path) => path.startsWith('cloudformation/')), paths.join());
  });

  it('refuses answers with everything that is wrong, in either language', () => {
    const { plan, InvalidAnswers } = library();
    const refusal = (some: object, language: 'en' | 'ja' = 'en') => {
      try {
        plan(some, { language });
      } catch (error) {
        assert.ok(error instanceof InvalidAnswers);
        return error;
      }
      return assert.fail('it is accepted');
    };
    const { problems, message } = refusal({ regoin: 'us-east-1', vpcCidr: '10.0.0.0/8' });
    assert.deepEqual(
      problems.map(({ answer, subject, nearest }) => [answer, subject, nearest]),
      [
        [null, 'regoin', 'region'],
        ['vpcCidr', 'vpcCidr', '10.0.0.0/16'],
      ],
    );
    assert.match(message, /regoin: .*\nvpcCidr: /);
    assert.match(refusal({ region: 'mars' }, 'ja').message, /リージョン/);
    assert.deepEqual(
      refusal({ vpc: 'existing' }).problems.map(({ answer }) => answer),
      ['vpcId', 'vpcCidrs', 'endpointSubnetIds', 'appRouteTableIds'],
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act on
    assert.doesNotMatch(refusal({ 'a\u001b[2J': 1 }).message, /\u001b/);
  });

  it('a dry run writes nothing; another run changes nothing; edits stay', () => {
    const { land } = library();
    const root = join(folder.path, 'shop');
    const dry = land(root, answers, { dryRun: true });
    assert.deepEqual([dry.landed, dry.conflicts, existsSync(root)], [false, [], false]);
    assert.ok(dry.actions.every(({ kind, isWritten }) => kind === 'create' && isWritten));
    land(root, answers);
    appendFileSync(join(root, 'scripts/verify.sh'), '# mine\n');
    const { actions, isNew } = land(root);
    assert.equal(isNew, false);
    assert.deepEqual(
      actions.filter(({ kind }) => kind !== 'identical').map(({ path, kind, isWritten }) => [path, kind, isWritten]),
      [['scripts/verify.sh', 'keep', false]],
    );
    const changed = land(root, { region: 'eu-west-1' });
    assert.equal(changed.plan.region.id, 'eu-west-1');
    assert.match(readFileSync(join(root, 'scripts/verify.sh'), 'utf8'), /# mine\n$/);
  });

  it('a conflict is told and nothing is written, until it is decided', () => {
    const { land } = library();
    const root = join(folder.path, 'shop');
    mkdirSync(root);
    writeFileSync(join(root, 'README.md'), 'mine\n');
    const refused = land(root, answers);
    assert.deepEqual([refused.landed, refused.conflicts.map(({ path }) => path)], [false, ['README.md']]);
    assert.deepEqual(folder.files(), ['shop', 'shop/README.md']);
    const decided = land(root, answers, { onConflict: (path) => (path === 'README.md' ? 'mine' : null) });
    assert.deepEqual([decided.landed, decided.conflicts], [true, []]);
    assert.equal(readFileSync(join(root, 'README.md'), 'utf8'), 'mine\n');
  });

  it('a landing that cannot be has a code and words', () => {
    const { land, LandingFailed } = library();
    const code = (expected: string) => (error: unknown) => error instanceof LandingFailed && error.code === expected;
    const lambda = { workloads: ['lambda-image'], features: [] } as const;
    assert.throws(() => land(join(folder.path, 'a'), lambda), code('nothing-to-create'));
    mkdirSync(join(folder.path, 'b/.ecr-privatelink'), { recursive: true });
    writeFileSync(join(folder.path, 'b/.ecr-privatelink/state.json'), '{');
    assert.throws(() => land(join(folder.path, 'b'), answers), code('refused'));
    assert.deepEqual(
      folder.files().filter((path) => path.startsWith('a')),
      [],
    );
  });

  it('audits paths and texts', () => {
    const { audit, plan, render, land, InvalidAnswers } = library();
    const name = 'cloudformation/ecr-privatelink.yaml';
    const text = render(plan(answers)).find(({ path }) => path === name)?.text ?? '';
    assert.deepEqual(audit({ name, text }).findings, []);
    const faulty = text.replace('PrivateDnsEnabled: true', 'PrivateDnsEnabled: false');
    const [finding] = audit([{ name, text: faulty }]).findings;
    assert.deepEqual([finding?.rule, finding?.file, finding?.severity], ['13', name, 'error']);
    assert.equal(faulty.split('\n')[(finding?.line ?? 0) - 1]?.trim(), 'PrivateDnsEnabled: false');
    land(join(folder.path, 'shop'), answers);
    const { files, findings } = audit(join(folder.path, 'shop'));
    assert.deepEqual([files.map(({ hasAnswers }) => hasAnswers), findings], [[true], []]);
    const needed = audit({ name, text }, { workloads: ['ecs-ec2'] }).findings.map(({ rule }) => rule);
    assert.deepEqual([...new Set(needed)], ['26']);
    assert.deepEqual(
      audit([{ name: 'x', text: '{' }, 'absent.yaml']).unreadable.map(({ file, line }) => [file, line]),
      [
        ['absent.yaml', null],
        ['x', 1],
      ],
    );
    assert.throws(() => audit([], { region: 'mars' }), InvalidAnswers);
    assert.throws(() => audit([], { ignore: ['99'] }), /^InvalidAnswers: ignore: must be one of: 01, /);
    const { findings: others, ignored } = audit({ name, text: faulty }, { ignore: ['13'] });
    assert.deepEqual([others, ignored], [[], [{ rule: '13', findings: 1 }]]);
  });
});
