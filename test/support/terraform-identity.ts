import type { RenderedFile } from '../../core/render/index.js';

/** Attributes by which Terraform knows a resource, or whose change replaces it; those of rules and roles that change in place are not among them. */
const IDENTITY = new Set([
  ...['for_each', 'count', 'vpc_id', 'cidr_block', 'availability_zone', 'service_name', 'vpc_endpoint_type'],
  ...['name', 'name_prefix', 'subnet_id', 'route_table_id', 'destination_cidr_block', 'security_group_id', 'domain'],
  ...['allocation_id', 'log_destination', 'traffic_type', 'role'],
]);

/**
 * What the addresses of resources and their replacement depend on in generated Terraform code: each resource, the attributes above, and the
 * entries of maps in locals and in the values of variables, whose keys are those of `for_each`.
 *
 * Reads what `terraform fmt` has laid out; lists are left out, since what only a list says changes in place.
 */
export function identityOf(files: readonly RenderedFile[]): Map<string, string> {
  const identity = new Map<string, string>();
  for (const { path, text } of files) {
    if (!/\.tf(vars)?$/.test(path)) continue;
    for (const [place, value] of leavesOf(text)) {
      const [root = '', ...inner] = place;
      const isMapEntry = (root === 'locals' && inner.length === 2) || (path.endsWith('.tfvars') && inner.length === 1);
      const isIdentity = root.startsWith('resource ') && inner.length === 1 && IDENTITY.has(inner[0] ?? '');
      if (root.startsWith('resource ')) identity.set(root, '');
      if ((isMapEntry || isIdentity) && !value.startsWith('[') && value !== '') identity.set(place.join(' / '), value);
    }
  }
  return identity;
}

/** `['locals', 'app_subnets', 'a1'] => '{ … }'`: every line `key = value`, and where it is. */
function leavesOf(text: string): [string[], string][] {
  const place: string[] = [];
  const leaves: [string[], string][] = [];
  for (const line of text.split('\n')) {
    const depth = line.search(/\S/) / 2;
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    place.length = Math.min(place.length, depth);
    const opened = /^(.*?)(?:\s*=)?\s*(?:\w+\()?[{[(]+$/.exec(trimmed);
    if (opened) place[depth] = opened[1] ?? '';
    else {
      const [, key = '', value = ''] = /^("?[\w.-]+"?)\s*=\s*(.*)$/.exec(trimmed) ?? [];
      if (key !== '') leaves.push([[...place, key], value]);
    }
  }
  return leaves;
}
