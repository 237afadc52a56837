import type Yeoman from 'yeoman-generator';
import * as core from '../../core/index.js';

const OWN = ['set', 'on-conflict', 'templates', 'dry-run', 'language'] as const;
/** Texts stay as they were typed, so that what is wrong with them can be told. */
const asGiven = (value: unknown) => value;

/** What Yeoman's options say. */
export interface GivenOptions {
  /** Answers that change, as they were typed. */
  readonly set: Readonly<Partial<Record<core.FieldKey, readonly string[]>>>;
  /** What --on-conflict says of every conflict; null: a person is asked, or nothing is written. */
  readonly choice: core.Choice | null;
  /** The folder with templates of the user's own, as it was typed. */
  readonly templates: string | undefined;
  readonly isDry: boolean;
  readonly mayAsk: boolean;
  readonly problems: readonly core.Problem[];
}

/** Declares the options, for Yeoman's help. */
export function declareOptions(generator: Yeoman, language: core.Language): void {
  for (const name of OWN) {
    generator.option(name, { type: asGiven, description: core.text({ id: `help.option.${name}` }, language) });
  }
}

export function readOptions(options: Readonly<Record<string, unknown>>): GivenOptions {
  const problems: core.Problem[] = [];
  const set: Partial<Record<core.FieldKey, string[]>> = {};
  const pairs = options.set === undefined ? [] : [options.set].flat().map(String);
  for (const pair of pairs) {
    const setting = core.parseSetting(pair);
    if ('key' in setting) set[setting.key] = [...(set[setting.key] ?? []), setting.text];
    else problems.push(setting);
  }
  const way = options['on-conflict'];
  const choice = core.CHOICES.find((each) => each === way) ?? null;
  if (way !== undefined && way !== 'fail' && choice === null) {
    const given = String(way);
    const choices = ['fail', ...core.CHOICES];
    const rule = { id: 'rule.choice', parameters: { choices: choices.join(', ') } } as const;
    const near = core.nearest(given, choices);
    problems.push({ subject: '--on-conflict', field: null, given, rule, example: null, nearest: near });
  }
  const { templates } = options;
  if (typeof templates === 'boolean' || templates === '') {
    problems.push({
      subject: '--templates',
      field: null,
      given: null,
      rule: { id: 'rule.needsValue' },
      example: null,
      nearest: null,
    });
  }
  const typed = templates === undefined ? undefined : String(templates);
  const isDry = options['dry-run'] === true || options['dry-run'] === '';
  return { set, choice, templates: typed, isDry, mayAsk: options.input !== false && way === undefined, problems };
}
