import type { Message } from '../report/messages/message.js';
import type { FileRecord } from './state.js';
import type { TextForm } from './text-form.js';

/** A rendered file that is to land. */
export interface LandingFile {
  /** Stable id, by which later versions know the file although its path may change. */
  readonly id: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** With LF line ends. */
  readonly text: string;
  readonly policy: 'managed' | 'once';
  readonly mode: 0o644 | 0o755;
  /** How it joins a file of the user's own: as JSON, by the union of keys and of lists, or key by key. Else it never does. */
  readonly combine?: 'json' | null;
}

/**
 * What happens to a file:
 * - `create`, `update`, `merge`: its content is written; a merge has what the user wrote in it
 * - `adopt`, `identical`, `keep`: it is left, new to us or known, as rendered or edited
 * - `rename`: its content moves to another path
 * - `deleted`: the user deleted it, and it stays so
 * - `remove`: it is not rendered any more and is as it was landed; `kept`: it is the user's from now on, since it was edited
 * - `conflict`: a person has to decide
 */
export type ActionKind =
  | 'create'
  | 'adopt'
  | 'merge'
  | 'identical'
  | 'keep'
  | 'update'
  | 'rename'
  | 'deleted'
  | 'remove'
  | 'kept'
  | 'conflict';

/** What became of a file since it was landed: on disk. */
export type UserSide = 'unchanged' | 'edited' | 'deleted' | 'missing' | 'unmanaged' | 'unsafe';
/** The same in the templates. */
export type TemplateSide = 'unchanged' | 'changed' | 'new' | 'renamed' | 'dropped';

/** What a person can do about a conflict: keep the file, take the template's, both with markers, or the template's beside it. */
export const CHOICES = ['mine', 'theirs', 'markers', 'side'] as const;
export type Choice = (typeof CHOICES)[number];
/** What a person decided: one of the choices, or a text of his own. */
export type Decision = Choice | { readonly edited: string };

/** What a person has to know of a conflict to decide. Texts have LF line ends. */
export interface Conflict {
  readonly choices: readonly Choice[];
  /** On disk; null where that is no text. */
  readonly mine: string | null;
  /** As it was landed before; null where that is not known. */
  readonly base: string | null;
  readonly theirs: string;
  /** Both, with markers; null where there is nothing to merge. */
  readonly marked: string | null;
}

/** A content that is written. */
export interface Written extends TextForm {
  /** With LF line ends. */
  readonly text: string;
  readonly mode: number;
}

export interface Action {
  readonly kind: ActionKind;
  readonly path: string;
  readonly id: string;
  /** Of a conflict what is in the way; else what the user should know. */
  readonly reason: Message | null;
  readonly user: UserSide;
  readonly template: TemplateSide;
  /** Written at the path; null for nothing. */
  readonly written: Written | null;
  /** Written beside the path, where a person chose so. */
  readonly side: (Written & { readonly path: string }) | null;
  /** Where a file is that is renamed; once it is, it is removed there. */
  readonly from: string | null;
  /** What is recorded at the path afterwards; null for nothing. */
  readonly record: FileRecord | null;
  readonly conflict: Conflict | null;
  /** What a person chose where there was a conflict. */
  readonly choice: Choice | 'edit' | null;
}

/** Whether an action writes content at its path. */
export function isWritten({ written }: Action): boolean {
  return written !== null;
}

/** Whether the project is not what the templates say, apart from edits of the user's: a refresh has something to do. */
export function isDrift({ kind, template, user }: Action): boolean {
  return kind === 'conflict' || template !== 'unchanged' || user === 'missing';
}

/** Whether a file is the user's although the template had changed the same lines, and he has not changed it since. */
export function isKeptWithout({ kind, record }: Action): boolean {
  return (kind === 'keep' || kind === 'merge' || kind === 'rename') && record?.kept !== undefined;
}

/** Whether the user changed what was landed. */
export function isEdit({ user }: Action): boolean {
  return user === 'edited' || user === 'deleted';
}
