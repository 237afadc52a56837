import assert from 'node:assert/strict';
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/report/index.js';
import { CLEAN, KEYS, openTerminal, temporaryFolder } from './command.js';
import { installedPackage } from './installed.js';

/** The superuser may write everywhere, so the command runs as somebody to whom permissions apply. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
/** As a Japanese user names folders. */
const PLACE = '私の VPC 設計/本番 環境';

const homeOf = (files: readonly string[]) => files.filter((path) => path.startsWith('home'));

describe('the installed package', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  let script = '';
  let place = '';

  before(() => {
    script = installedPackage().script;
  });

  beforeEach(() => {
    place = join(folder.path, PLACE);
    mkdirSync(place, { recursive: true });
    for (const path of ['', ...folder.files()]) chmodSync(join(folder.path, path), 0o777);
  });

  function command(args: readonly string[], options: Pick<SpawnSyncOptions, 'env' | 'input'> = {}) {
    return spawnSync(process.execPath, [script, ...args], {
      ...{ cwd: place, encoding: 'utf8', input: '', ...options, ...user },
      env: { ...CLEAN, ...options.env },
    });
  }

  const succeed = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = command(args, { env });
    assert.deepEqual([status, stderr], [0, ''], stdout);
    return stdout;
  };

  it('asks nobody where answers are piped to it, and in CI', () => {
    for (const env of [{}, { CI: '1' }]) {
      const { status, stdout, stderr } = command(['ネット'], { env, input: 'shop\n\n\n\n\n\n\n\n' });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^ {2}--region us-east-1 /m);
      assert.deepEqual(readdirSync(place), []);
    }
  });

  const homes: Readonly<Record<string, (home: string) => void>> = {
    'cannot be written': (home) => mkdirSync(home, { mode: 0o555 }),
    'does not exist': () => {},
    'is a file': (home) => writeFileSync(home, ''),
  };
  for (const [what, make] of Object.entries(homes)) {
    it(`makes, checks and refreshes a project where HOME ${what}, in a folder with spaces and Japanese characters`, () => {
      const home = join(folder.path, 'home');
      make(home);
      const before = homeOf(folder.files());
      const env = { HOME: home, CI: '1' };
      succeed(['init', 'ネット ワーク', '--yes', '--name', 'shop', '--iac', 'terraform,cloudformation,cdk'], env);
      const root = join(place, 'ネット ワーク');
      succeed(['status', 'ネット ワーク'], env);
      succeed(['refresh', 'ネット ワーク', '--set', 'features=logs,exec'], env);
      assert.match(readFileSync(join(root, 'terraform/locals.tf'), 'utf8'), /ssmmessages/);
      succeed(['status', '--strict', '--recursive', '.'], env);
      const scripts = readdirSync(join(root, 'scripts')).map((name) => join('scripts', name));
      assert.equal(scripts.length, 2);
      for (const name of scripts) {
        const { status, stderr } = spawnSync('bash', ['-n', name], { cwd: root, encoding: 'utf8' });
        assert.equal(status, 0, stderr);
      }
      assert.deepEqual(homeOf(folder.files()), before, 'nothing is kept in the home folder');
    });
  }

  for (const language of LANGUAGES) {
    it(`is led by arrow keys in a terminal of 40 columns: ${language}`, async () => {
      const terminal = openTerminal(['ネット ワーク', '--name', 'shop', '--vpc', 'new'], {
        ...{ cwd: place, columns: 40, script, env: { ECR_PRIVATELINK_LANGUAGE: language } },
        ...(process.getuid?.() === 0 ? { user: { uid: 65534, gid: 65534 } } : {}),
      });
      const [region, zones, types, features, iac, next] =
        language === 'en'
          ? ['Region', 'Availability Zones', 'Launch types', 'Features', 'IaC flavours', 'What now?']
          : ['リージョン', 'アベイラビリティーゾーン', '起動タイプ', '機能', 'IaC の種類', '次の操作'];
      for (const [question, keys] of [
        // Up and down lead back to where they began; the second flavour is chosen beside the first.
        [region, `${KEYS.down}${KEYS.up}`],
        [zones, ''],
        [types, ''],
        [features, ''],
        [iac, `${KEYS.down}${KEYS.space}`],
        [next, ''],
      ] as const) {
        await terminal.see(`? ${question}`);
        terminal.press(`${keys}${KEYS.enter}`);
      }
      assert.equal(await terminal.exitCode, 0, terminal.printed());
      const state = readFileSync(join(place, 'ネット ワーク/.ecr-privatelink/state.json'), 'utf8');
      const { region: where, iac: flavours } = JSON.parse(state).answers;
      assert.deepEqual([where.value, flavours.value], ['us-east-1', ['terraform', 'cloudformation']]);
      // The folder is quoted, so that the line can be copied to a shell.
      assert.match(terminal.printed(), /init 'ネット ワーク' --name shop|init 'ネット ワーク' --region/);
    });
  }
});
