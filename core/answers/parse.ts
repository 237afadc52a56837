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
      return parseMap(pairsOf(texts), field.repeated);
    case 'list-map':
      return parseListMap(pairsOf(texts));
    case 'boolean':
      if (texts.length > 1) return broken('rule.once');
      return first === 'true' || first === 'false' ? { value: first === 'true' } : broken('rule.boolean');
    case 'integer':
      if (texts.length > 1) return broken('rule.once');
      return /^-?\d{1,9}$/.test(first) ? { value: Number(first) } : { rule: integerRule(field) };
    default: {
      if (texts.length > 1) return broken('rule.once');
      const isNone = field.kind === 'text' && field.optional && first === 'none';
      return { value: isNone ? null : first };
    }
  }
}

function pairsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => (text === 'none' ? [] : text.split(',')));
}

function parseMap(pairs: readonly string[], repeated: Message | undefined): Parsed {
  const map: Record<string, string> = Object.create(null);
  for (const pair of pairs) {
    const entry = parsePair(pair);
    if (entry === null) return broken('rule.map');
    if (entry.key in map) return { rule: repeated ?? { id: 'rule.noDuplicates' } };
    map[entry.key] = entry.value;
  }
  return { value: { ...map } };
}

function parseListMap(pairs: readonly string[]): Parsed {
  const map: Record<string, string[]> = Object.create(null);
  for (const pair of pairs) {
    const entry = parsePair(pair);
    if (entry === null) return broken('rule.map');
    map[entry.key] = [...(map[entry.key] ?? []), entry.value];
  }
  return { value: { ...map } };
}

function parsePair(pair: string): { key: string; value: string } | null {
  const at = pair.indexOf('=');
  return at < 1 ? null : { key: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() };
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
  return checkOf(field)(shaped.value, answers) ?? shaped;
}

function checkShape(field: AnyField, value: unknown, answers: PartialAnswers): Parsed {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' || (value === null && field.optional)
        ? { value }
        : { rule: { id: 'rule.text' } };
    case 'select':
      return checkChoice(field, value, answers);
    case 'several':
      return checkSeveral(field, value, answers);
    case 'list':
      return isStrings(value) ? { value: [...value] } : { rule: { id: 'rule.strings' } };
    case 'map':
      return isMap(value) && Object.values(value).every((entry) => typeof entry === 'string')
        ? { value: { ...value } }
        : { rule: { id: 'rule.map' } };
    case 'list-map': {
      if (!isMap(value)) return { rule: { id: 'rule.listMap' } };
      // One text is a list of one, as people write it.
      const lists = Object.entries(value).map(([key, entry]) => [key, typeof entry === 'string' ? [entry] : entry]);
      return lists.every(([, list]) => isStrings(list))
        ? { value: Object.fromEntries(lists) }
        : { rule: { id: 'rule.listMap' } };
    }
    case 'boolean':
      return typeof value === 'boolean' ? { value } : { rule: { id: 'rule.boolean' } };
    case 'integer':
      return Number.isInteger(value) && (value as number) >= field.minimum && (value as number) <= field.maximum
        ? { value }
        : { rule: integerRule(field) };
  }
}

function checkChoice(field: Extract<AnyField, { kind: 'select' }>, value: unknown, answers: PartialAnswers): Parsed {
  const choices: readonly string[] = field.choices;
  if (typeof value !== 'string') return { rule: { id: 'rule.text' } };
  if (choices.includes(value) || wordsItself(field, value, answers)) return { value };
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
  return wordsItself(field, value, answers) ? { value } : { rule: choiceRule(choices), ...suggest(wrong, choices) };
}

/** Whether the field's own check refuses the value: it then words the rule, without listing every choice of a long list. */
function wordsItself(field: AnyField, value: unknown, answers: PartialAnswers): boolean {
  return checkOf(field)(value, answers) !== undefined;
}

/** The field's own check; it gets values of the type that it is written for, since their shape is checked first. */
function checkOf(field: AnyField): (value: unknown, answers: PartialAnswers) => BrokenRule | undefined {
  return (field.check ?? (() => undefined)) as (value: unknown, answers: PartialAnswers) => BrokenRule | undefined;
}

function choiceRule(choices: readonly string[]): Message {
  return { id: 'rule.choice', parameters: { choices: choices.join(', ') } };
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
