import { probablyMeant } from '../catalogue/index.js';
import { environmentVariable, FIELD_KEYS, FIELDS } from './fields.js';
import { SCHEMA_KEY } from './json-schema.js';
import type { Problem } from './problem.js';
import { fieldNamed } from './spelling.js';

/** Of every environment variable that is ours. */
const PREFIX = 'ECR_PRIVATELINK_';

/** Environment variables of the command that are not answers. */
const COMMAND_VARIABLES = ['ECR_PRIVATELINK_LANGUAGE', 'ECR_PRIVATELINK_TEMPLATES'];

/** Variables of the environment that look like ours and are none. */
export function unknownVariables(environment: Readonly<Record<string, string | undefined>>): Problem[] {
  const known = [...FIELD_KEYS.map(environmentVariable), ...COMMAND_VARIABLES];
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
    .map((name) => {
      const key = fieldNamed(name.slice(PREFIX.length));
      const near = key === undefined ? probablyMeant(name, known) : environmentVariable(key);
      return unknownName(name, 'rule.unknownVariable', near);
    });
}

/** As many unknown keys as anyone reads. */
const MOST_UNKNOWN = 20;

/** Keys of an answers file that no answer has. */
export function unknownKeys(file: Readonly<Record<string, unknown>>): Problem[] {
  return Object.keys(file)
    .filter((name) => !Object.hasOwn(FIELDS, name) && name !== SCHEMA_KEY)
    .slice(0, MOST_UNKNOWN)
    .map((name) => unknownName(name, 'rule.unknownKey', fieldNamed(name) ?? probablyMeant(name, FIELD_KEYS)));
}

function unknownName(
  subject: string,
  id: 'rule.unknownVariable' | 'rule.unknownKey',
  near: string | undefined,
): Problem {
  return { subject, field: null, given: null, rule: { id }, example: null, nearest: near ?? null };
}
