import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRESET_NAMES } from '../../core/answers/index.js';
import { KEYS, openTerminal, run, temporaryFolder } from './command.js';

describe('--preset', () => {
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });
  const recorded = (project: string) =>
    JSON.parse(readFileSync(join(folder.path, project, '.ecr-privatelink/state.json'), 'utf8')).answers;

  for (const preset of PRESET_NAMES) {
    it(`${preset} makes a project where nobody can be asked, which is up to date`, () => {
      const { status, stderr } = run(['shop', '--preset', preset, '--no-input'], at());
      assert.equal(status, 0, stderr);
      assert.equal(stderr, '');
      assert.equal(run(['status', 'shop'], at()).status, 0);
      const again = run(['shop', '--preset', preset, '--no-input'], at());
      assert.equal(again.status, 0, again.stderr);
    });
  }

  it('its values are recorded as given, and it itself is not', () => {
    run(['shop', '--preset', 'ecs-ec2', '--features', 'exec'], at());
    const { workloads, features, iac, region } = recorded('shop');
    assert.deepEqual(workloads, { value: ['ecs-ec2'], source: 'given' });
    assert.deepEqual([features.value, iac.source, region.source], [['exec'], 'given', 'default']);
    assert.equal(JSON.stringify(recorded('shop')).includes('preset'), false);
  });

  it('a project with other answers refuses it, and names them', () => {
    run(['shop', '--preset', 'fargate-minimal'], at());
    const { status, stderr } = run(['shop', '--preset', 'ecs-ec2'], at());
    assert.equal(status, 2);
    assert.match(stderr, /--workloads/);
    assert.match(stderr, /refresh/);
  });

  it('plan takes it, in both languages', () => {
    const { plan } = JSON.parse(run(['plan', '--preset', 'fargate-minimal', '--json'], at()).stdout);
    assert.deepEqual(
      plan.endpoints.map(({ id }: { id: string }) => id),
      ['ecr_api', 'ecr_dkr', 's3'],
    );
    assert.match(run(['plan', '--preset', 'windows', '--language', 'ja'], at()).stdout, /Windows/);
    assert.deepEqual(folder.files(), []);
  });

  it('an unknown one: exit 2, and the nearest; other commands have none', () => {
    for (const language of ['en', 'ja']) {
      const { status, stderr } = run(['plan', '--preset', 'fargate-minmal', '--language', language], at());
      assert.equal(status, 2);
      assert.match(stderr, language === 'en' ? /nearest: fargate-minimal/ : /近い値: fargate-minimal/);
    }
    assert.equal(run(['refresh', '--preset', 'ecs-ec2'], at()).status, 2);
    assert.equal(run(['plan', '--preset'], at()).status, 2);
  });

  it('what a preset gives beside a Region that lacks it is refused with where it came from', () => {
    const { status, stderr } = run(['plan', '--preset', 'everything', '--region', 'ca-west-1'], at());
    assert.equal(status, 2);
    assert.match(stderr, /--preset everything: /);
  });

  it('a person is asked what it leaves open', async () => {
    const terminal = openTerminal(['shop', '--preset', 'fargate-minimal'], { cwd: folder.path });
    await terminal.see('? Region');
    terminal.press(KEYS.enter);
    await terminal.see('? Availability Zones');
    terminal.press(KEYS.enter);
    await terminal.see('? What now?');
    terminal.press(KEYS.enter);
    assert.equal(await terminal.exitCode, 0);
    assert.doesNotMatch(terminal.printed(), /\? Launch types/);
    assert.deepEqual(recorded('shop').workloads.value, ['fargate-linux']);
  });
});
