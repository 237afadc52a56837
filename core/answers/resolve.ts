import type { Answers, FieldKey } from './answers.js';
import type { AnyField, BrokenRule, DefaultsContext, PartialAnswers } from './field.js';
import { environmentVariable, FIELD_KEYS, FIELDS, fieldOf } from './fields.js';
import { formatFlag, formatValue, quoteForShell } from './format.js';
import { checkValue, isBroken, parseText } from './parse.js';
import { type PresetName, presetValue } from './presets.js';
import type { Origin, Problem } from './problem.js';
import { besideRegion } from './rules.js';
import { unknownKeys, unknownVariables } from './unknown-names.js';

/** What was given, by origin, before any of it is checked. */
export interface Sources {
  /** Texts by field, from the command line. */
  readonly flags: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  /** The environment, of which only `ECR_PRIVATELINK_*` is read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Values by name, from the answers file. */
  readonly file: Readonly<Record<string, unknown>>;
  /** Values by field, from the description of an existing VPC. */
  readonly described?: Readonly<Partial<Record<FieldKey, unknown>>>;
  /** The preset whose values stand for what no stronger origin gives. */
  readonly preset?: PresetName | undefined;
  readonly recorded: Readonly<Partial<Record<FieldKey, unknown>>>;
  /** The recorded values that nobody gave: defaults, which are worked out anew where an answer that they read has changed. */
  readonly recordedDefaults?: readonly FieldKey[];
}

/** A value with where it came from; `subject` is how the user wrote the field there. */
export interface Given {
  readonly value: unknown;
  readonly origin: Origin;
  readonly subject: string;
  /** Of a recorded default: the recorded answers beside which it stood. */
  readonly beside?: PartialAnswers;
}
export type GivenAnswers = Readonly<Partial<Record<FieldKey, Given>>>;

/**
 * The strongest value of each field (flag, environment, answers file, description, preset, recorded), with every text or name that cannot be understood.
 *
 * Recorded values count only for what no other origin gives; the face leaves the environment out in a recorded project.
 */
export function collectGiven(sources: Sources): { given: GivenAnswers; problems: Problem[] } {
  const given: Partial<Record<FieldKey, Given>> = {};
  const problems: Problem[] = [...unknownVariables(sources.environment), ...unknownKeys(sources.file)];
  const takeText = (key: FieldKey, origin: Origin, subject: string, texts: readonly string[]) => {
    const parsed = parseText(key, texts);
    if (isBroken(parsed))
      problems.push(problemOf(key, subject, texts.join(','), parsed, besideRegion(given.region?.value)));
    else given[key] = { value: parsed.value, origin, subject };
  };
  for (const key of FIELD_KEYS) {
    const flagged = sources.flags[key];
    const variable = environmentVariable(key);
    const set = sources.environment[variable];
    const preset = presetValue(sources.preset, key);
    if (flagged !== undefined) takeText(key, 'flag', `--${FIELDS[key].flag}`, flagged);
    else if (set !== undefined && set !== '') takeText(key, 'environment', variable, [set]);
    else if (Object.hasOwn(sources.file, key)) {
      given[key] = { value: sources.file[key], origin: 'file', subject: key };
    } else if (sources.described?.[key] !== undefined) {
      given[key] = { value: sources.described[key], origin: 'described', subject: key };
    } else if (preset !== undefined) {
      given[key] = { value: preset, origin: 'preset', subject: `--preset ${sources.preset}` };
    } else if (sources.recorded[key] !== undefined) {
      const isDefault = sources.recordedDefaults?.includes(key) === true;
      const value = { value: sources.recorded[key], origin: 'recorded', subject: key } as const;
      given[key] = isDefault ? { ...value, beside: sources.recorded as PartialAnswers } : value;
    }
  }
  return { given, problems };
}

function problemOf(
  key: FieldKey,
  subject: string,
  given: string | null,
  broken: BrokenRule,
  answers: PartialAnswers = {},
): Problem {
  const example = exampleOf(key, subject, broken.example ?? exampleBeside(key, answers));
  return { subject, field: key, given, rule: broken.rule, example, nearest: broken.nearest ?? null };
}

/** A valid value as it is typed after the flag, as far as can be told beside the other answers. */
export function exampleBeside(key: FieldKey, answers: PartialAnswers): string {
  const { example, exampleBeside: beside } = fieldOf(key);
  return beside?.(answers) ?? example;
}

