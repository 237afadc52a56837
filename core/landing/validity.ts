import { parseDocument } from 'yaml';
import { isBalancedHcl } from './hcl-balance.js';

/** By the end of the path. */
const PARSERS: readonly (readonly [RegExp, (text: string) => boolean])[] = [
  [/\.json$/, isJson],
  [/\.ya?ml$/, isYaml],
  [/\.(?:tf|tfvars|hcl)$/, isBalancedHcl],
];

/** Whether a merge broke a file: both sides can be parsed, and what was made of them cannot. Files of other kinds never are. */
export function isBrokenByMerge(path: string, mine: string, theirs: string, merged: string): boolean {
  const parses = PARSERS.find(([end]) => end.test(path))?.[1];
  return parses !== undefined && !parses(merged) && parses(mine) && parses(theirs);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The parser throws for one reason only.
    return false;
  }
}

/** Without resolving anything: tags of CloudFormation are unknown, and aliases could grow without end. */
function isYaml(text: string): boolean {
  return parseDocument(text, { logLevel: 'silent' }).errors.length === 0;
}
