/** What can be explained, in the order of the list. */
export const KINDS = [
  'endpoint',
  'zone',
  'workload',
  'feature',
  'preset',
  'omission',
  'answer',
  'region',
  'file',
  'note',
  'control',
  'rule',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a thing is, why it is there and what happens without it, in one language: as data, in paragraphs. */
export interface Explanation {
  readonly kind: Kind;
  /** Stable, and its own within the kind. */
  readonly id: string;
  /** What else a user may type for it: `ecr.api`, `--vpc-cidr`, `7`. */
  readonly names: readonly string[];
  /** One line for a list. */
  readonly title: string;
  readonly what: readonly string[];
  readonly why: readonly string[];
  readonly without: readonly string[];
  /** Of a rule: what the audit says where it is broken, with words in capitals for what it would name. */
  readonly findings: readonly string[];
  readonly sources: readonly ExplainedSource[];
}

export interface ExplainedSource {
  /** A key of the catalogue's sources. */
  readonly key: string;
  /** A URL, or a path in the repository of this tool. */
  readonly address: string;
}
