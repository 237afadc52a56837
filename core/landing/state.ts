/** The folder of a generated project that holds its state and merge base; committed. */
export const STATE_FOLDER = '.ecr-privatelink';
/** Rendered texts as they were landed, each by its digest. */
export const BASE_FOLDER = `${STATE_FOLDER}/base`;

/** Whether a path of a project, with `/`, is that of a base. */
export function isBase(path: string): boolean {
  return path.startsWith(`${BASE_FOLDER}/`);
}

export const STATE_PATH = `${STATE_FOLDER}/state.json`;
export const SCHEMA_VERSION = 1;

/** An answer as it was recorded; a recorded default may be worked out anew later, a given value may not. */
export interface RecordedAnswer {
  readonly value: unknown;
  readonly source: 'given' | 'default';
}

export const DISPOSITIONS = ['normal', 'deleted-by-user', 'kept-after-drop', 'conflict-pending'] as const;

/** A landed file. */
export interface FileRecord {
  /** Stable id of the template, by which a renamed file is known. */
  readonly id: string;
  /** SHA-256, in hexadecimal, of the text as it was rendered. */
  readonly base: string;
  /** As it was rendered. */
  readonly mode: 0o644 | 0o755;
  /** Line ends of the file when it was landed. Not kept current: it would change with every checkout under autocrlf. */
  readonly eol: 'lf' | 'crlf';
  readonly policy: 'managed' | 'once';
  readonly disposition: (typeof DISPOSITIONS)[number];
  /**
   * SHA-256 of the user's text where he kept it although the template had changed the same lines: until he changes it, what was generated
   * then is not in it.
   */
  readonly kept?: string;
}

/** A folder with templates of the user's own. */
export interface OwnTemplates {
  /** Relative to the project's root, with `/`; it may begin with `../`. */
  readonly path: string;
  /** SHA-256, in hexadecimal, of the templates. */
  readonly digest: string;
}

/** What a generated project knows of its making: no time, no user, no absolute path. */
export interface ProjectState {
  readonly schemaVersion: number;
  readonly generator: { readonly name: string; readonly version: string };
  /** Digest of everything that files are rendered by. */
  readonly templates: string;
  /** Digest of the rest of the state where all files are recorded as one run rendered them; null where some are not. */
  readonly rendering: string | null;
  /** Null where all templates are ours. */
  readonly ownTemplates: OwnTemplates | null;
  readonly answers: Readonly<Record<string, RecordedAnswer>>;
  /** By path, relative to the project's root, with `/`. */
  readonly files: Readonly<Record<string, FileRecord>>;
}
