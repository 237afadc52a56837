import type { ParseArgsConfig } from 'node:util';
import { FIELD_KEYS, type FieldKey, fieldOf, PRESET_NAMES } from '../core/answers/index.js';
import { CHOICES } from '../core/landing/index.js';
import type { CommandName } from './command-names.js';

/** Commands that take answers by flags, in files and from the output of AWS. */
const GENERATES: readonly CommandName[] = ['init', 'plan'];

/** Answers that say what code is for which this tool did not write. */
const OF_AUDIT: readonly FieldKey[] = ['region', 'workloads', 'features'];

/** What an option of the command is like. */
export interface OwnOptionForm {
  readonly takes?: string;
  readonly short?: string;
  readonly shortOnly?: true;
  readonly several?: true;
  /** The only values. */
  readonly choices?: readonly string[];
  /** The commands that have it; without, all. */
  readonly of?: readonly CommandName[];
}

/** The options of the command itself; all others are answers and come from the schema. */
export const OWN_OPTIONS = {
  answers: { takes: 'FILE', of: GENERATES },
  preset: { takes: 'NAME', choices: PRESET_NAMES, of: GENERATES },
  'from-describe': { takes: 'FILE,…', several: true, of: GENERATES },
  templates: { takes: 'DIR', of: ['init', 'refresh'] },
  yes: { short: 'y', of: [...GENERATES, 'eject'] },
  set: { takes: 'KEY=VALUE', several: true, of: ['refresh'] },
  'on-conflict': { takes: 'WAY', choices: ['fail', ...CHOICES], of: ['init', 'refresh', 'lab'] },
  'dry-run': { of: ['init', 'refresh'] },
  continue: { of: ['refresh'] },
  abort: { of: ['refresh'] },
  parameters: { takes: 'FILE', of: ['audit'] },
  ignore: { takes: 'RULE,…', several: true, of: ['audit'] },
  strict: { of: ['status', 'audit'] },
  recursive: { of: ['status'] },
  'no-input': {},
  json: {},
  language: { takes: 'LANGUAGE' },
  directory: { takes: 'DIR', short: 'C', shortOnly: true },
  help: { short: 'h' },
  version: {},
} as const satisfies Record<string, OwnOptionForm>;

/** The answers that a command takes as flags: those that generate take all, the audit some. */
export function answersOf(command: CommandName): readonly FieldKey[] {
  return GENERATES.includes(command) ? FIELD_KEYS : command === 'audit' ? OF_AUDIT : [];
}

/** Whether a command has an option. */
export function hasOption(command: CommandName, meaning: Meaning): boolean {
  if (meaning.kind === 'answer') return answersOf(command).includes(meaning.key);
  const { of }: OwnOptionForm = OWN_OPTIONS[meaning.name];
  return of === undefined || of.includes(command);
}

export type OwnOption = keyof typeof OWN_OPTIONS;

/** What an option on the command line stands for. */
export type Meaning =
  | { readonly kind: 'own'; readonly name: OwnOption; readonly takesValue: boolean }
  | { readonly kind: 'answer'; readonly key: FieldKey; readonly takesValue: boolean; readonly text: string | null };

/** Every option by its long name (`region`, `no-flow-logs`); `-C` is `directory`. */
export const OPTIONS: ReadonlyMap<string, Meaning> = new Map([
  ...Object.entries(OWN_OPTIONS).map(([name, option]): [string, Meaning] => [
    name,
    { kind: 'own', name: name as OwnOption, takesValue: 'takes' in option },
  ]),
  ...FIELD_KEYS.flatMap((key): [string, Meaning][] => {
    const { flag, kind } = fieldOf(key);
    const answer = { kind: 'answer', key } as const;
    if (kind !== 'boolean') return [[flag, { ...answer, takesValue: true, text: null }]];
    return [
      [flag, { ...answer, takesValue: false, text: 'true' }],
      [`no-${flag}`, { ...answer, takesValue: false, text: 'false' }],
    ];
  }),
]);

/** As node:util's parser wants them. */
export const PARSER_OPTIONS: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  [...OPTIONS].map(([name, meaning]) => {
    const short = meaning.kind === 'own' ? (OWN_OPTIONS[meaning.name] as { short?: string }).short : undefined;
    return [name, { type: meaning.takesValue ? 'string' : 'boolean', ...(short === undefined ? {} : { short }) }];
  }),
);
