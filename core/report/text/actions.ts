import type { Action } from '../../landing/index.js';
import { type Language, type Message, text } from '../messages/index.js';
import { hang, wrap } from './wrap.js';

/** What happens to each file, one a line. */
export function actionList(
  actions: readonly Action[],
  { language, width }: { language: Language; width: number },
): string[] {
  return actions.flatMap(({ kind, path, reason }) => {
    const what = kind === 'conflict' ? inTheWay(reason, language) : text({ id: `action.${kind}` }, language);
    return hang('  ', `${path}  (${what})`, width);
  });
}

/** Files that are no longer as they were generated, with what became of each; nothing is in the way. */
export function differingList(actions: readonly Action[], page: { language: Language; width: number }): string[] {
  const lines = actions.flatMap(({ path, reason }) => {
    const what = text(reason ?? { id: 'landing.conflict.edited' }, page.language);
    return hang('  ', `${path}  (${what})`, page.width);
  });
  return ['', ...wrap(text({ id: 'done.differing' }, page.language), page.width), ...lines];
}

function inTheWay(reason: Message | null, language: Language): string {
  const told = reason === null ? '' : text(reason, language);
  return text({ id: 'action.conflict', parameters: { reason: told } }, language);
}
