export { costChart } from './cost-chart.js';
export type { Helpers } from './helpers.js';
export * from './manifest.js';
export * from './render.js';
export * from './templates.js';
