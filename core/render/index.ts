export { costChart } from './cost-chart.js';
export { HELPER_NAMES, type Helpers } from './helpers.js';
export * from './manifest.js';
export * from './render.js';
export { templateFunctions } from './template-functions.js';
export * from './templates.js';
