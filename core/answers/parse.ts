import type { Message } from '../report/messages/message.js';
import type { FieldKey } from './answers.js';
import type { AnyField, BrokenRule, PartialAnswers } from './field.js';
import { fieldOf } from './fields.js';
import { suggest } from './rules.js';

export type Parsed = { readonly value: unknown } | BrokenRule;

/** Whether a value was refused. */
export function isBroken(parsed: Parsed): parsed is BrokenRule {
  return 'rule' in parsed;
}

/**
 * The value of a field from what was typed: the one parser of flags, environment variables and `--set`.
 *
 * Lists take commas or several texts, `none` is the empty list; maps are `key=value`; booleans are `true` and `false`.
 */
export function parseText(key: FieldKey, texts: readonly string[]): Parsed {
  const field = fieldOf(key);
  const [first = ''] = texts;
  switch (field.kind) {
    case 'several':
    case 'list': {
      const words = texts.flatMap((text) => text.split(',')).map((word) => word.trim());
      if (words.length === 1 && words[0] === 'none') return { value: [] };
      return words.includes('') ? broken('rule.list') : { value: words };
    }
    case 'map':
      return parseMap(texts.flatMap((text) => (text === 'none' ? [] : text.split(','))));
    case 'boolean':
      if (texts.length > 1) return broken('rule.once');
      return first === 'true' || first === 'false' ? { value: first === 'true' } : broken('rule.boolean');
    case 'integer':
      if (texts.length > 1) return broken('rule.once');
      return /^-?\d{1,9}$/.test(first) ? { value: Number(first) } : { rule: integerRule(field) };
    default:
      return texts.length > 1 ? broken('rule.once') : { value: first };
  }
}

function parseMap(pairs: readonly string[]): Parsed {
  const map: Record<string, string> = Object.create(null);
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) return broken('rule.map');
    const key = pair.slice(0, at).trim();
    if (key in map) return broken('rule.noDuplicates');
    map[key] = pair.slice(at + 1).trim();
  }
  return { value: { ...map } };
}

function broken(id: 'rule.list' | 'rule.map' | 'rule.boolean' | 'rule.once' | 'rule.noDuplicates'): BrokenRule {
  return { rule: { id } };
}

function integerRule(field: Extract<AnyField, { kind: 'integer' }>): Message {
  return { id: 'rule.integer', parameters: { minimum: field.minimum, maximum: field.maximum } };
}

/**
 * Checks a value of any origin against its field and the answers that are known so far: shape first, then the field's own rule.
 *
 * @returns the value in its canonical form (closed sets in their own order), or the broken rule
 */
export function checkValue(key: FieldKey, value: unknown, answers: PartialAnswers): Parsed {
  const field = fieldOf(key);
  const shaped = checkShape(field, value, answers);
  if (isBroken(shaped)) return shaped;
  // The shape is checked, so that the field's own check gets the type that it is written for.
  const check = field.check as ((value: unknown, answers: PartialAnswers) => BrokenRule | undefined) | undefined;
  return check?.(shaped.value, answers) ?? shaped;
}

function checkShape(field: AnyField, value: unknown, answers: PartialAnswers): Parsed {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? { value } : { rule: { id: 'rule.text' } };
    case 'select':
      return checkChoice(field, value);
    case 'several':
      return checkSeveral(field, value, answers);
    case 'list':
      return isStrings(value) ? { value: [...value] } : { rule: { id: 'rule.strings' } };
    case 'map': {
      const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isMap && Object.values(value).every((entry) => typeof entry === 'string')
        ? { value: { ...value } }
        : { rule: { id: 'rule.map' } };
    }
    case 'boolean':
      return typeof value === 'boolean' ? { value } : { rule: { id: 'rule.boolean' } };
    case 'integer':
      return Number.isInteger(value) && (value as number) >= field.minimum && (value as number) <= field.maximum
        ? { value }
        : { rule: integerRule(field) };
  }
}

function checkChoice(field: Extract<AnyField, { kind: 'select' }>, value: unknown): Parsed {
  const choices: readonly string[] = field.choices;
  if (typeof value !== 'string') return { rule: { id: 'rule.text' } };
  // Long lists have a check of their own, which words the rule without listing them all.
  if (choices.includes(value) || field.check) return { value };
  return { rule: choiceRule(choices), ...suggest(value, choices) };
}

function checkSeveral(field: Extract<AnyField, { kind: 'several' }>, value: unknown, answers: PartialAnswers): Parsed {
  if (!isStrings(value)) return { rule: { id: 'rule.strings' } };
  if (new Set(value).size < value.length) return { rule: { id: 'rule.noDuplicates' } };
  if (field.atLeastOne && value.length === 0) return { rule: { id: 'rule.atLeastOne' } };
  const choices: readonly string[] = field.choices(answers);
  if (choices.length === 0) return { value };
  const canonical = field.ordered ? [...value] : choices.filter((choice) => value.includes(choice));
  const wrong = value.find((word) => !choices.includes(word));
  if (wrong === undefined) return { value: canonical };
  return field.check ? { value } : { rule: choiceRule(choices), ...suggest(wrong, choices) };
}

function choiceRule(choices: readonly string[]): Message {
  return { id: 'rule.choice', parameters: { choices: choices.join(', ') } };
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
