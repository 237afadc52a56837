import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as auditing from '../core/audit/index.js';
import { type Generator, templateLoader } from '../core/index.js';

const require = createRequire(import.meta.filename);

/** Filled in by the build. */
declare const BUILD: Generator;

/** Name and version of the package, with the digest of its templates. */
export const generator = (): Generator => BUILD;

/** The compiled templates beside the bundle, read with the first file that needs one. */
export const loadTemplates = templateLoader(() => readFileSync(join(import.meta.dirname, 'templates.txt'), 'latin1'));

/** The readers and rules of the audit, in a file of their own. */
export const loadAudit = () => require('./audit.cjs') as typeof auditing;
