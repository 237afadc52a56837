import { workshop as en } from './en/workshop.js';
import { workshop as ja } from './ja/workshop.js';
import type { Language, Translation } from './message.js';

/**
 * The texts that only the workshop says, by id. A catalogue of its own: the build writes each language to a data file, so that no other
 * command loads them.
 */
export const WORKSHOP_TEXTS: Record<Language, Translation<typeof en>> = { en, ja };
export type WorkshopTextId = keyof typeof en;
export type WorkshopTexts = (typeof WORKSHOP_TEXTS)[Language];
