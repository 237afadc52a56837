import { type Action, isKeptWithout } from '../../landing/index.js';
import { type Language, type Message, text } from '../messages/index.js';
import type { Page } from './page.js';
import { hang, wrap } from './wrap.js';

/** What happens to each file, one a line. */
export function actionList(
  actions: readonly Action[],
  { language, width }: { language: Language; width: number },
): string[] {
  return actions.flatMap((action) => hang('  ', `${action.path}  (${actionText(action, language)})`, width));
}

/** Files that are no longer as they were generated, with what became of each; nothing is in the way. */
export function differingList(actions: readonly Action[], page: { language: Language; width: number }): string[] {
  return ['', ...wrap(text({ id: 'done.differing' }, page.language), page.width), ...actionList(actions, page)];
}

/**
 * The files that a person kept in this run without what is generated there: what they lack others may need, and only he can tell.
 *
 * @param typed gives a file's path as he types it where he is
 */
export function keptWithoutLines(
  actions: readonly Action[],
  typed: (path: string) => string,
  { language, width }: Page,
): string[] {
  const kept = actions.filter((action) => action.choice !== null && isKeptWithout(action));
  if (kept.length === 0) return [];
  const say = (message: Message) => wrap(text(message, language), width);
  return [
    '',
    ...say({ id: 'kept.heading' }),
    ...kept.flatMap(({ path }) => {
      return hang('  ', `${path}  (${text({ id: 'kept.ways', parameters: { path: typed(path) } }, language)})`, width);
    }),
    ...say({ id: 'kept.markers' }),
  ];
}

/** What happens to a file, in a few words. */
export function actionText(action: Action, language: Language): string {
  const { kind, reason } = action;
  if (kind === 'conflict') {
    const told = reason === null ? '' : text(reason, language);
    return text({ id: 'action.conflict', parameters: { reason: told } }, language);
  }
  const told = text(messageOf(action), language);
  return reason === null || action.choice !== null ? told : `${told}; ${text(reason, language)}`;
}

function messageOf({ kind, user, choice, from, side }: Action): Message {
  if (choice === 'side' && side !== null) return { id: 'action.side', parameters: { path: side.path } };
  if (choice !== null && choice !== 'side') return { id: `action.${choice}` };
  if (kind === 'rename') return { id: 'action.rename', parameters: { from: from ?? '' } };
  if (kind === 'merge' && user === 'unmanaged') return { id: 'action.unite' };
  return { id: `action.${kind as Exclude<typeof kind, 'conflict' | 'rename'>}` };
}
