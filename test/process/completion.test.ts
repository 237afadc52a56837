import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../cli/command-names.js';
import { OPTIONS } from '../../cli/options.js';
import { REGION_IDS } from '../../core/catalogue/index.js';
import { powershellErrors } from '../support/powershell.js';
import { needTool } from '../support/tools.js';
import { CLEAN, run, temporaryFolder } from './command.js';
import { completedByZsh } from './zsh.js';

/** Few machines have these shells, CI's among them; what is in the scripts is held without them too. */
function needShell(test: Mocha.Context, shell: string): void {
  const { status } = spawnSync(shell, ['--version']);
  if (status === 0) return;
  console.log(`      skipped: ${shell} not found`);
  test.skip();
}

describe('completion', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const at = () => ({ cwd: folder.path });
  const script = (shell: string, ...more: string[]) => {
    const { status, stdout, stderr } = run(['completion', shell, ...more], at());
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  };

  describe('in bash', () => {
    before(function () {
      return needTool(this as Mocha.Context, 'bash');
    });

    /** What bash offers for the last of these words, as it splits a line at spaces and `=`. */
    function offered(...words: string[]): string[] {
      writeFileSync(join(folder.path, '.script'), script('bash'));
      const program = `
        source ./.script
        COMP_WORDS=(ecr-privatelink "$@") COMP_CWORD=$#
        _ecr_privatelink
        (( \${#COMPREPLY[@]} )) && printf '%s\\n' "\${COMPREPLY[@]}"
        exit 0`;
      const { status, stdout, stderr } = spawnSync('bash', ['-c', program, 'bash', ...words], {
        ...at(),
        env: CLEAN,
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [0, ''], words.join(' '));
      return stdout.split('\n').filter((line) => line !== '');
    }

    it('commands and folders first', () => {
      mkdirSync(join(folder.path, 'refinery'));
      assert.deepEqual(offered('ref'), ['refresh', 'refinery']);
      assert.deepEqual(offered(''), [...COMMANDS, 'refinery']);
      assert.deepEqual(offered('init', ''), ['refinery']);
      assert.deepEqual(offered('--region', 'eu-west-1', 'ref'), ['refresh', 'refinery']);
    });

    it('the options of the command, in any place', () => {
      assert.deepEqual(offered('--reg'), ['--region', '--registries']);
      assert.deepEqual(offered('refresh', '--reg'), []);
      assert.deepEqual(offered('status', '--re'), ['--recursive']);
      assert.deepEqual(offered('plan', 'shop', '--no-flow-logs', '--vpc-i'), ['--vpc-id', '--vpc-ipv6-cidrs']);
    });

    it('the values of an option, after a space or =', () => {
      assert.deepEqual(offered('--region', ''), [...REGION_IDS]);
      assert.deepEqual(offered('--region', '=', 'eu-west-'), ['eu-west-1', 'eu-west-2', 'eu-west-3']);
      assert.deepEqual(offered('--region', '='), [...REGION_IDS]);
      assert.deepEqual(offered('plan', '--language', ''), ['en', 'ja']);
      assert.deepEqual(offered('refresh', '--on-conflict', 'm'), ['mine', 'markers']);
      assert.deepEqual(offered('audit', '--ignore', '07,0').slice(0, 3), ['07,01', '07,03', '07,04']);
      assert.deepEqual(offered('--tags', ''), []);
    });

    it('lists go on after a comma, without what is there already; what is retired is not offered', () => {
      assert.deepEqual(offered('--features', 'logs,ex'), ['logs,exec']);
      assert.deepEqual(offered('--iac', 'terraform,'), ['terraform,cloudformation', 'terraform,cdk']);
      assert.ok(offered('--features', '').includes('none'));
      assert.ok(!offered('--workloads', '').some((word) => word.includes('1.3')));
    });

    it('--set: keys, then their values', () => {
      assert.deepEqual(offered('refresh', '--set', 'vpc'), [
        'vpc=',
        'vpc-id=',
        'vpc-cidrs=',
        'vpc-cidr=',
        'vpc-ipv6-cidrs=',
      ]);
      assert.deepEqual(offered('refresh', '--set', 'flow-logs', '='), ['true', 'false']);
      assert.deepEqual(offered('refresh', '--set', 'features', '=', 'logs,ex'), ['logs,exec']);
    });

    it('files and folders where a path is taken, with spaces in them', () => {
      mkdirSync(join(folder.path, 'my folder'));
      writeFileSync(join(folder.path, 'my answers.json'), '{}');
      assert.deepEqual(offered('--answers', 'my').sort(), ['my answers.json', 'my folder']);
      assert.deepEqual(offered('-C', 'my'), ['my folder']);
      assert.deepEqual(offered('restore', 'my a'), ['my answers.json']);
      assert.deepEqual(offered('schema', ''), []);
    });

    it('what explain knows, shells, and the words of lab', () => {
      assert.deepEqual(offered('lab', ''), ['start', 'next', 'check', 'reset']);
      assert.deepEqual(offered('explain', 'ecr_d'), ['ecr_dkr']);
      assert.deepEqual(offered('completion', ''), ['bash', 'zsh', 'fish', 'powershell']);
    });
  });

  it('zsh completes by the script', async function () {
    needShell(this, 'zsh');
    writeFileSync(join(folder.path, 'README.md'), '');
    const completed = {
      'ecr-privatelink ref': 'ecr-privatelink refresh',
      'ecr-privatelink refresh --set vpc=ex': 'ecr-privatelink refresh --set vpc=existing',
      'ecr-privatelink plan --features logs,ex': 'ecr-privatelink plan --features logs,exec,',
      'ecr-privatelink plan --region=eu-west-': 'ecr-privatelink plan --region=eu-west-',
      'ecr-privatelink plan --region ap-northeast-1': 'ecr-privatelink plan --region ap-northeast-1',
      'ecr-privatelink status --rec': 'ecr-privatelink status --recursive',
      'ecr-privatelink restore READ': 'ecr-privatelink restore README.md',
      'ecr-privatelink explain ecr_a': 'ecr-privatelink explain ecr_api',
    };
    for (const language of ['en', 'ja']) {
      const own = script('zsh', '--language', language);
      assert.deepEqual(await completedByZsh(folder.path, own, Object.keys(completed)), completed);
    }
  });

  it('fish completes by the script', function () {
    needShell(this, 'fish');
    const offer = (line: string) => {
      writeFileSync(join(folder.path, '.script'), script('fish'));
      const program = `source ./.script; complete -C '${line}'`;
      const { status, stdout, stderr } = spawnSync('fish', ['-c', program], { ...at(), encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return stdout.split('\n').flatMap((row) => (row === '' ? [] : [row.split('\t')[0]]));
    };
    assert.deepEqual(offer('ecr-privatelink ref'), ['refresh']);
    assert.deepEqual(offer('ecr-privatelink refresh --set vpc='), ['vpc=existing', 'vpc=new']);
    assert.deepEqual(offer('ecr-privatelink plan --features logs,ex'), ['logs,exec']);
    assert.deepEqual(offer('ecr-privatelink status --re'), ['--recursive']);
  });

  it('the script for PowerShell is one, by its grammar', async () => {
    for (const language of ['en', 'ja']) {
      assert.deepEqual(await powershellErrors(script('powershell', '--language', language)), []);
    }
  });

  it('PowerShell parses the script', function () {
    needShell(this, 'pwsh');
    writeFileSync(join(folder.path, 'script.ps1'), script('powershell'));
    const parse =
      '$errors = $null; [void][System.Management.Automation.Language.Parser]::ParseFile("$PWD/script.ps1", [ref]$null, [ref]$errors); $errors.Count';
    assert.equal(
      spawnSync('pwsh', ['-NoProfile', '-Command', parse], { ...at(), encoding: 'utf8' }).stdout.trim(),
      '0',
    );
  });

  it('every shell gets every command and option, in both languages', () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell', 'pwsh']) {
      for (const language of ['en', 'ja']) {
        const printed = script(shell, '--language', language);
        for (const command of COMMANDS) assert.match(printed, new RegExp(`\\b${command}\\b`), `${shell}: ${command}`);
        for (const option of OPTIONS.keys()) {
          if (option === 'directory') continue;
          assert.match(printed, new RegExp(`(--|-l )${option}\\b`), `${shell}: --${option}`);
        }
        assert.match(printed, /ap-northeast-1/);
        if (shell !== 'bash') assert.match(printed, language === 'ja' ? /リージョン/ : /Region/);
        // Quotes of a text never end the string that it stands in.
        const strings = printed.replaceAll("'\\''", '').replaceAll("\\'", '').replaceAll("''", '');
        assert.equal((strings.replaceAll(/^\s*#.*$/gm, '').match(/'/g) ?? []).length % 2, 0, shell);
      }
    }
    const { schemaVersion, command, shell } = JSON.parse(script('fish', '--json'));
    assert.deepEqual([schemaVersion, command, shell], [1, 'completion', 'fish']);
  });

  it('an unknown shell is refused with the nearest, a missing one with all', () => {
    for (const [words, rule] of [
      [['zhs'], /nearest: zsh/],
      [['power-shell'], /nearest: powershell/],
      [[], /bash, zsh, fish, powershell/],
      [['bash', 'zsh'], /one SHELL/],
    ] as const) {
      const { status, stdout, stderr } = run(['completion', ...words], at());
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr.replaceAll(/\s+/g, ' '), rule);
    }
  });
});
