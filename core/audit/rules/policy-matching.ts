import { type Text, unknown, type Value, type Values } from '../value.js';
import { anyOf, type Certainty } from './certainty.js';

/**
 * Whether a pattern of IAM covers a text: `*` stands for any characters, `?` for one.
 *
 * Takes at most the product of the two lengths, so the text should be one of ours; with it linear in the pattern.
 */
export function wildcardMatches(pattern: string, text: string): boolean {
  let [inPattern, inText] = [0, 0];
  let [afterStar, retryFrom] = [-1, 0];
  while (inText < text.length) {
    const sign = pattern[inPattern];
    if (sign === '*') {
      inPattern += 1;
      [afterStar, retryFrom] = [inPattern, inText];
    } else if (sign === '?' || (sign !== undefined && sign === text[inText])) {
      inPattern += 1;
      inText += 1;
    } else if (afterStar >= 0) {
      // The last star takes one character more: earlier ones need not, since what follows them is found already.
      retryFrom += 1;
      [inPattern, inText] = [afterStar, retryFrom];
    } else return false;
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}

/** Whether one of the actions of a statement is an action: upper and lower case are the same. */
export function actionsInclude(actions: Values, action: string): Certainty {
  const wanted = action.toLowerCase();
  return anyMatches(actions, (pattern) => covers(pattern, (written) => wildcardMatches(written.toLowerCase(), wanted)));
}

/** Whether one of the resources of a statement covers an ARN. */
export function resourcesInclude(resources: Values, arn: string): Certainty {
  return anyMatches(resources, (pattern) => covers(pattern, (written) => wildcardMatches(written, arn)));
}

/** Whether a list has a text that stands for all, as it is written: `*`, or `ecr:*` of a service. */
export function includesAll(values: Values, service?: string): Certainty {
  return anyMatches(values, (value) => {
    if (!value.known) return value;
    const written = value.value.toLowerCase();
    return /^\*+$/.test(written) || (service !== undefined && written === `${service}:*`);
  });
}

/**
 * Replaces what only a deployment knows, `${…}`, by what is given for the name in it. `${!…}`, which is a variable of the policy itself,
 * has a name that begins with `!`.
 */
export function withReferences(text: Text, replacement: (name: string) => string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('${', from);
    const end = start < 0 ? -1 : text.indexOf('}', start);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start) + replacement(text.slice(start + 2, end));
    from = end + 1;
  }
}

function anyMatches(values: Values, test: (value: Value<Text>) => Certainty): Certainty {
  return values.known ? anyOf(values.value.map(test)) : values;
}

/** In no text of ours. */
const NOTHING = '\u0000';

/**
 * What a thing of the code is called is no name of AWS's own, so a reference to one covers nothing that is asked for here, and neither does
 * the account of the code; another pseudo-parameter and a variable of the policy may be any text.
 */
function covers(pattern: Value<Text>, test: (pattern: string) => boolean): Certainty {
  if (!pattern.known) return pattern;
  const { value: text, place } = pattern;
  if (test(withReferences(text, () => NOTHING))) return true;
  const widest = withReferences(text, (name) => (/^(?:AWS::(?!AccountId$)|!)/.test(name) ? '*' : NOTHING));
  return test(widest) && unknown({ id: 'rule.onlyDeployed', parameters: { text } }, place);
}
