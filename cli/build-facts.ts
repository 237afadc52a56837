import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Entry, type Explanation, moreEntries, resolveEntry } from '../core/explain/index.js';
import type { Generator } from '../core/project/index.js';
import { templateLoader } from '../core/render/index.js';
import type { Language, WorkshopTexts } from '../core/report/index.js';

/** Filled in by the build. */
declare const BUILD: Generator;

/** Name and version of the package, with the digest of its templates. */
export const generator: Generator = BUILD;

const require = createRequire(import.meta.filename);

/** The compiled templates beside the bundle, read with the first file that needs one. */
export const loadTemplates = templateLoader(() => readFileSync(join(import.meta.dirname, 'templates.txt'), 'latin1'));

/** The readers and rules of the audit, which no other command needs. */
export const loadAudit = () => require('./audit.cjs') as typeof import('../core/audit/index.js');

/** What `explain` says, of which the texts that nothing else says are beside the bundle too, by language. */
export const loadExplanations = (language: Language): readonly Explanation[] =>
  explained(require(`./explain/${language}.json`) as readonly Entry[]).map((entry) => resolveEntry(entry, language));

function explained(entries: readonly Entry[]): readonly Entry[] {
  return [...entries, ...moreEntries(entries)];
}

/** What the workshop says; its texts are beside the bundle too, by language. */
export const loadWorkshopTexts = (language: Language): WorkshopTexts =>
  require(`./workshop/${language}.json`) as WorkshopTexts;
