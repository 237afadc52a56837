import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type Node as YamlNode,
} from 'yaml';
import type { SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import { DEEPEST, type Node } from './node.js';

/**
 * A template in YAML 1.1 as AWS reads it: without anchors, aliases, merge keys, and with timestamps as text.
 *
 * @throws ReadError at the first thing that is not YAML, or that AWS would not take
 */
export function parseYaml({ path, text }: SourceFile): Node {
  const lines = new LineCounter();
  const document = parse(path, text, lines);
  const [fault] = document.errors;
  if (fault) {
    const line = lines.linePos(fault.pos[0]).line;
    const problem = fault.code === 'DUPLICATE_KEY' ? ('read.duplicateKey' as const) : ('read.brokenYaml' as const);
    throw new ReadError({ id: problem }, path, line);
  }
  return new Converter(path, lines).node(document.contents, 0);
}

function parse(path: string, text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { version: '1.1', merge: false, lineCounter, logLevel: 'silent', stringKeys: false });
  } catch (error) {
    // The stack of the parser ends before the nesting does.
    if (error instanceof RangeError)
      throw new ReadError({ id: 'audit.tooDeep', parameters: { limit: DEEPEST } }, path, null);
    throw error;
  }
}

class Converter {
  constructor(
    private readonly path: string,
    private readonly lines: LineCounter,
  ) {}

  node(node: YamlNode | null, depth: number): Node {
    const line = this.line(node);
    if (depth > DEEPEST) throw new ReadError({ id: 'audit.tooDeep', parameters: { limit: DEEPEST } }, this.path, line);
    if (isAlias(node) || (node !== null && 'anchor' in node && node.anchor)) {
      throw new ReadError({ id: 'read.alias' }, this.path, line);
    }
    return inFunction(node?.tag, this.plain(node, depth, line));
  }

  private plain(node: YamlNode | null, depth: number, line: number): Node {
    if (isMap(node)) {
      const entries = new Map<string, Node>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
        const keyLine = this.line(key as YamlNode | null);
        if (name === undefined) throw new ReadError({ id: 'read.keyNoText' }, this.path, keyLine);
        if (name === '<<') throw new ReadError({ id: 'read.alias' }, this.path, keyLine);
        if (entries.has(name)) throw new ReadError({ id: 'read.duplicateKey' }, this.path, keyLine);
        entries.set(name, this.node(value as YamlNode | null, depth + 1));
      }
      return { kind: 'map', entries, line };
    }
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => this.node(item as YamlNode | null, depth + 1)), line };
    }
    return scalar(isScalar(node) ? node : null, line);
  }

  private line(node: YamlNode | null): number {
    const start = (node as ParsedNode | null)?.range?.[0];
    return start === undefined ? 1 : this.lines.linePos(start).line;
  }
}

function scalar(node: Scalar | null, line: number): Node {
  if (node === null) return { kind: 'scalar', value: null, source: '', line };
  const { value } = node;
  const source = node.source ?? String(value ?? '');
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || value === null;
  // What YAML takes for a date is text to AWS.
  return { kind: 'scalar', value: isPlain && !node.tag?.startsWith('!') ? value : source, source, line };
}

/** `!GetAtt A.B` -> `{ "Fn::GetAtt": … }`. */
function inFunction(tag: string | undefined, node: Node): Node {
  if (tag === undefined || !tag.startsWith('!') || tag.startsWith('!!')) return node;
  const name = tag.slice(1);
  const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  return { kind: 'map', entries: new Map([[long, node]]), line: node.line };
}