/** A valid value as it is written where the refused one stood: as a flag, a variable, or a line of the answers file. */
function exampleOf(key: FieldKey, subject: string, value: string): string {
  const { kind, flag } = fieldOf(key);
  if (subject === environmentVariable(key)) return `${subject}=${quoteForShell(value)}`;
  if (subject.startsWith('--') && kind === 'boolean') return value === 'false' ? `--no-${flag}` : `--${flag}`;
  if (subject.startsWith('--')) return `--${flag} ${quoteForShell(value)}`;
  if (kind === 'several' || kind === 'list') return `${subject}: [${value.split(',').join(', ')}]`;
  if (kind === 'list-map') return `${subject}: { ${value.replaceAll(/=([^,]+)/g, ': [$1]').replaceAll(',', ', ')} }`;
  if (kind === 'map') return `${subject}: { ${value.replaceAll('=', ': ').replaceAll(',', ', ')} }`;
  return `${subject}: ${value}`;
}

export interface Resolution {
  /** Complete only where `problems` is empty and no required field is open. */
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
    const field = fieldOf(key);
    const found = isOutdated(key, given[key], context, answers) ? undefined : given[key];
    const hasMeaning = isMeant(key, answers);
    const usual = field.default(context, answers);
    if (found && field.onlyIf && !hasMeaning && !isStored(found) && !saysNothing(field, found, usual)) {
      // The rule says what has to be given beside it; an example of the value alone would be refused again.
      const problem = problemOf(key, found.subject, show(found.value), { rule: field.onlyIf.otherwise });
      problems.push({ ...problem, example: null });
      continue;
    }
    const value = found && hasMeaning ? found.value : usual;
    const checked = checkValue(key, value, answers);
    origins[key] = found && hasMeaning ? found.origin : 'default';
    if (isBroken(checked)) {
      // A default breaks a rule only where an answer above it did, and that one is reported.
      if (found) problems.push(problemOf(key, found.subject, show(value), checked, answers));
    } else {
      answers[key] = checked.value;
    }
  }
  if (problems.length === 0) problems.push(...besideProblems(given, answers as unknown as Answers));
  return { answers: answers as unknown as Answers, origins: origins as Record<FieldKey, Origin>, problems };
}

/** What a person typed; what came with others of its kind, or was asked before the rest, may be more than is needed. */
const TYPED: readonly Origin[] = ['flag', 'environment', 'file'];

function besideProblems(given: GivenAnswers, answers: Answers): Problem[] {
  return FIELD_KEYS.flatMap((key) => {
    const found = given[key];
    if (found === undefined || !TYPED.includes(found.origin)) return [];
    const check = fieldOf(key).checkBeside as
      | ((value: unknown, answers: Answers) => BrokenRule | undefined)
      | undefined;
    const broken = check?.(answers[key], answers);
    return broken === undefined ? [] : [problemOf(key, found.subject, show(found.value), broken, answers)];
  });
}

/** Whether a value came with others of its kind, so that one without a meaning beside the rest is passed over and not refused. */
function isStored({ origin }: Given): boolean {
  return origin === 'recorded' || origin === 'described' || origin === 'preset';
}

/** Whether a recorded default would be another beside the answers of this run. */
function isOutdated(
  key: FieldKey,
  found: Given | undefined,
  context: DefaultsContext,
  answers: PartialAnswers,
): boolean {
  if (found?.beside === undefined) return false;
  const [before, now] = [found.beside, answers].map((beside) => fieldOf(key).default(context, beside));
  return JSON.stringify(before) !== JSON.stringify(now);
}

