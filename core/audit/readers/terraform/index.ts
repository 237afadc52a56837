export { LARGEST_PLAN } from './parse.js';
export { readTerraform } from './read-terraform.js';
