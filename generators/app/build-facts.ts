import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '../../core/index.js';

/** Filled in by the build. */
declare const BUILD: core.Generator;
export const generator = BUILD;

/** The compiled templates, read with the first file that needs one; every generator is in a folder beside this one's. */
export const load = core.templateLoader(() => readFileSync(join(import.meta.dirname, '../../templates.txt'), 'latin1'));
