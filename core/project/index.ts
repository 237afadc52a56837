export * from './land-project.js';
export * from './recorded.js';
