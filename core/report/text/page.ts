import { type Language, type Message, text } from '../messages/index.js';
import { hang, wrap } from './wrap.js';

/** What lines are written for. */
export interface Page {
  readonly language: Language;
  /** Of the terminal, in columns. */
  readonly width: number;
}

export function say(message: Message, { language }: Page): string {
  return text(message, language);
}

/** A heading with lines under it, after an empty line. */
export function section(title: Message, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : ['', ...wrap(say(title, page), page.width), ...lines];
}

export function bullets(items: readonly string[], { width }: Page): string[] {
  return items.flatMap((item) => hang('  - ', item, width));
}
