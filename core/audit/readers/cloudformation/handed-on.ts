import { type Unknown, unknown } from '../../value.js';
import { entryOf, type Node, sourceOf } from './node.js';
import type { Reading } from './reading.js';

/**
 * What a template hands to code that is not read, by name, and why it may be changed there: to nested stacks, to resources that are not
 * AWS's own (custom ones, modules, types of others), and to the stacks that import an exported output.
 */
export function handedOn(reading: Reading): ReadonlyMap<string, Unknown> {
  const { template, evaluator } = reading;
  const found = new Map<string, Unknown>();
  const add = (node: Node, part: string, by: string) => {
    const value = entryOf(node, part);
    for (const name of value === undefined ? [] : namesIn(value)) {
      const why = { id: 'read.handedOn', parameters: { name, by } } as const;
      if (!found.has(name)) found.set(name, unknown(why, evaluator.place(node, by)));
    }
  };
  const resources = [...reading.types().flatMap((type) => reading.all(type)), ...reading.uncertain];
  for (const { id, type } of resources) {
    const node = template.resources.get(id);
    if (node !== undefined && isOfOthers(type)) add(node, 'Properties', `Resources.${id}`);
  }
  for (const [name, node] of template.outputs) {
    if (entryOf(node, 'Export') !== undefined) add(node, 'Value', `Outputs.${name}`);
  }
  return found;
}

/** Whether a resource is made by code that is not AWS's own. */
function isOfOthers(type: string): boolean {
  return !type.startsWith('AWS::') || HANDED_TO.has(type);
}

const HANDED_TO: ReadonlySet<string> = new Set([
  ...['AWS::CloudFormation::Stack', 'AWS::CloudFormation::StackSet', 'AWS::CloudFormation::CustomResource'],
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
]);

/** The names that a value refers to, in any function. */
function namesIn(node: Node, names = new Set<string>()): ReadonlySet<string> {
  if (node.kind === 'list') for (const item of node.items) namesIn(item, names);
  if (node.kind !== 'map') return names;
  for (const [key, value] of node.entries) {
    const [first] = value.kind === 'list' ? value.items : [value];
    const text = sourceOf(first) ?? '';
    if (key === 'Ref') names.add(text);
    if (key === 'Fn::GetAtt') names.add(text.split('.')[0] ?? '');
    if (key === 'Fn::Sub') for (const [, name = ''] of text.matchAll(/\$\{([^{}.]+)/g)) names.add(name.trim());
    namesIn(value, names);
  }
  return names;
}
