export * from './apply-landing.js';
export * from './decide.js';
export type * from './disk.js';
export type * from './host-interface.js';
export * from './landing-error.js';
export * from './plan-landing.js';
export * from './read-state.js';
export * from './state.js';
