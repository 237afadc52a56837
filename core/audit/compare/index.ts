export { type Comparison, compareModels, type Difference, type NotCompared } from './compare.js';
