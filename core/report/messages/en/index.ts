import { answers } from './answers.js';
import { command } from './command.js';
import { landing } from './landing.js';
import { plan } from './plan.js';
import { readme } from './readme.js';
import { scripts } from './scripts.js';

export const en = { ...answers, ...command, ...landing, ...plan, ...readme, ...scripts } as const;
