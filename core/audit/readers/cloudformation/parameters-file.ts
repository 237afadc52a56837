import type { SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import { entryOf, mapOf, type Node, sourceOf } from './node.js';
import { parseSource } from './parse.js';

/**
 * The parameters of a stack: AWS's list of `{ParameterKey, ParameterValue}`, or an object with `Parameters`.
 *
 * @throws ReadError for what is neither
 */
export function readParametersFile(file: SourceFile): Readonly<Record<string, string>> {
  const root = parseSource(file);
  const pairs: [string | undefined, Node | undefined][] =
    root.kind === 'list'
      ? root.items.map((item) => [sourceOf(entryOf(item, 'ParameterKey')), entryOf(item, 'ParameterValue')])
      : [...mapOf(entryOf(root, 'Parameters'))];
  const isForm = root.kind === 'list' || entryOf(root, 'Parameters')?.kind === 'map';
  const values = new Map<string, string>();
  for (const [key, node] of pairs) {
    const value = node?.kind === 'scalar' ? node.source : undefined;
    if (key === undefined || value === undefined)
      throw new ReadError({ id: 'read.noParameters' }, file.path, (node ?? root).line);
    values.set(key, value);
  }
  if (!isForm) throw new ReadError({ id: 'read.noParameters' }, file.path, root.line);
  return Object.fromEntries(values);
}
