export * from './make-plan.js';
export * from './plan.js';
