import type { readme as english } from '../en/readme.js';
import type { Translation } from '../message.js';

export const readme: Translation<typeof english> = {};
