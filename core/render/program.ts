/**
 * A compiled template: the steps that write its text, as plain data. Data is read from a file several times faster than the same steps as
 * code, which a process that writes one project would compile to run it once; and whatever a template is, no text of it can become code.
 */
export type Program = readonly Statement[];

/** The kinds of steps: each step that is no plain text is a list that begins with one of these. */
export const IF = 0;
export const WITH = 1;
export const EACH = 2;
export const PART = 3;
export const PATH = 4;
export const PRINTED_PATH = 5;
export const CALL = 6;
export const DATA = 7;

/** A text, a block, a part, or a value that is printed. */
export type Statement = string | Block | Part | Path | Call | Data;

export type Block =
  | readonly [kind: typeof IF, value: Expression, body: Program, otherwise: Program]
  | readonly [kind: typeof WITH, value: Expression, body: Program, otherwise: Program]
  /** `cost` is what one round costs where somebody counts. */
  | readonly [kind: typeof EACH, value: Expression, round: Program, otherwise: Program, line: number, cost: number];

/** Another template with the same context, to which named arguments are added; each of its lines is indented where its tag was. */
export type Part = readonly [kind: typeof PART, id: string, named: Named | null, indent: string, line: number];

export type Expression = string | number | boolean | null | Path | Call | Data;

/**
 * Names that lead from a context to a value: of the block that is `up` blocks with a context further out, or `ROOT`. A printed one has to be
 * there.
 */
export type Path = readonly [
  kind: typeof PATH | typeof PRINTED_PATH,
  line: number,
  up: number,
  ...names: readonly string[],
];
export const ROOT = -1;

/** A helper with its arguments. */
export type Call = readonly [
  kind: typeof CALL,
  name: string,
  line: number,
  given: readonly Expression[],
  named: Named | null,
];

/** What is known of the round of a loop. */
export type Data = readonly [kind: typeof DATA, name: LoopData];
export const LOOP_DATA = ['index', 'key', 'first', 'last'] as const;
export type LoopData = (typeof LOOP_DATA)[number];

export type Named = Readonly<Record<string, Expression>>;
