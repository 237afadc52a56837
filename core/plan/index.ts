export { neededServices } from './endpoints.js';
export * from './make-plan.js';
export * from './plan.js';
