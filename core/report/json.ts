import type { JsonSchema, Problem } from '../answers/index.js';
import type { Explanation } from '../explain/index.js';
import {
  type Action,
  isDrift,
  isEdit,
  isKeptWithout,
  isWritten,
  type Landing,
  type ProjectState,
  type Sides,
  type Undone,
} from '../landing/index.js';
import type { Endpoint, Plan } from '../plan/index.js';
import type { Difference, LeftBehind, PlanChange } from '../project/index.js';
import { type Language, text } from './messages/index.js';
import type { Missing } from './text/problems.js';
import type { RefreshTelling } from './text/refresh.js';

/** Raised with any change that a reader of the documents would notice. */
const SCHEMA_VERSION = 1;

/** What the user can do now: words, and commands or names under them that are never wrapped. */
export interface Advice {
  readonly words: string;
  readonly commands: readonly string[];
}

/** Why a command did nothing. */
export interface Failure {
  readonly exitCode: number;
  /** In words, where no single value is at fault. */
  readonly message?: string;
  readonly problems?: readonly Problem[];
  readonly missing?: readonly Missing[];
  /** The one-line command that would work. */
  readonly commandLine?: string | null;
  /** Whether the command has examples in it, which the user has to replace. */
  readonly isExample?: boolean;
  readonly conflicts?: readonly Action[];
  readonly advice?: readonly Advice[];
  /** Answers that differ from those of the project in `root`. */
  readonly differences?: readonly Difference[];
  readonly root?: string;
}

/** The document of `plan --json`. */
export function planDocument(plan: Plan): string {
  return document({ command: 'plan', plan });
}

/** The document of `init --json`: what happened to each file; with `isDry` what would happen. */
export function landingDocument(
  root: string,
  actions: readonly Action[],
  plan: Plan,
  { isDry, language }: { readonly isDry: boolean; readonly language: Language },
): string {
  return document({
    command: 'init',
    root,
    dryRun: isDry,
    written: isDry ? [] : actions.filter(isWritten).map(({ path }) => path),
    actions: actions.map((action) => told(action, language)),
    plan,
  });
}

/** The document of `refresh --json`, one for each project, and of `restore --json`, which refreshes one file. */
export function refreshDocument(
  command: 'refresh' | 'restore',
  { root, actions }: Landing,
  { isDry, notes, change }: Pick<RefreshTelling, 'isDry' | 'notes' | 'change'>,
  language: Language,
): string {
  const written = isDry ? [] : actions.filter(isWritten).map(({ path }) => path);
  return document({
    command,
    root,
    dryRun: isDry,
    written,
    actions: actions.map((action) => told(action, language)),
    notes: notes.map((note) => text(note, language)),
    ...(change === null ? {} : { change: changeTold(change) }),
  });
}

function changeTold({ added, removed, before, after }: PlanChange) {
  const endpoint = ({ id, service, serviceName, type }: Endpoint) => ({ id, service, serviceName, type });
  return {
    endpoints: { added: added.map(endpoint), removed: removed.map(endpoint) },
    monthlyUsd: { before: before.cost.monthlyUsd, after: after.cost.monthlyUsd },
  };
}

/** The document of `status --json`, one for each project. */
export function statusDocument(
  { root, actions }: Landing,
  recorded: ProjectState,
  { running, hasOtherTemplates }: { readonly running: string; readonly hasOtherTemplates: boolean },
): string {
  const own = recorded.ownTemplates;
  return document({
    command: 'status',
    root,
    status: hasOtherTemplates || actions.some(isDrift) ? 'drift' : actions.some(isEdit) ? 'edited' : 'clean',
    generator: { recorded: recorded.generator.version, running },
    ...(own === null ? {} : { templates: { path: own.path, changed: hasOtherTemplates } }),
    files: actions.map((action) => {
      const { path, id, user, template, kind } = action;
      return { path, id, user, template, action: kind, ...(isKeptWithout(action) ? { kept: true } : {}) };
    }),
  });
}

/** The document of `diff --json`: the texts themselves, for a reader's own tool. */
export function diffDocument(root: string, files: readonly Sides[]): string {
  const changed = files.filter(({ mine, base, theirs }) => mine !== base || theirs !== base);
  return document({
    command: 'diff',
    root,
    files: changed.map(({ path, mine, base, theirs }) => ({ path, mine, base, template: theirs })),
  });
}

/** The document of `undo --json`. */
export function undoDocument(root: string, wasInterrupted: boolean, files: readonly Undone[]): string {
  return document({ command: 'undo', root, interrupted: wasInterrupted, files });
}

/** The document of `eject --json`. */
export function ejectDocument(root: string, left: readonly LeftBehind[], language: Language): string {
  return document({
    command: 'eject',
    root,
    left: left.map(({ path, because }) => ({ path, reason: text(because, language) })),
  });
}

/** The document of `explain --json`: every id. */
export function listDocument(all: readonly Explanation[]): string {
  return document({ command: 'explain', list: all.map(({ kind, id, names, title }) => ({ kind, id, names, title })) });
}

/** The document of `explain ID --json`: everything that the id stands for. */
export function explanationDocument(id: string, entries: readonly Explanation[]): string {
  return document({ command: 'explain', id, entries });
}

/** The document of `schema --json`. */
export function schemaDocument(schema: JsonSchema): string {
  return document({ command: 'schema', schema });
}

/** The document of `completion --json`. */
export function completionDocument(shell: string, script: string): string {
  return document({ command: 'completion', shell, script });
}

/** The document of `lab check --json`: the step of the workshop, and what it lacks. */
export function workshopDocument(state: {
  readonly root: string;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly id: string;
  readonly missing: readonly { readonly id: string; readonly message: string; readonly hint: string }[];
}): string {
  return document({ command: 'lab', ...state });
}

/** The document of a command that failed. */
export function failureDocument(command: string, failure: Failure, language: Language): string {
  const {
    exitCode,
    message,
    problems = [],
    missing = [],
    commandLine = null,
    conflicts = [],
    advice = [],
    differences = [],
    root,
  } = failure;
  return document({
    command,
    ...(root === undefined ? {} : { root }),
    error: {
      exitCode,
      ...(message === undefined ? {} : { message }),
      problems: problems.map(({ subject, given, rule, example, nearest }) => ({
        subject,
        given,
        rule: text(rule, language),
        example,
        nearest,
      })),
      missing,
      ...(commandLine === null ? {} : { commandLine }),
      ...(conflicts.length === 0 ? {} : { conflicts: conflicts.map((action) => told(action, language)) }),
      ...(advice.length === 0 ? {} : { advice }),
      ...(differences.length === 0 ? {} : { differences }),
    },
  });
}

function told(action: Action, language: Language) {
  const { kind, path, reason } = action;
  return {
    kind,
    path,
    ...(reason === null ? {} : { reason: text(reason, language) }),
    // Without what is generated there, since a person chose so.
    ...(isKeptWithout(action) ? { kept: true } : {}),
  };
}

/** One document of one line. */
export function document(content: object): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...content })}\n`;
}
