import type { FieldKey } from './answers.js';
import { FIELD_KEYS, fieldOf } from './fields.js';

/**
 * The answer whose name a word is, in whatever way it is spelt: as its key (`vpcId`) or as its flag (`vpc-id`), and with any case and
 * separators (`VPC_ID`). Where two share a spelling, one with separators is a flag.
 */
export function fieldNamed(word: string): FieldKey | undefined {
  const name = squeezed(word);
  const byKey = FIELD_KEYS.find((key) => squeezed(key) === name);
  const byFlag = FIELD_KEYS.find((key) => squeezed(fieldOf(key).flag) === name);
  return /[-_]/.test(word) ? (byFlag ?? byKey) : (byKey ?? byFlag);
}

function squeezed(word: string): string {
  return word.replaceAll(/[-_]/g, '').toLowerCase();
}
