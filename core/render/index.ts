export * from './compile-options.js';
export * from './handlebars.js';
export * from './manifest.js';
export * from './render.js';
