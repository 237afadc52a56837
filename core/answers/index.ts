export * from './answers.js';
export * from './field.js';
export * from './fields.js';
export * from './format.js';
export * from './parse.js';
export * from './problem.js';
export * from './questions.js';
export * from './resolve.js';
export { toKebabCase } from './rules.js';
