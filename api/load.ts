import { createRequire } from 'node:module';
import type * as auditing from '../core/audit/index.js';
import type { Generator, TemplateLoader } from '../core/index.js';

const require = createRequire(import.meta.filename);

/** Filled in by the build. */
declare const BUILD: Generator;

/** Name and version of the package, with the digest of its templates. */
export const generator = (): Generator => BUILD;

/** The compiled templates beside the bundle; a group is read when a plan needs it. */
export const loadTemplates: TemplateLoader = (group) => require(`./templates/${group}.cjs`);

/** The readers and rules of the audit, in a file of their own. */
export const loadAudit = () => require('./audit.cjs') as typeof auditing;
