import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = join(import.meta.dirname, '../dist/types');

/** Where the declarations of the English messages are. */
const MESSAGES = join(TYPES, 'core/report/messages/en');

/** What AWS offers: public types lead here for the names, and for nothing that a reader of them looks up. */
const CATALOGUE = join(TYPES, 'core/catalogue');

/** A key with its text: `    readonly 'rule.integer': 'must be from {minimum} to {maximum}';` */
const ENTRY = /^ +readonly (\S+): (['"])(.*)\2;$/gm;

/** Declarations of messages with the names of their parameters only: nothing else of a text is a type, and the texts are in the code. */
export function shortened(declarations: string): string {
  return declarations.replaceAll(ENTRY, (_, key: string, _quote, text: string) => {
    return `${key}:'${(text.match(/\{[a-zA-Z]+\}/g) ?? []).join('')}';`;
  });
}

/** Declarations of which the keys alone are types. */
export function keysAlone(declarations: string): string {
  return declarations.replaceAll(ENTRY, (_, key: string) => `${key}:string;`);
}

/** Declarations without what is said about them. */
export function uncommented(declarations: string): string {
  return declarations.replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '');
}

if (process.argv[1] === import.meta.filename) {
  for (const name of readdirSync(MESSAGES)) rewrite(join(MESSAGES, name), shortened);
  for (const name of readdirSync(CATALOGUE)) rewrite(join(CATALOGUE, name), uncommented);
  rewrite(join(CATALOGUE, 'sources.d.ts'), keysAlone);
}

function rewrite(path: string, change: (declarations: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
