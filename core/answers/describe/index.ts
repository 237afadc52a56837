export type { DescribeText } from './collect.js';
export { DESCRIBE_FILE, describeCommands } from './commands.js';
export { LARGEST_DESCRIBE } from './documents.js';
export type { DescribeProblem, Wanted } from './problem.js';
export { type DescribedVpc, readDescribe } from './read.js';
