import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import helpers from 'yeoman-test';
import { COMMAND } from '../process/command.js';

const GENERATOR = join(import.meta.dirname, '../../dist/generators/app/index.js');

/** Every file of a folder with its content and whether it is executable. */
function tree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.sort().map((path) => {
      const { mode } = statSync(join(folder, path));
      return [path, `${(mode & 0o111).toString(8)}\n${readFileSync(join(folder, path), 'utf8')}`];
    }),
  );
}

describe('the generator app', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the generator in a new folder, which `prepare` may fill. */
  function generate(options: Readonly<Record<string, unknown>>, prepare: (folder: string) => void = () => {}) {
    let place = '';
    const run = helpers
      .run(GENERATOR)
      .inTmpDir((path) => {
        place = path;
        prepare(path);
      })
      .withOptions({ ...options, 'docs-language': 'en' } as object);
    return { run, tree: () => tree(place) };
  }
  const command = (...flags: string[]) => {
    const env = { PATH: process.env.PATH };
    execFileSync(process.execPath, [COMMAND, 'shop', '--docs-language', 'en', ...flags], { cwd: folder, env });
    return tree(join(folder, 'shop'));
  };

  it('writes the same bytes as the command, from options', async () => {
    const options = {
      name: 'shop',
      region: 'ap-northeast-1',
      azs: 'ap-northeast-1a,ap-northeast-1c',
      iac: 'terraform,cdk',
    };
    const { run, tree } = generate({ ...options, 'flow-logs': false, yes: true });
    await run;
    const flags = Object.entries(options).flatMap(([flag, value]) => [`--${flag}`, value]);
    assert.deepEqual(tree(), command('--yes', '--no-flow-logs', ...flags));
  });

  it('writes the same bytes as the command, from prompts', async () => {
    const { run, tree } = generate({});
    await run.withAnswers({
      projectName: 'shop-network',
      region: 'eu-west-1',
      vpc: 'new',
      availabilityZones: ['eu-west-1a', 'eu-west-1b'],
      workloads: ['ecs-ec2'],
      features: ['logs', 'exec'],
      iac: ['cloudformation'],
    });
    const flags =
      '--name shop-network --region eu-west-1 --azs eu-west-1a,eu-west-1b --workloads ecs-ec2 --no-windows-layers'.split(
        ' ',
      );
    const others = '--features logs,exec --iac cloudformation --vpc new'.split(' ');
    assert.deepEqual(tree(), command(...flags, ...others));
  });

  it('refuses a wrong option before anything is written', async () => {
    const { run, tree } = generate({ yes: true, 'vpc-cidr': '8.8.0.0/16' });
    await assert.rejects(async () => run, /--vpc-cidr/);
    assert.deepEqual(tree(), {});
  });

  it('never writes over a file of the user', async () => {
    const { run, tree } = generate({ yes: true }, (place) => writeFileSync(join(place, 'README.md'), 'mine\n'));
    await assert.rejects(async () => run, /nothing was written/);
    assert.deepEqual(Object.keys(tree()), ['README.md']);
  });
});
