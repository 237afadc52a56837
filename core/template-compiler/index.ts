export { compileTemplates } from './compile.js';
export { HELPER_USAGE } from './helper-usage.js';
export * from './own-templates.js';
export { TemplateError } from './template-error.js';
