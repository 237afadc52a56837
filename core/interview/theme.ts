import { type Language, text } from '../report/index.js';

/** How many choices of a list are seen at once. */
export const PAGE_SIZE = 12;

/** The looks of a prompt; the same for each kind, which leaves out what it does not have. */
export interface Theme {
  readonly prefix?: { readonly idle: string; readonly done: string };
  readonly icon?: { readonly checked: string; readonly cursor: string };
  readonly style: Readonly<Record<string, (text: string) => string>>;
}

const KEYS = { select: 'ask.selectKeys', checkbox: 'ask.checkboxKeys' } as const;

/**
 * Which keys do what in a list, and that it goes on where not all of it is seen.
 *
 * @param count of its entries
 */
export function keysText(kind: keyof typeof KEYS, count: number, language: Language): string {
  const keys = text({ id: KEYS[kind] }, language);
  if (count <= PAGE_SIZE) return keys;
  return text({ id: 'ask.longList', parameters: { keys, count, shown: PAGE_SIZE } }, language);
}

const COLOURED = ['answer', 'message', 'defaultAnswer', 'help', 'highlight', 'key', 'disabled', 'description'];

/**
 * The looks of a prompt. Nothing is said by colour alone, so that it can be left out: signs say the same.
 *
 * @param help which keys do what, in the user's language
 * @param hasColour false where NO_COLOR is set: on Node.js 20 the prompts do not heed it themselves
 */
export function themeOf(help: string, hasColour: boolean): Theme {
  const keysHelpTip = () => help;
  if (hasColour) return { style: { keysHelpTip } };
  const plain = Object.fromEntries(COLOURED.map((name) => [name, (text: string) => text]));
  return {
    prefix: { idle: '?', done: '✔' },
    icon: { checked: '◉', cursor: '>' },
    style: { ...plain, error: (text) => `> ${text}`, keysHelpTip },
  };
}
