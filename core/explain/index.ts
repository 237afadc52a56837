export * from './explanation.js';
export { fieldFacts } from './field-facts.js';
export * from './find.js';
