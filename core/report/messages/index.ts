import { en } from './en/index.js';
import { ja } from './ja/index.js';
import type { Language, Message, MessageId, Translation } from './message.js';

export * from './message.js';

const catalogues: Record<Language, Translation<typeof en>> = { en, ja };

/** Whether the catalogue has a message of this id; for ids that come from a template. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}

/**
 * The text of a message in a language, its parameters filled in.
 *
 * @throws Error where a parameter is missing: a message must never be printed with a hole
 */
export function text(message: Message, language: Language): string {
  const written = catalogues[language][message.id];
  if (!written.includes('{')) return written;
  const parameters: Readonly<Record<string, string | number>> = 'parameters' in message ? message.parameters : {};
  return written.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`message ${message.id} lacks its parameter ${name}`);
    return String(value);
  });
}
