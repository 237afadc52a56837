import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

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
