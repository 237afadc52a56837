import {
  type Action,
  type ActionKind,
  isDrift,
  isEdit,
  isKeptWithout,
  type Landing,
  type ProjectState,
  type Undone,
} from '../../landing/index.js';
import type { PlanChange } from '../../project/index.js';
import { type Language, type Message, text } from '../messages/index.js';
import { actionList, keptWithoutLines } from './actions.js';
import type { Page } from './page.js';
import { planChangeLines } from './plan-change.js';
import { hang, wrap } from './wrap.js';

/** What is told beside the files. */
export interface RefreshTelling {
  readonly isDry: boolean;
  /** Whether the end is told here. */
  readonly told: boolean;
  /** What changed since the version that landed the project. */
  readonly notes: readonly Message[];
  /** What other answers change in AWS. */
  readonly change: PlanChange | null;
  /** Gives a file's path as the user types it where he is. */
  readonly typed: (path: string) => string;
}

/** What a refresh does, or did: how many files of each kind, then those that are not as they were. */
export function refreshLines(
  { root, actions, changes }: Landing,
  { isDry, told, notes, change, typed }: RefreshTelling,
  page: Page,
): string[] {
  const { language, width } = page;
  const say = (message: Message) => wrap(text(message, language), width);
  const shown = actions.filter(
    ({ kind, reason, choice }) => kind !== 'identical' && (kind !== 'keep' || choice !== null || reason === null),
  );
  if (shown.every(({ kind, choice }) => kind === 'keep' && choice === null) && changes.length === 0) {
    return [...say({ id: 'refresh.upToDate', parameters: { root } }), ...actionList(shown, page)];
  }
  const closing: Message = { id: isDry ? 'refresh.dryRun' : 'refresh.done' };
  return [
    ...say({ id: 'refresh.counts', parameters: { root, counts: countsOf(actions, language) } }),
    ...actionList(shown, page),
    ...notes.flatMap(say),
    ...(change === null ? [] : planChangeLines(change, page)),
    ...(told ? say(closing) : []),
    ...(told && actions.some(({ choice }) => choice === 'markers') ? say({ id: 'refresh.pending' }) : []),
    ...(told && !isDry ? keptWithoutLines(actions, typed, page) : []),
  ];
}

/** What `undo` did to each file. */
export function undoLines(root: string, files: readonly Undone[], { language, width }: Page): string[] {
  const id = files.length === 0 ? 'undo.nothing' : 'undo.done';
  return [
    ...wrap(text({ id, parameters: { root } }, language), width),
    ...files.flatMap(({ path, kind }) => {
      return hang('  ', `${path}  (${text({ id: `undo.${kind}` }, language)})`, width);
    }),
  ];
}

/** `3 update, 1 merge, 1 conflict`: in English the kinds as they stand in the JSON documents. */
function countsOf(actions: readonly Action[], language: Language): string {
  const counts = new Map<ActionKind, number>();
  for (const { kind } of actions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => text({ id: `refresh.count.${kind}`, parameters: { count } }, language))
    .join(text({ id: 'text.and' }, language));
}

/** Whether a project is up to date; each file that is not as it was generated, or as it would be generated now. */
export function statusLines(
  { root, actions }: Landing,
  {
    recorded,
    hasOtherTemplates,
    typed,
  }: { readonly recorded: ProjectState; readonly hasOtherTemplates: boolean } & Pick<RefreshTelling, 'typed'>,
  page: Page,
): string[] {
  const { language, width } = page;
  const edits = actions.filter(isEdit).length;
  const folder = recorded.ownTemplates?.path ?? '';
  const missing = actions.filter(isMissing).length;
  const summary: Message = hasOtherTemplates
    ? { id: 'status.templates', parameters: { root, folder } }
    : actions.some((action) => isDrift(action) && !isMissing(action))
      ? { id: 'status.drift', parameters: { root } }
      : missing > 0
        ? { id: 'status.missing', parameters: { root, count: missing } }
        : edits > 0
          ? { id: 'status.edited', parameters: { root, count: edits } }
          : { id: 'status.clean', parameters: { root } };
  const listed = actions.filter((action) => isDrift(action) || isEdit(action));
  return [
    ...wrap(text(summary, language), width),
    ...listed.flatMap((action) => hang('  ', `${action.path}  (${signals(action, typed, language)})`, width)),
  ];
}

/** Whether a refresh would only take note that a file was deleted. */
function isMissing({ user, template }: Action): boolean {
  return user === 'missing' && template === 'unchanged';
}

function signals(action: Action, typed: RefreshTelling['typed'], language: Language): string {
  const { user, template, reason, kind, path } = action;
  const told: Message[] = [{ id: `user.${user}` }, { id: `template.${template}` }];
  if (kind === 'conflict' && reason !== null) told.push(reason);
  if (kind === 'deleted') told.push({ id: 'status.restore', parameters: { path: typed(path) } });
  if (isKeptWithout(action)) told.push({ id: 'kept.without' }, { id: 'kept.ways', parameters: { path: typed(path) } });
  return told.map((message) => text(message, language)).join(text({ id: 'text.also' }, language));
}
