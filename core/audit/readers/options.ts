/** What code leaves open and whoever reads it may know. */
export interface ReadOptions {
  /** Of a template, which may be for any Region; of the other kinds what they say themselves holds. */
  readonly region?: string;
  /** 12 digits. */
  readonly accountId?: string;
  readonly stackName?: string;
  /** Parameters of a stack, over the defaults; lists with commas. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A file that is read: its name for messages and places, and what it holds. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Larger files are refused: no template that AWS takes comes near it. */
export const LARGEST_FILE = 4 * 1024 * 1024;
