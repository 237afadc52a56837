/** A value of a template as it is written, before any function is worked out. Short forms of functions are maps with the long name. */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Node>;
  /** From 1. */
  readonly line: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly line: number;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written: `0123` is a number whose text matters. */
  readonly source: string;
  readonly line: number;
}

/** Deeper than any template. */
export const DEEPEST = 100;

export function entryOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.get(key) : undefined;
}

export function mapOf(node: Node | undefined): ReadonlyMap<string, Node> {
  return node?.kind === 'map' ? node.entries : new Map();
}

/** The text of a scalar; undefined where the node is none. */
export function sourceOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.source : undefined;
}
