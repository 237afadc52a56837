import type { scripts as english } from '../en/scripts.js';
import type { Translation } from '../message.js';

export const scripts: Translation<typeof english> = {};
