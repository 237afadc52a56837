export type { Entry } from './entry.js';
export * from './explanation.js';
export { fieldFacts } from './field-facts.js';
export * from './find.js';
export { moreEntries } from './more-entries.js';
export { resolveEntry } from './resolve.js';
