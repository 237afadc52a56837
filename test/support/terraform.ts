import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { planOf, renderPlan } from './cases.js';
import { type Outcome, runTool, writeTree } from './tools.js';

// A configuration file of the user could name another provider mirror.
const ENVIRONMENT = { TF_CLI_CONFIG_FILE: '/dev/null', TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };

/** Runs terraform in a folder. */
export function terraform(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return runTool('terraform', args, { cwd, env: { ...ENVIRONMENT, ...env } });
}

/** The provider for many folders and runs: it is the same for all, and unpacking it is slow, as is starting it for each step of each run. */
export interface SharedProvider {
  /** Makes a folder initialised. */
  readonly giveTo: (folder: string) => void;
  /** For runs that take the provider which runs already; one at a time. */
  readonly env: Record<string, string>;
  readonly stop: () => Promise<void>;
}

/** @param env of the provider: what it takes for AWS, and with which credentials */
export async function shareProvider(env: Record<string, string> = {}): Promise<SharedProvider> {
  const { root, remove } = writeTree(renderPlan(planOf({ iac: ['terraform'] }), 'terraform'));
  const home = join(root, 'terraform');
  const outcome = await terraform(home, ['init', '-backend=false', '-input=false', ...pluginArguments()]);
  assert.equal(outcome.code, 0, outcome.output);
  const giveTo = (folder: string) => {
    for (const part of ['.terraform', '.terraform.lock.hcl']) {
      cpSync(join(home, part), join(folder, part), { recursive: true, verbatimSymlinks: true });
    }
  };
  const running = await startProvider(home, env);
  const stop = async () => {
    await running.stop();
    remove();
  };
  return { giveTo, env: { ...env, TF_REATTACH_PROVIDERS: running.address }, stop };
}

/** Runs the provider of an initialised folder as its developers do, who attach a debugger: it says where Terraform finds it. */
async function startProvider(home: string, env: Record<string, string>) {
  const versions = join(home, '.terraform/providers/registry.terraform.io/hashicorp/aws');
  const [version = ''] = readdirSync(versions);
  const [platform = ''] = readdirSync(join(versions, version));
  const folder = join(versions, version, platform);
  const program = readdirSync(folder).find((name) => name.startsWith('terraform-provider-aws')) ?? '';
  const server = spawn(join(folder, program), ['-debug'], {
    // Certificates of one's own it takes at its first configuration only, and then fails.
    env: { ...process.env, ...ENVIRONMENT, AWS_CA_BUNDLE: '', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await exited;
  };
  let printed = '';
  for await (const part of server.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += part;
    const address = /TF_REATTACH_PROVIDERS='(.*)'/.exec(printed)?.[1];
    if (address === undefined) continue;
    // What nobody reads would stop it.
    server.stdout.resume();
    return { address, stop };
  }
  throw new Error(`the provider did not start: ${printed}`);
}

/**
 * Where Terraform finds the AWS provider without a network: TF_PLUGIN_DIR, else a mirror in one of the folders where mirrors are put.
 *
 * @returns the arguments of `terraform init`; none where the provider has to come from the network
 */
export function pluginArguments(): string[] {
  const folder = process.env.TF_PLUGIN_DIR ?? localMirrors().find(hasAwsProvider);
  return folder === undefined ? [] : [`-plugin-dir=${folder}`];
}

function localMirrors(): string[] {
  const usual = [
    join(homedir(), '.terraform.d/plugins'),
    join(homedir(), '.local/share/terraform/plugins'),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
  ];
  const optional = existsSync('/opt') ? readdirSync('/opt').map((name) => join('/opt', name)) : [];
  return [...usual, ...optional];
}

function hasAwsProvider(folder: string): boolean {
  return existsSync(join(folder, 'registry.terraform.io/hashicorp/aws'));
}
