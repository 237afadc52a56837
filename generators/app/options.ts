import type Yeoman from 'yeoman-generator';
import * as core from '../../core/index.js';

/** Options of the generators that are no answers; each has the help text of the command's. */
const OWN = ['preset', 'from-describe', 'templates', 'yes', 'language'] as const;
/** What only the command has; a user who knows the one face may try it in the other. */
const OF_THE_COMMAND = ['answers', 'json'];
/** Texts stay as they were typed, so that what is wrong with them can be told. */
const asGiven = (value: unknown) => value;

/** What Yeoman's options say, before any of it is checked. */
export interface GivenOptions {
  /** Texts by field, as after the flags of the command. */
  readonly flags: Partial<Record<core.FieldKey, string[]>>;
  readonly describe: string | undefined;
  readonly preset: core.PresetName | undefined;
  /** The folder with templates of the user's own, as it was typed. */
  readonly templates: string | undefined;
  /** `--yes`: the default of everything that is not given. */
  readonly takesDefaults: boolean;
  readonly mayAsk: boolean;
  readonly problems: readonly core.Problem[];
}

/** Declares the schema's options, for Yeoman's help. */
export function declareOptions(generator: Yeoman, language: core.Language): void {
  for (const key of core.FIELD_KEYS) {
    const { flag } = core.fieldOf(key);
    generator.option(flag, { type: asGiven, description: core.text({ id: `field.${key}.help` }, language) });
  }
  for (const name of OWN) {
    generator.option(name, { type: asGiven, description: core.text({ id: `help.option.${name}` }, language) });
  }
}

/** @param isFirst whether the options are those of the command line, and not a composing generator's own, of which some are not for us */
export function readOptions(options: Readonly<Record<string, unknown>>, isFirst: boolean): GivenOptions {
  const problems: core.Problem[] = isFirst ? unknownOptions(options) : [];
  const flags: GivenOptions['flags'] = {};
  const take = (name: string, key: core.FieldKey | null): string[] | undefined => {
    const value = options[name];
    if (value === undefined) return undefined;
    if (typeof value === 'boolean' && (key === null || core.fieldOf(key).kind !== 'boolean')) {
      problems.push(problem(`--${value ? '' : 'no-'}${name}`, { id: 'rule.needsValue' }, key));
      return undefined;
    }
    return textsOf(value);
  };
  for (const key of core.FIELD_KEYS) {
    const texts = take(core.fieldOf(key).flag, key);
    if (texts !== undefined) flags[key] = texts;
  }
  const language = take('language', null)?.join();
  if (language !== undefined && !core.isLanguage(language)) {
    const rule = { id: 'rule.choice', parameters: { choices: core.LANGUAGES.join(', ') } } as const;
    problems.push({ ...problem('--language', rule), given: language });
  }
  const preset = take('preset', null)?.join();
  if (preset !== undefined && !core.isPreset(preset)) {
    const rule = { id: 'rule.choice', parameters: { choices: core.PRESET_NAMES.join(', ') } } as const;
    const nearest = core.nearest(preset, core.PRESET_NAMES);
    problems.push({ ...problem('--preset', rule), given: preset, nearest });
  }
  return {
    flags,
    describe: take('from-describe', null)?.join(),
    preset: preset !== undefined && core.isPreset(preset) ? preset : undefined,
    templates: take('templates', null)?.join(),
    takesDefaults: options.yes === true || preset !== undefined,
    mayAsk: options.yes !== true && options.input !== false,
    problems,
  };
}

/** What `yo` read as numbers and lists, or a composing generator gave as values of the language. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value) && value.length > 0) return value.map(String);
  return [typeof value === 'object' ? core.formatValue(value as core.Answers[core.FieldKey]) : String(value)];
}

/** `yo` lets every option pass; a misspelt one would be a default that nobody wanted. */
function unknownOptions(options: Readonly<Record<string, unknown>>): core.Problem[] {
  const known = [...core.FIELD_KEYS.map((key) => core.fieldOf(key).flag), ...OWN];
  const letters = (name: string) => name.replaceAll('-', '').toLowerCase();
  const spelt = new Set(known.map(letters));
  return Object.keys(options).flatMap((name) => {
    // Each option comes in camel case too.
    if (spelt.has(letters(name)) || /[A-Z_]/.test(name)) return [];
    if (OF_THE_COMMAND.includes(name)) return [problem(`--${name}`, { id: 'rule.unknownFlag' })];
    const near = core.nearest(name, known);
    // Of a short word two other letters make any other.
    const isMisspelt = core.edits(name, near) <= Math.min(2, Math.max(name.length, near.length) / 2);
    return isMisspelt ? [{ ...problem(`--${name}`, { id: 'rule.unknownFlag' }), nearest: `--${near}` }] : [];
  });
}

function problem(subject: string, rule: core.Problem['rule'], field: core.FieldKey | null = null): core.Problem {
  return { subject, field, given: null, rule, example: null, nearest: null };
}
