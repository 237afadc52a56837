import { type Node as JsonNode, type ParseError, parseTree } from 'jsonc-parser';
import type { SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import { DEEPEST, type Node } from './node.js';

/**
 * A template in JSON.
 *
 * @throws ReadError at the first thing that is not JSON, or a key that is there twice
 */
export function parseJson({ path, text }: SourceFile): Node {
  const lineOf = lineCounter(text);
  const errors: ParseError[] = [];
  const tree = parse(path, text, errors);
  const [fault] = errors;
  if (fault || tree === undefined) throw new ReadError({ id: 'read.brokenJson' }, path, lineOf(fault?.offset ?? 0));
  const convert = (node: JsonNode, depth: number): Node => {
    const line = lineOf(node.offset);
    if (depth > DEEPEST) throw new ReadError({ id: 'audit.tooDeep', parameters: { limit: DEEPEST } }, path, line);
    const children = node.children ?? [];
    if (node.type === 'array') return { kind: 'list', items: children.map((child) => convert(child, depth + 1)), line };
    if (node.type !== 'object') {
      const source = text.slice(node.offset, node.offset + node.length);
      return { kind: 'scalar', value: node.value, source: typeof node.value === 'string' ? node.value : source, line };
    }
    const entries = new Map<string, Node>();
    for (const { children: pair } of children) {
      const [key, value] = pair ?? [];
      if (key === undefined || value === undefined) throw new ReadError({ id: 'read.brokenJson' }, path, line);
      if (entries.has(key.value)) throw new ReadError({ id: 'read.duplicateKey' }, path, lineOf(key.offset));
      entries.set(key.value, convert(value, depth + 1));
    }
    return { kind: 'map', entries, line };
  };
  return convert(tree, 0);
}

function parse(path: string, text: string, errors: ParseError[]): JsonNode | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError)
      throw new ReadError({ id: 'audit.tooDeep', parameters: { limit: DEEPEST } }, path, null);
    throw error;
  }
}

/** The line of an offset, by halving: a template may have 10,000 lines and as many values. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
