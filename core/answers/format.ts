import type { Answers, FieldKey } from './answers.js';
import { FIELDS } from './fields.js';

/** A value as it is typed after its flag; the inverse of `parseText`. */
export function formatValue(value: Answers[FieldKey]): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(',');
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).flatMap(([key, entry]) => [entry].flat().map((one) => `${key}=${one}`));
    return pairs.length === 0 ? 'none' : pairs.join(',');
  }
  return value === null ? 'none' : String(value);
}

/** The arguments that give one answer: `['--vpc-cidr', '10.0.0.0/16']`, `['--no-flow-logs']`. */
export function formatFlag<Key extends FieldKey>(key: Key, value: Answers[Key]): string[] {
  const { flag } = FIELDS[key];
  if (typeof value === 'boolean') return [value ? `--${flag}` : `--no-${flag}`];
  return [`--${flag}`, formatValue(value)];
}

/** An argument as a POSIX shell reads it back. */
export function quoteForShell(argument: string): string {
  return /^[A-Za-z0-9_./:=@,+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
