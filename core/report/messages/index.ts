import { en } from './en/index.js';
import { fill, fillOrName } from './fill.js';
import { ja } from './ja/index.js';
import type { Language, Message, MessageId, Translation } from './message.js';

export * from './message.js';

/** Asked for when a text is told: the build puts each language into a file of its own, and a run needs one of them. */
const read: Record<Language, () => Translation<typeof en>> = { en: () => en, ja: () => ja };
const catalogues: Partial<Record<Language, Translation<typeof en>>> = {};

/** Whether the catalogue has a message of this id; for ids that come from a template. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}

/** The ids of all messages that begin so: `rule.07.`. */
export function messageIds(prefix: string): MessageId[] {
  return (Object.keys(en) as MessageId[]).filter((id) => id.startsWith(prefix));
}

/**
 * The text of a message in a language, its parameters filled in.
 *
 * @throws Error where a parameter is missing: a message must never be printed with a hole
 */
export function text(message: Message, language: Language): string {
  const parameters: Readonly<Record<string, string | number>> = 'parameters' in message ? message.parameters : {};
  return fill(catalogueOf(language)[message.id], parameters, message.id);
}

/** The same without a case at hand: the names of the parameters that are not given stand for their values. */
export function textOfAnyCase(
  id: MessageId,
  language: Language,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  return fillOrName(catalogueOf(language)[id], parameters);
}

function catalogueOf(language: Language): Translation<typeof en> {
  catalogues[language] ??= read[language]();
  return catalogues[language];
}
