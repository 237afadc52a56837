import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommandLine } from '../../cli/arguments.js';
import { COMMANDS } from '../../cli/command-names.js';
import { OPTIONS } from '../../cli/options.js';
import { collectGiven, environmentVariable, FIELD_KEYS, fieldOf } from '../../core/answers/index.js';
import { run, temporaryFolder } from './command.js';

const VARIABLES = FIELD_KEYS.map(environmentVariable);

describe('a near miss is answered with what was probably meant', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const nearest = (args: readonly string[], env: Record<string, string> = {}) => {
    const { status, stdout } = run([...args, '--json'], { cwd: folder.path, env });
    assert.equal(status, 2, args.join(' '));
    return (JSON.parse(stdout) as { error: { problems: { nearest: string | null }[] } }).error.problems[0]?.nearest;
  };

  for (const [args, meant] of [
    [['refresh', '--on-conflict', 'mien'], 'mine'],
    [['plan', '--language', 'jp'], 'ja'],
    [['plan', '--docs-language', 'jp'], 'ja'],
    [['plan', '--region', 'eu-west1'], 'eu-west-1'],
    [['plan', '--vpc', 'nwe'], 'new'],
    [['plan', '--workloads', 'fargate'], 'fargate-linux'],
    [['plan', '--features', 'logs,exce'], 'exec'],
    [['plan', '--iac', 'terrafrom'], 'terraform'],
    [['plan', '--internet', 'nta'], 'nat'],
    [['plan', '--ci', 'github'], 'github-actions'],
    [['completion', 'bsah'], 'bash'],
    [['explain', 'ecr_aip'], 'ecr_api'],
  ] as const) {
    it(`${args.join(' ')}: ${meant}`, () => assert.equal(nearest(args), meant));
  }

  const problemsOf = (...words: string[]) => parseCommandLine(words, () => false).problems;

  it('every command, with a letter too many', () => {
    for (const command of COMMANDS) assert.equal(problemsOf(`${command}${command.slice(-1)}`)[0]?.nearest, command);
  });

  it('every option, with its last letters in the wrong order', () => {
    for (const name of OPTIONS.keys()) {
      const typed = name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1);
      // In two letters there is nothing to know it by.
      if (OPTIONS.has(typed) || name.length < 3 || name === 'directory') continue;
      assert.equal(problemsOf('plan', `--${typed}`)[0]?.nearest, `--${name}`);
    }
  });

  it('keys of --set, of the environment and of an answers file', () => {
    assert.equal(nearest(['refresh', '--set', 'regoin=eu-west-1']), 'region');
    assert.equal(nearest(['plan'], { ECR_PRIVATELINK_REGOIN: 'x' }), 'ECR_PRIVATELINK_REGION');
    assert.equal(nearest(['plan'], { ECR_PRIVATELINK_LANGUAGE: 'jp' }), 'ja');
    writeFileSync(join(folder.path, 'a.json'), '{ "vpcCdir": "10.0.0.0/16" }');
    assert.equal(nearest(['plan', '--answers', 'a.json']), 'vpcCidr');
  });

  it('every answer, by its key where its flag is wanted, and by its flag where its key is', () => {
    const given = (file: Record<string, unknown>, environment: Record<string, string> = {}) =>
      collectGiven({ flags: {}, environment, file, recorded: {} }).problems[0]?.nearest;
    for (const key of FIELD_KEYS) {
      const { flag, kind } = fieldOf(key);
      if (flag !== key) {
        assert.equal(problemsOf('plan', `--${key}`)[0]?.nearest, `--${flag}`);
        assert.equal(problemsOf('refresh', '--set', `${key}=x`)[0]?.nearest, flag);
        assert.equal(given({ [flag]: 'x' }), key);
        const variable = `ECR_PRIVATELINK_${key.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`;
        // Two spell one name differently; the variable is that of the flag.
        if (environmentVariable(key) !== variable && !VARIABLES.includes(variable)) {
          assert.equal(given({}, { [variable]: 'x' }), environmentVariable(key));
        }
      }
      assert.equal(given({ [`${flag.replaceAll('-', '_')}_`]: 'x' }), key);
      if (kind === 'boolean')
        assert.equal(problemsOf('plan', `--no-${key}`)[0]?.nearest ?? `--no-${flag}`, `--no-${flag}`);
    }
  });

  it('a Region: what would work is of the one that was meant, and nothing where none was', () => {
    const command = (region: string) => {
      const { stderr } = run(['init', 'shop', '--region', region], { cwd: folder.path });
      return /\n {2}npx .* init shop --region (.*) --vpc new --azs (\S+)/.exec(stderr)?.slice(1) ?? null;
    };
    assert.deepEqual(command('eu-wset-1'), ['eu-west-1', 'eu-west-1a,eu-west-1b']);
    assert.equal(command('mars'), null);
  });

  it('files of a project', () => {
    mkdirSync(join(folder.path, 'shop'));
    assert.equal(run(['init', '--yes', '-C', 'shop'], { cwd: folder.path }).status, 0);
    for (const command of ['diff', 'restore']) {
      assert.equal(nearest([command, 'shop/terraform/endpoint.tf']), 'terraform/endpoints.tf');
    }
  });
});
