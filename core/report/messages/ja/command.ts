import type { command as english } from '../en/command.js';
import type { Translation } from '../message.js';

export const command: Translation<typeof english> = {};
