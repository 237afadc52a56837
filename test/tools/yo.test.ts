import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLEAN, KEYS, openTerminal, run as runCommand } from '../process/command.js';
import { treeOf } from '../support/tree.js';

const ROOT = join(import.meta.dirname, '../..');
const YO = 'yo@7.0.1';
/** What npm says where it cannot reach its registry. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|FETCH_ERROR/;

/** `yo` gives up being root by itself, and then cannot write where root can: an ordinary user has his own folders. */
const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };
const user = isRoot ? NOBODY : {};

describe('yo, with the packed tarball, as an ordinary user', function () {
  this.timeout(300_000);
  let installed = '';
  let work = '';
  let script = '';

  before(async function () {
    installed = mkdtempSync(join(tmpdir(), 'ecr-privatelink-yo-'));
    chmodSync(installed, 0o755);
    const packing = ['pack', '--json', '--pack-destination', installed];
    const packed = execFileSync('npm', packing, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    const settings = ['--prefix', installed, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    try {
      await promisify(execFile)('npm', ['install', ...settings, YO, join(installed, filename)], { cwd: installed });
    } catch (error) {
      const { stderr = '' } = error as { stderr?: string };
      if (!UNREACHABLE.test(stderr) || process.env.CI) throw error;
      console.log(`      skipped: ${YO} not found (the npm registry cannot be reached)`);
      this.skip();
    }
    script = join(installed, 'node_modules/yo/lib/cli.js');
    spawnSync('chmod', ['-R', 'a+rX', installed]);
  });

  after(() => rmSync(installed, { recursive: true, force: true }));

  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
    for (const folder of ['', 'home', 'shop', 'command']) {
      mkdirSync(join(work, folder), { recursive: true });
      chmodSync(join(work, folder), 0o777);
    }
  });

  afterEach(() => rmSync(work, { recursive: true, force: true }));

  const shop = (...path: string[]) => join(work, 'shop', ...path);
  const environment = () => ({ HOME: join(work, 'home'), NO_UPDATE_NOTIFIER: '1' });

  /** Runs `yo` without a terminal. */
  function yo(
    args: readonly string[],
    { cwd = shop(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
  ) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd,
      env: { ...CLEAN, ...environment(), ...env },
      encoding: 'utf8',
      input: '',
      ...user,
    });
    return { status, output: `${stdout}${stderr}` };
  }

  /** What the command writes into a folder of that name with these arguments, one line a run. */
  function byCommand(...runs: readonly (readonly string[])[]): Record<string, string> {
    for (const args of runs) {
      const { status, stderr } = runCommand(['init', 'shop', ...args], { cwd: join(work, 'command') });
      assert.equal(status, 0, stderr);
    }
    return treeOf(join(work, 'command/shop'));
  }

  function succeeds(args: readonly string[], options: Parameters<typeof yo>[1] = {}): void {
    const { status, output } = yo(args, options);
    assert.equal(status, 0, output);
  }

  /** The words of a refusal, which has written nothing. */
  function refused(args: readonly string[], exitCode: number, options: Parameters<typeof yo>[1] = {}): string {
    const before = treeOf(shop());
    const { status, output } = yo(args, options);
    assert.equal(status, exitCode, output);
    assert.doesNotMatch(output, /\n\s+at /, 'a stack trace');
    assert.deepEqual(treeOf(shop()), before);
    return output.replaceAll(/\s+/g, ' ');
  }

  it('lists the generators', () => {
    const { output } = yo(['--generators']);
    assert.match(
      output,
      /\n {2}ecr-privatelink\n {4}cdk\n {4}cloudformation\n {4}codebuild\n {4}docker\n {4}refresh\n {4}terraform/,
    );
  });

  it('says what the options are', () => {
    const { status, output } = yo(['ecr-privatelink', '--help']);
    assert.equal(status, 0);
    assert.match(output, /yo ecr-privatelink:app \[<dir>\] \[options\]/);
    for (const option of ['vpc-cidr', 's3-policy', 'from-describe', 'language']) {
      assert.match(output, new RegExp(`--${option} +# \\w`));
    }
  });

  it('writes what the command writes, option by option, and adds each part as it does', () => {
    // Texts that look like numbers, switches, lists, maps, and an option with a digit in its name.
    const options = [
      ...['--yes', '--region', 'us-east-1', '--azs', 'us-east-1a,us-east-1c', '--account-id', '012345678901'],
      ...['--workloads', 'ecs-ec2', '--features', 'none', '--tags', 'team=platform,cost-center=0042'],
      ...['--app-subnets-per-az', '2', '--no-flow-logs', '--s3-policy', 'full', '--docs-language', 'ja'],
    ];
    succeeds(['ecr-privatelink', ...options]);
    assert.deepEqual(treeOf(shop()), byCommand(options));
    succeeds(['ecr-privatelink:codebuild']);
    const builds = ['--workloads', 'ecs-ec2,codebuild-vpc'];
    assert.deepEqual(treeOf(shop()), byCommand(builds));
    succeeds(['ecr-privatelink:docker'], { cwd: shop('terraform') });
    assert.deepEqual(treeOf(shop()), byCommand(['--windows-layers']));
    for (const flavour of ['cloudformation', 'cdk']) succeeds([`ecr-privatelink:${flavour}`]);
    const all = ['--iac', 'terraform,cloudformation,cdk'];
    assert.deepEqual(treeOf(shop()), byCommand(['--iac', 'terraform,cloudformation'], all));
    const before = treeOf(shop());
    succeeds(['ecr-privatelink:terraform']);
    assert.deepEqual(treeOf(shop()), before);
    const changes = ['--set', 'features=logs,secrets'];
    succeeds(['ecr-privatelink:refresh', ...changes]);
    assert.equal(runCommand(['refresh', 'shop', ...changes], { cwd: join(work, 'command') }).status, 0);
    assert.deepEqual(treeOf(shop()), treeOf(join(work, 'command/shop')));
    assert.notDeepEqual(treeOf(shop()), before);
  });

  it('takes an existing VPC by its ids, and the environment', () => {
    const options = [
      ...[
        '--yes',
        '--vpc',
        'existing',
        '--vpc-id',
        'vpc-0a1b2c3d4e5f60718',
        '--vpc-cidrs',
        '10.20.0.0/16,10.21.0.0/16',
      ],
      '--endpoint-subnets=eu-west-1a=subnet-0a1b2c3d4e5f60718,eu-west-1b=subnet-0b1c2d3e4f5061728',
      ...['--route-tables', 'rtb-0a1b2c3d4e5f60718', '--existing-endpoints', 's3=vpce-0b1c2d3e4f5061728'],
      ...['--s3-gateway-route-tables', 'rtb-0a1b2c3d4e5f60718', '--iac', 'cdk'],
    ];
    const env = { ECR_PRIVATELINK_REGION: 'eu-west-1', AWS_REGION: 'us-east-1' };
    succeeds(['ecr-privatelink', ...options], { env });
    assert.deepEqual(treeOf(shop()), byCommand([...options, '--region', 'eu-west-1']));
  });

  it('refuses what is wrong, misspelt or missing, in words and with the exit codes of the command', () => {
    assert.match(refused(['ecr-privatelink', '--yes', '--region', 'tokyo'], 2), /--region: must be one of/);
    assert.match(refused(['ecr-privatelink', '--yes', '--vpc-cdir', '10.1.0.0/16'], 2), /--vpc-cdir: .*--vpc-cidr/);
    assert.match(refused(['ecr-privatelink', '--yes', '--name', '--iac', 'cdk'], 2), /--name: needs a value/);
    const words = refused(['ecr-privatelink'], 2);
    assert.match(words, /Missing, .*--region us-east-1 .*This command would work: yo ecr-privatelink --region/);
    succeeds((/would work: yo (.*) --yes/.exec(words)?.[1] ?? '').split(' '));
    const outputs = shop('terraform/outputs.tf');
    const others = /output "ecr_api_endpoint_id"[\s\S]*$/;
    writeFileSync(outputs, readFileSync(outputs, 'utf8').replace(others, 'output "mine" {}\n'));
    assert.match(refused(['ecr-privatelink:codebuild'], 4), /terraform\/outputs\.tf \(in the way/);
    assert.match(refused(['ecr-privatelink:docker'], 2), /--windows-layers: has a meaning only with/);
    assert.match(refused(['ecr-privatelink', '--region', 'eu-west-1'], 2), /recorded us-east-1, given eu-west-1/);
  });

  describe('in a terminal', () => {
    const open = (args: readonly string[]) =>
      openTerminal(args, { cwd: shop(), env: environment(), script, ...(isRoot ? { user: NOBODY } : {}) });

    it('asks, shows the plan, and writes when it is agreed to', async () => {
      const terminal = open(['ecr-privatelink', '--vpc', 'new', '--features', 'logs']);
      await terminal.see('? Project name');
      terminal.press(`My Shop${KEYS.enter}`);
      await terminal.see('must be lower-case words');
      terminal.press(`\x15my-shop${KEYS.enter}`);
      for (const question of ['Region', 'Availability Zones', 'Launch types', 'IaC flavours']) {
        await terminal.see(`? ${question}`);
        terminal.press(KEYS.enter);
      }
      await terminal.see('VPC endpoints');
      await terminal.see('? What now?');
      assert.deepEqual(treeOf(shop()), {}, 'nothing is written before the user agrees');
      terminal.press(KEYS.enter);
      assert.equal(await terminal.exitCode, 0, terminal.printed());
      assert.match(terminal.printed(), /Next steps/);
      const typed = /The same without questions:\s+yo (.*)/.exec(terminal.printed())?.[1]?.trim() ?? '';
      const written = treeOf(shop());
      succeeds(typed.split(' '));
      assert.deepEqual(treeOf(shop()), written);
      assert.match(readFileSync(shop('terraform/terraform.tfvars'), 'utf8'), /"my-shop"/);
    });

    it('Ctrl-C or cancel: nothing written, exit 130, no stack', async () => {
      const stops: [readonly string[], string, string][] = [
        [['ecr-privatelink'], '? Project name', KEYS.interrupt],
        [
          ['ecr-privatelink:codebuild', '--name', 'x', '--region', 'eu-west-1', '--vpc', 'new'],
          '? Avail',
          KEYS.interrupt,
        ],
      ];
      for (const [args, question, key] of stops) {
        const terminal = open(args);
        await terminal.see(question);
        terminal.press(key);
        assert.equal(await terminal.exitCode, 130, terminal.printed());
        assert.match(terminal.printed(), /Nothing was written\./);
        assert.doesNotMatch(terminal.printed(), /\n\s+at /);
        assert.deepEqual(treeOf(shop()), {});
      }
    });

    it('CI asks nothing, terminal or not', async () => {
      const terminal = openTerminal(['ecr-privatelink'], {
        cwd: shop(),
        env: { ...environment(), CI: 'true' },
        script,
        ...(isRoot ? { user: NOBODY } : {}),
      });
      assert.equal(await terminal.exitCode, 2);
      assert.doesNotMatch(terminal.printed(), /\? Project name/);
    });
  });
});
