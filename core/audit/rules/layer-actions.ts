import { wildcardMatches } from './policy-matching.js';

/** One action of each kind that nobody calls on a bucket of ECR’s. */
const FOREIGN = ['s3:putobject', 's3:deleteobject', 's3:listbucket'];

/** Whether an action, as it is written, puts, deletes or lists. */
export function changesBucket(action: string): boolean {
  const written = action.toLowerCase();
  return /^s3:(?:put|delete|list)/.test(written) || FOREIGN.some((foreign) => wildcardMatches(written, foreign));
}
