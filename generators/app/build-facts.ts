import { createRequire } from 'node:module';
import type * as core from '../../core/index.js';

const require = createRequire(import.meta.url);

/** Filled in by the build. */
declare const BUILD: core.Generator;
export const generator = BUILD;

/** The compiled templates, each loaded with the first file that needs it; every generator is in a folder beside this one's. */
export const load: core.TemplateLoader = (group) => require(`../../templates/${group}.cjs`);
