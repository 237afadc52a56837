import { en } from './en/explanations/index.js';
import { fill } from './fill.js';
import { ja } from './ja/explanations/index.js';
import type { Language, Translation } from './message.js';

/**
 * The texts that only `explain` says. A catalogue of its own: the build writes what is said with them to data files, so that no other command
 * loads them.
 */
const catalogues: Record<Language, Translation<typeof en>> = { en, ja };

export type ExplanationMessageId = keyof typeof en;

export function isExplanationMessage(id: string): id is ExplanationMessageId {
  return Object.hasOwn(en, id);
}

/**
 * A text of an explanation.
 *
 * @throws Error where there is none: whatever can be explained is, or there is no build
 */
export function explanationText(
  id: string,
  language: Language,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  if (!isExplanationMessage(id)) throw new Error(`core/report/messages/*/explanations lacks ${id}`);
  return fill(catalogues[language][id], parameters, id);
}