/** No text, no member of a list, no entry of a map. */
export function isNone(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** None as a kind of field has it, as JSON; an empty list is no text that is missing. */
function noneOf(field: AnyField): string | undefined {
  if (field.kind === 'text') return field.optional ? 'null' : undefined;
  if (field.kind === 'list' || field.kind === 'several') return '[]';
  return field.kind === 'map' || field.kind === 'list-map' ? '{}' : undefined;
}

/** Whether a value is none or, in a file, what would stand anyway: so that a whole set of answers can be given again. */
function saysNothing(field: AnyField, { value, origin }: Given, usual: unknown): boolean {
  const isNoneOfKind = noneOf(field) === JSON.stringify(value);
  return isNoneOfKind || (origin === 'file' && JSON.stringify(value) === JSON.stringify(usual));
}

/**
 * Checks what is given before anything is asked: a value is held only against other given values and the fields that are never asked,
 * since the open ones have no value yet.
 */
export function checkGiven(given: GivenAnswers, context: DefaultsContext): Problem[] {
  const known: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const beside = besideRegion(given.region?.value ?? FIELDS.region.default(context, {}));
  for (const key of FIELD_KEYS) {
    const found = given[key];
    const field = fieldOf(key);
    if (!found && field.asked === 'flag') known[key] = field.default(context, known as PartialAnswers);
    if (!found) continue;
    const checked = checkValue(key, found.value, known as PartialAnswers);
    if (isBroken(checked)) {
      problems.push(problemOf(key, found.subject, show(found.value), checked, { ...beside, ...known }));
    } else known[key] = checked.value;
  }
  return problems;
}

/**
 * The fields of the plain path that nobody has given yet, in order, as far as they apply beside what is given; what the prompts ask. An
 * answer to one may open or close others.
 */
export function openFields(given: GivenAnswers, context: DefaultsContext): FieldKey[] {
  const { answers } = resolveAnswers(given, context);
  return FIELD_KEYS.filter((key) => {
    const { asked, required } = FIELDS[key];
    const found = given[key];
    const isNeeded = required?.(answers) === true;
    // None is no answer where there has to be one; a recorded none may have been enough for the other answers of that time.
    const isOpen = found === undefined || (isNone(found.value) && isNeeded);
    return (asked === 'always' || asked === 'where-apt' || isNeeded) && isOpen && isAsked(key, answers);
  });
}

/** Of the open fields those that have to be given where nobody can be asked. */
export function fieldsToGive(given: GivenAnswers, context: DefaultsContext): FieldKey[] {
  return openFields(given, context).filter((key) => FIELDS[key].asked === 'always' || isRequired(key, given, context));
}

/** Of the open fields those that no default can stand for. */
export function requiredFields(given: GivenAnswers, context: DefaultsContext): FieldKey[] {
  return openFields(given, context).filter((key) => isRequired(key, given, context));
}

/**
 * The given answers with an example of each required field that is missing, for a command line that shows the form; and the problems of
 * those whose reason is not plain.
 */
export function withExamples(given: GivenAnswers, context: DefaultsContext) {
  const problems: Problem[] = [];
  let known = given;
  for (;;) {
    const [key] = requiredFields(known, context);
    if (key === undefined) return { given: known, problems };
    const { answers } = resolveAnswers(known, context);
    const { flag, missingRule } = fieldOf(key);
    if (missingRule) problems.push(problemOf(key, `--${flag}`, null, { rule: missingRule }, answers));
    const parsed = parseText(key, [exampleBeside(key, answers)]);
    if (isBroken(parsed)) throw new Error(`the example of ${key} is not valid`);
    known = { ...known, [key]: { value: parsed.value, origin: 'default', subject: key } };
  }
}

/** The required fields that are missing, as problems, for where nobody is asked and nothing is listed apart. */
export function missingProblems(given: GivenAnswers, context: DefaultsContext): Problem[] {
  const { answers } = resolveAnswers(given, context);
  return requiredFields(given, context).map((key) => {
    const { flag, missingRule } = fieldOf(key);
    return problemOf(key, `--${flag}`, null, { rule: missingRule ?? { id: 'rule.needsValue' } }, answers);
  });
}

function isRequired(key: FieldKey, given: GivenAnswers, context: DefaultsContext): boolean {
  return FIELDS[key].required?.(resolveAnswers(given, context).answers) === true;
}

/** Whether a field has a meaning beside the other answers. */
export function isMeant(key: FieldKey, answers: PartialAnswers): boolean {
  return FIELDS[key].onlyIf?.holds(answers) !== false;
}

/** Whether a field is asked at all beside the other answers. */
export function isAsked(key: FieldKey, answers: PartialAnswers): boolean {
  return isMeant(key, answers) && FIELDS[key].askedIf?.(answers) !== false;
}

/** The flags that give these answers where they differ from the defaults, for the one-line command that does the same without prompts. */
export function equivalentFlags(answers: Answers, context: DefaultsContext): string[] {
  const known: Record<string, unknown> = {};
  return FIELD_KEYS.flatMap((key) => {
    const field = fieldOf(key);
    const usual = formatValue(field.default(context, known as PartialAnswers) as Answers[FieldKey]);
    known[key] = answers[key];
    if (!isMeant(key, answers)) return [];
    const isOpen = field.asked === 'always' && key !== 'projectName';
    return isOpen || formatValue(answers[key]) !== usual ? formatFlag(key, answers[key]) : [];
  });
}

function show(value: unknown): string {
  const isList = Array.isArray(value) && value.every((word) => typeof word === 'string');
  return isList ? formatValue(value) : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
