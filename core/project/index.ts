export * from './description.js';
export * from './land-project.js';
export * from './parts.js';
export * from './recorded.js';
