export * from './compiled-templates.js';
export { costChart } from './cost-chart.js';
export { HELPER_NAMES, type Helpers } from './helpers.js';
export * from './manifest.js';
export * from './program.js';
export * from './render.js';
export { type Linked, type Template, templateOf } from './run-program.js';
export { itemsOf, OUR_RULES, type TemplateRules } from './template-rules.js';
export * from './templates.js';
