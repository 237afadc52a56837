export { compileTemplates } from './compile.js';
export * from './own-templates.js';
export { TemplateError } from './template-error.js';
