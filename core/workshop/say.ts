import { fill } from '../report/messages/fill.js';
import type { WorkshopTextId, WorkshopTexts } from '../report/messages/workshop.js';

export type Say = (id: WorkshopTextId, parameters?: Readonly<Record<string, string | number>>) => string;

/** Says a text of the workshop in the language of the given texts. */
export function sayIn(texts: WorkshopTexts): Say {
  return (id, parameters = {}) => fill(texts[id], parameters, id);
}
