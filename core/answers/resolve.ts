import { probablyMeant } from '../catalogue/index.js';
import type { Answers, FieldKey } from './answers.js';
import type { BrokenRule, DefaultsContext, PartialAnswers } from './field.js';
import { environmentVariable, FIELD_KEYS, FIELDS, fieldOf } from './fields.js';
import { formatFlag, formatValue, quoteForShell } from './format.js';
import { checkValue, isBroken, parseText } from './parse.js';
import type { Origin, Problem } from './problem.js';

/** What was given, by origin, before any of it is checked. */
export interface Sources {
  /** Texts by field, from the command line. */
  readonly flags: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  /** The environment, of which only `ECR_PRIVATELINK_*` is read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Values by name, from the answers file. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly recorded: Readonly<Partial<Record<FieldKey, unknown>>>;
}

/** A value with where it came from; `subject` is how the user wrote the field there. */
export interface Given {
  readonly value: unknown;
  readonly origin: Origin;
  readonly subject: string;
}
export type GivenAnswers = Readonly<Partial<Record<FieldKey, Given>>>;

/** Environment variables of the command that are not answers. */
const COMMAND_VARIABLES = ['ECR_PRIVATELINK_LANGUAGE'];

/**
 * The strongest value of each field (flag, environment, answers file, recorded), with every text or name that cannot be understood.
 *
 * Recorded values count only for what no other origin gives; the face leaves the environment out in a recorded project.
 */
export function collectGiven(sources: Sources): { given: GivenAnswers; problems: Problem[] } {
  const given: Partial<Record<FieldKey, Given>> = {};
  const problems: Problem[] = [...unknownVariables(sources.environment), ...unknownKeys(sources.file)];
  const takeText = (key: FieldKey, origin: Origin, subject: string, texts: readonly string[]) => {
    const parsed = parseText(key, texts);
    if (isBroken(parsed)) problems.push(problemOf(key, subject, texts.join(','), parsed));
    else given[key] = { value: parsed.value, origin, subject };
  };
  for (const key of FIELD_KEYS) {
    const flagged = sources.flags[key];
    const variable = environmentVariable(key);
    const set = sources.environment[variable];
    if (flagged !== undefined) takeText(key, 'flag', `--${FIELDS[key].flag}`, flagged);
    else if (set !== undefined && set !== '') takeText(key, 'environment', variable, [set]);
    else if (Object.hasOwn(sources.file, key)) {
      given[key] = { value: sources.file[key], origin: 'file', subject: key };
    } else if (sources.recorded[key] !== undefined) {
      given[key] = { value: sources.recorded[key], origin: 'recorded', subject: key };
    }
  }
  return { given, problems };
}

function unknownVariables(environment: Sources['environment']): Problem[] {
  const known = [...FIELD_KEYS.map(environmentVariable), ...COMMAND_VARIABLES];
  return Object.keys(environment)
    .filter((name) => name.startsWith('ECR_PRIVATELINK_') && !known.includes(name))
    .map((name) => unknownName(name, 'rule.unknownVariable', probablyMeant(name, known)));
}

/** As many unknown keys as anyone reads. */
const MOST_UNKNOWN = 20;

function unknownKeys(file: Sources['file']): Problem[] {
  return Object.keys(file)
    .filter((name) => !Object.hasOwn(FIELDS, name))
    .slice(0, MOST_UNKNOWN)
    .map((name) => unknownName(name, 'rule.unknownKey', probablyMeant(name, FIELD_KEYS)));
}

function unknownName(
  subject: string,
  id: 'rule.unknownVariable' | 'rule.unknownKey',
  near: string | undefined,
): Problem {
  return { subject, field: null, given: null, rule: { id }, example: null, nearest: near ?? null };
}

function problemOf(key: FieldKey, subject: string, given: string | null, broken: BrokenRule): Problem {
  const example = exampleOf(key, subject, broken.example ?? fieldOf(key).example);
  return { subject, field: key, given, rule: broken.rule, example, nearest: broken.nearest ?? null };
}

/** A valid value as it is written where the refused one stood: as a flag, a variable, or a line of the answers file. */
function exampleOf(key: FieldKey, subject: string, value: string): string {
  const { kind, flag } = fieldOf(key);
  if (subject === environmentVariable(key)) return `${subject}=${quoteForShell(value)}`;
  if (subject.startsWith('--')) return kind === 'boolean' ? `--${flag}` : `--${flag} ${quoteForShell(value)}`;
  if (kind === 'several' || kind === 'list') return `${subject}: [${value.split(',').join(', ')}]`;
  if (kind === 'map') return `${subject}: { ${value.replaceAll('=', ': ').replaceAll(',', ', ')} }`;
  return `${subject}: ${value}`;
}

export interface Resolution {
  /** Complete only where `problems` is empty. */
  readonly answers: Answers;
  readonly origins: Readonly<Record<FieldKey, Origin>>;
  readonly problems: readonly Problem[];
}

/** Every field's given value or its default, checked in the schema's order, each beside the answers above it. */
export function resolveAnswers(given: GivenAnswers, context: DefaultsContext): Resolution {
  const answers: Record<string, unknown> = {};
  const origins: Partial<Record<FieldKey, Origin>> = {};
  const problems: Problem[] = [];
  for (const key of FIELD_KEYS) {
    const found = given[key];
    const field = fieldOf(key);
    const isMeant = field.onlyIf?.holds(answers) !== false;
    if (found && found.origin !== 'recorded' && !isMeant && field.onlyIf) {
      // The rule says what has to be given beside it; an example of the value alone would be refused again.
      const problem = problemOf(key, found.subject, show(found.value), { rule: field.onlyIf.otherwise });
      problems.push({ ...problem, example: null });
      continue;
    }
    const value = found && isMeant ? found.value : field.default(context, answers);
    const checked = checkValue(key, value, answers);
    origins[key] = found && isMeant ? found.origin : 'default';
    if (isBroken(checked)) {
      // A default breaks a rule only where an answer above it did, and that one is reported.
      if (found) problems.push(problemOf(key, found.subject, show(value), checked));
    } else {
      answers[key] = checked.value;
    }
  }
  return { answers: answers as unknown as Answers, origins: origins as Record<FieldKey, Origin>, problems };
}

/**
 * Checks what is given before anything is asked: a value is held only against other given values and the fields that are never asked,
 * since the open ones have no value yet.
 */
export function checkGiven(given: GivenAnswers, context: DefaultsContext): Problem[] {
  const known: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const key of FIELD_KEYS) {
    const found = given[key];
    const field = fieldOf(key);
    if (!found && field.asked === 'flag') known[key] = field.default(context, known as PartialAnswers);
    if (!found) continue;
    const checked = checkValue(key, found.value, known as PartialAnswers);
    if (isBroken(checked)) problems.push(problemOf(key, found.subject, show(found.value), checked));
    else known[key] = checked.value;
  }
  return problems;
}

/** The fields of the plain path that nobody has given yet, in order; what the prompts ask, and what `--no-input` lacks. */
export function openFields(given: GivenAnswers): FieldKey[] {
  return FIELD_KEYS.filter((key) => FIELDS[key].asked === 'always' && given[key] === undefined);
}

/** The flags that give these answers where they differ from the defaults, for the one-line command that does the same without prompts. */
export function equivalentFlags(answers: Answers, context: DefaultsContext): string[] {
  const known: Record<string, unknown> = {};
  return FIELD_KEYS.flatMap((key) => {
    const field = fieldOf(key);
    const usual = formatValue(field.default(context, known as PartialAnswers) as Answers[FieldKey]);
    known[key] = answers[key];
    const isOpen = field.asked === 'always' && key !== 'projectName';
    return isOpen || formatValue(answers[key]) !== usual ? formatFlag(key, answers[key]) : [];
  });
}

function show(value: unknown): string {
  const isList = Array.isArray(value) && value.every((word) => typeof word === 'string');
  return isList ? formatValue(value) : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
