export * from './choice-text.js';
export * from './colour.js';
export * from './conflicts.js';
export * from './interview.js';
export * from './pipeline.js';
export * from './prompter.js';
export * from './theme.js';
