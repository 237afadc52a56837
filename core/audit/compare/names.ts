import type { NetworkModel, Thing } from '../model.js';
import { ATTRIBUTES, knownValue, type Text } from '../value.js';

/** The kinds of things in a model, in the order of a comparison, by what people call them. */
export const KINDS = {
  vpcs: 'vpc',
  subnets: 'subnet',
  routeTables: 'route table',
  internetGateways: 'internet gateway',
  addresses: 'address',
  natGateways: 'nat gateway',
  securityGroups: 'security group',
  endpoints: 'endpoint',
  hostedZones: 'hosted zone',
  flowLogs: 'flow log',
  logGroups: 'log group',
  roles: 'role',
  codebuildProjects: 'codebuild project',
} as const satisfies Partial<Record<keyof NetworkModel, string>>;

/**
 * A name for each thing, by its id, that does not depend on the flavour: its kind and Name tag, or its id where that is missing or not its
 * own. Things that are only looked up have none: what refers to them has AWS's id.
 */
export function namesOf(model: NetworkModel): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [list, kind] of Object.entries(KINDS) as [keyof typeof KINDS, string][]) {
    const things = (model[list] as readonly Thing[]).filter(({ existing }) => !existing);
    const tags = things.map((thing) => knownValue(knownValue(thing.tags)?.get('Name') ?? null));
    for (const [index, { id }] of things.entries()) {
      const tag = tags[index];
      const isOwn = tag !== undefined && tags.indexOf(tag) === tags.lastIndexOf(tag);
      names.set(id, `${kind} ${isOwn ? tag : id}`);
    }
  }
  return names;
}

/**
 * Writes the references in a text by name. What AWS knows by a literal name (log groups, projects) is written as that name: one flavour
 * writes a reference where another writes the name.
 */
export function renamer(model: NetworkModel): (text: Text) => string {
  const names = namesOf(model);
  const literals = new Map<string, string>();
  for (const { id, name } of [...model.logGroups, ...model.codebuildProjects]) {
    const text = knownValue(name);
    if (text !== undefined) literals.set(id, text);
  }
  const rename = (inner: string): string => {
    const literal = literals.get(inner);
    if (literal !== undefined) return literal;
    const name = names.get(inner);
    if (name !== undefined) return `\${${name}}`;
    for (const attribute of ATTRIBUTES) {
      const owner = inner.endsWith(`.${attribute}`) ? names.get(inner.slice(0, -attribute.length - 1)) : undefined;
      if (owner !== undefined) return `\${${owner} ${attribute}}`;
    }
    return `\${${inner}}`;
  };
  // An address of Terraform may hold any character, so braces end at the first one.
  return (text) => text.replaceAll(/\$\{([^!}][^}]*)\}/g, (_, inner: string) => rename(inner));
}
