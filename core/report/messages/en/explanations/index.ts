import { answers } from './answers.js';
import { endpoints } from './endpoints.js';
import { files } from './files.js';
import { notes } from './notes.js';
import { notesOfAccess } from './notes-access.js';
import { rules } from './rules.js';

export const en = { ...endpoints, ...answers, ...files, ...notes, ...notesOfAccess, ...rules } as const;
