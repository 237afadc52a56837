export { readParametersFile } from './parameters-file.js';
export { readCloudFormation } from './read-template.js';
