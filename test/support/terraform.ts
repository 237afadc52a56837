import assert from 'node:assert/strict';
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

/** An initialised folder that others take the provider from: it is the same for all, and unpacking it is slow. */
export interface SharedProvider {
  /** Makes a folder initialised. */
  readonly giveTo: (folder: string) => void;
  readonly remove: () => void;
}

export async function shareProvider(): Promise<SharedProvider> {
  const { root, remove } = writeTree(renderPlan(planOf({ iac: ['terraform'] }), 'terraform'));
  const home = join(root, 'terraform');
  const outcome = await terraform(home, ['init', '-backend=false', '-input=false', ...pluginArguments()]);
  assert.equal(outcome.code, 0, outcome.output);
  const giveTo = (folder: string) => {
    for (const part of ['.terraform', '.terraform.lock.hcl']) {
      cpSync(join(home, part), join(folder, part), { recursive: true, verbatimSymlinks: true });
    }
  };
  return { giveTo, remove };
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
