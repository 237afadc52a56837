import { HELPER_NAMES } from './helpers.js';

/**
 * How templates are compiled, at build time and for tests. `strict` refuses unknown properties, `knownHelpersOnly` unknown helpers, and
 * nothing is escaped for HTML: each helper escapes for the syntax that it writes.
 */
export const COMPILE_OPTIONS = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(HELPER_NAMES.map((name) => [name, true])),
};
