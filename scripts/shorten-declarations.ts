import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the declarations of the English messages are. */
const FOLDER = join(import.meta.dirname, '../dist/types/core/report/messages/en');

/** A message with its text: `    readonly 'rule.integer': 'must be from {minimum} to {maximum}';` */
const MESSAGE = /^( +readonly \S+: )(['"])(.*)\2;$/gm;

/** Declarations of messages with the names of their parameters only: nothing else of a text is a type, and the texts are in the code. */
export function shortened(declarations: string): string {
  return declarations.replaceAll(MESSAGE, (_, start: string, _quote, text: string) => {
    return `${start}'${(text.match(/\{[a-zA-Z]+\}/g) ?? []).join('')}';`;
  });
}

if (process.argv[1] === import.meta.filename) {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    writeFileSync(path, shortened(readFileSync(path, 'utf8')));
  }
}
