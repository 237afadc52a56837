export * from './interview.js';
export * from './prompter.js';
