import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTerminal, run, temporaryFolder } from './command.js';
import { killedBefore, writingCalls } from './stopped.js';

const FEATURES = 'features=logs,exec,secrets,parameters';

describe('lab', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const at = (env: Readonly<Record<string, string>> = {}) => ({ cwd: folder.path, env });
  const file = (path: string) => join(folder.path, 'ws', path);
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const answers = () => JSON.parse(read('.ecr-privatelink/state.json')).answers;
  const lab = (word: string, ...more: string[]) => run(['lab', word, 'ws', ...more], at());
  const set = (setting: string) => {
    const { status, stderr } = run(['refresh', 'ws', '--set', setting], at());
    assert.equal(status, 0, stderr);
  };
  const start = (env?: Readonly<Record<string, string>>) => {
    const started = run(['lab', 'start', 'ws'], at(env));
    assert.equal(started.status, 0, started.stderr);
    return started;
  };
  const addLine = () => appendFileSync(file('README.md'), 'Owner: platform team\n');
  const checked = () => {
    const { status, stdout, stderr } = lab('check', '--json');
    assert.equal(stderr, '');
    const { schemaVersion, command, step, steps, missing } = JSON.parse(stdout);
    assert.deepEqual([schemaVersion, command, steps], [1, 'lab', 6]);
    const ids = missing.map(({ id }: { id: string }) => id);
    assert.equal(status, ids.length === 0 ? 0 : 3);
    return { step, ids };
  };

  for (const [language, region] of [
    ['en', 'us-east-1'],
    ['ja', 'ap-northeast-1'],
    ['ja', 'us-west-1'],
  ] as const) {
    it(`from the first step to the last: ${language} in ${region}`, () => {
      const env = { ECR_PRIVATELINK_LANGUAGE: language, LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'C' };
      const there = at(env);
      const inLanguage = (word: string) => run(['lab', word, 'ws'], there);
      const { stdout, stderr } = start({ ...env, AWS_REGION: region });
      assert.equal(stderr, '');
      assert.match(stdout, language === 'ja' ? /ステップ 1 \/ 6/ : /Step 1 of 6/);
      assert.match(read('WORKSHOP.md'), language === 'ja' ? /所要時間: 合計 110 分/ : /Timing: 110 minutes/);
      assert.deepEqual([answers().region.value, answers().docsLanguage.value], [region, language]);

      const steps: readonly (readonly [readonly string[], () => void])[] = [
        [['ownLine'], addLine],
        [['parameters'], () => set(FEATURES)],
        [['bucket'], () => set('extra-buckets=my-app-data')],
        [['leftOut'], () => rmSync(file('terraform/.tflint.hcl'))],
        [['sessionManager'], () => set(`${FEATURES},session-manager`)],
      ];
      for (const [index, [missing, task]] of steps.entries()) {
        assert.deepEqual(checked(), { step: index + 1, ids: missing });
        const told = inLanguage('check');
        assert.equal(told.status, 3);
        assert.doesNotMatch(told.stdout, /[{}]/);
        const before = read('.ecr-privatelink/state.json');
        const refused = inLanguage('next');
        assert.deepEqual([refused.status, refused.stdout], [3, '']);
        assert.equal(refused.stderr, told.stdout);
        assert.equal(read('.ecr-privatelink/state.json'), before);
        task();
        assert.deepEqual(checked(), { step: index + 1, ids: [] });
        const next = inLanguage('next');
        assert.equal(next.status, 0, next.stderr);
        assert.ok(next.stdout.includes(language === 'ja' ? `ステップ ${index + 2} / 6` : `Step ${index + 2} of 6`));
      }
      assert.deepEqual(checked(), { step: 6, ids: [] });
      assert.match(inLanguage('next').stdout, language === 'ja' ? /ワークショップは完了/ : /workshop is complete/);
      assert.match(read('README.md'), /Owner: platform team\n$/);
      assert.equal(existsSync(file('terraform/.tflint.hcl')), false);
      for (const path of ['cloudformation/ecr-privatelink.yaml', 'cdk/lib/ecr-private-link.ts']) {
        assert.ok(existsSync(file(path)), path);
      }
      assert.equal(run(['status', 'ws'], there).status, 0);
    });
  }

  it('a planted fault is told, and restore takes it back', () => {
    start();
    addLine();
    lab('next');
    set(FEATURES);
    lab('next');
    set('extra-buckets=my-app-data');
    lab('next');
    rmSync(file('terraform/.tflint.hcl'));
    lab('next');
    const path = file('terraform/security.tf');
    writeFileSync(path, read('terraform/security.tf').replaceAll('443', '80'));
    assert.deepEqual(checked(), { step: 5, ids: ['sessionManager', 'groupAsGenerated'] });
    assert.equal(run(['-C', 'ws', 'restore', 'terraform/security.tf'], at()).status, 0);
    assert.deepEqual(checked().ids, ['sessionManager']);
  });

  it('the hints work as they are printed', () => {
    start();
    addLine();
    lab('next');
    const hint = /npx generator-ecr-privatelink (-C ws refresh --set \S+)/.exec(lab('check').stdout)?.[1];
    const below = run(['-C', '.', 'lab', 'check', 'ws'], at()).stdout;
    assert.ok(hint !== undefined && below.includes(hint), below);
    assert.equal(run(hint.split(' '), at()).status, 0, hint);
    assert.deepEqual(checked().ids, []);
  });

  it('reset takes back the last run, and the first step as a whole', () => {
    start();
    addLine();
    assert.equal(lab('next').status, 0);
    assert.equal(checked().step, 2);
    const { status, stdout, stderr } = lab('reset');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Step 1 of 6/);
    assert.deepEqual(checked(), { step: 1, ids: [] });
    assert.match(read('README.md'), /Owner/);

    rmSync(file(''), { recursive: true });
    start();
    assert.match(lab('reset').stdout, /lab start ws/);
    assert.equal(existsSync(file('README.md')), false);
    start();
  });

  it('reset keeps an edit that came later: exit 4, nothing is taken back', () => {
    start();
    addLine();
    assert.equal(lab('reset').status, 4);
    assert.deepEqual(checked(), { step: 1, ids: [] });
  });

  it('begins in an empty folder only', () => {
    mkdirSync(file(''), { recursive: true });
    writeFileSync(file('notes.txt'), 'mine');
    const { status, stdout, stderr } = run(['lab', 'start', 'ws'], at());
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /is not empty/);
    assert.deepEqual(folder.files(), ['ws', 'ws/notes.txt']);
    rmSync(file('notes.txt'));
    mkdirSync(file('.git'));
    start();
    assert.equal(run(['lab', 'start', 'ws'], at()).status, 2, 'a workshop that is there is not begun again');
  });

  it('where it was not started, or in a project of one’s own: exit 2', () => {
    for (const word of ['next', 'check', 'reset']) {
      assert.match(lab(word).stderr, /has no project/);
      assert.equal(lab(word).status, 2);
    }
    run(['ws', '--yes'], at());
    for (const word of ['next', 'check', 'reset']) {
      const { status, stderr } = lab(word);
      assert.equal(status, 2);
      assert.match(stderr, /none of a workshop/);
    }
    assert.ok(existsSync(file('README.md')));
  });

  it('a misspelt word, none, one too many, an option of others: exit 2', () => {
    assert.match(run(['lab', 'strat'], at()).stderr, /nearest: start/);
    assert.match(run(['lab', 'chekc', '--language', 'ja'], at()).stderr, /近い値: check/);
    for (const args of [[], ['start', 'a', 'b'], ['start', '--region', 'eu-west-1'], ['next', '--json'], ['']]) {
      const { status, stderr } = run(['lab', ...args], at());
      assert.equal(status, 2, `${args}`);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
    assert.deepEqual(folder.files(), []);
  });

  it('a short name is still a folder, and not a misspelt lab', () => {
    assert.equal(run(['web', '--yes'], at()).status, 0);
    assert.match(run(['labs', '--yes'], at()).stderr, /nearest: lab/);
  });

  it('the environment decides the Region of a new workshop and nothing else', () => {
    start({ ECR_PRIVATELINK_WORKLOADS: 'eks-nodes', AWS_REGION: 'eu-west-1' });
    assert.deepEqual([answers().region.value, answers().workloads.value], ['eu-west-1', ['fargate-linux']]);
  });

  it('a step that is killed half-way is taken back by the next command, the first one too', async () => {
    const calls = await writingCalls(['lab', 'start', 'ws'], folder.path, join(folder.path, 'calls'));
    rmSync(file(''), { recursive: true });
    const half = Math.floor(calls.length / 2);
    assert.equal((await killedBefore(half, ['lab', 'start', 'ws'], folder.path)).signal, 'SIGKILL');
    assert.match(start().stderr, /interrupted/);
    addLine();
    assert.equal((await killedBefore(half, ['lab', 'next', 'ws'], folder.path)).signal, 'SIGKILL');
    const { status, stdout, stderr } = lab('next');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /interrupted/);
    assert.match(stdout, /Step 2 of 6/);
    assert.match(read('README.md'), /Owner: platform team\n$/);
  });

  it('a conflict that a person declines leaves the step as it was', async () => {
    start();
    writeFileSync(file('README.md'), 'all my own\n');
    const before = read('.ecr-privatelink/state.json');
    assert.equal(lab('next').status, 4);
    const terminal = openTerminal(['lab', 'next', 'ws'], { cwd: folder.path });
    await terminal.see('? ');
    terminal.press('\x03');
    assert.equal(await terminal.exitCode, 130);
    assert.equal(read('.ecr-privatelink/state.json'), before);
    assert.equal(lab('next', '--on-conflict', 'mine').status, 0);
    assert.equal(read('README.md'), 'all my own\n');
    assert.equal(checked().step, 2);
  });
});
