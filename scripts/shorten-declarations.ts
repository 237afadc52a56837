import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = join(import.meta.dirname, '../dist/types');

/** Where the declarations of the English messages are. */
const MESSAGES = join(TYPES, 'core/report/messages/en');

/** The files whose types the library names, and a plan's, as its users read them in an editor; all others are only led to. */
const READ =
  /^(api\/|core\/plan\/|core\/answers\/answers|core\/landing\/action|core\/render\/manifest|core\/report\/audit-report)/;

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
  rewrite(join(TYPES, 'core/catalogue/sources.d.ts'), keysAlone);
  for (const name of readdirSync(TYPES, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )) {
    if (name.endsWith('.d.ts') && !READ.test(name)) rewrite(join(TYPES, name), uncommented);
  }
}

function rewrite(path: string, change: (declarations: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
