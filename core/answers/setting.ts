import { nearest } from '../catalogue/index.js';
import type { Message } from '../report/messages/message.js';
import type { FieldKey } from './answers.js';
import { FIELD_KEYS, fieldOf } from './fields.js';
import type { Problem } from './problem.js';
import { fieldNamed } from './spelling.js';

/**
 * An answer that changes, as `--set KEY=VALUE` gives it: KEY is the name of its flag.
 *
 * @returns the field and the text of its value, which is still to be checked; or the rule that the pair breaks
 */
export function parseSetting(pair: string): { readonly key: FieldKey; readonly text: string } | Problem {
  const at = pair.indexOf('=');
  const name = pair.slice(0, Math.max(at, 0));
  const refuse = (rule: Message, near: string | null): Problem => {
    return { subject: '--set', field: null, given: pair, rule, example: '--set features=logs,exec', nearest: near };
  };
  if (at < 1) return refuse({ id: 'rule.setPair' }, null);
  const flags = FIELD_KEYS.map((key) => fieldOf(key).flag);
  const key = FIELD_KEYS.find((each) => fieldOf(each).flag === name);
  if (key === undefined) {
    const named = fieldNamed(name);
    const near = named === undefined ? nearest(name, flags) : fieldOf(named).flag;
    return refuse({ id: 'rule.setKey', parameters: { key: name } }, near);
  }
  return { key, text: pair.slice(at + 1) };
}
