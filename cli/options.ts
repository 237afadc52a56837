import type { ParseArgsConfig } from 'node:util';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../core/answers/index.js';

/** The options of the command itself; all others are answers and come from the schema. */
export const OWN_OPTIONS = {
  answers: { takes: 'FILE' },
  'from-describe': { takes: 'FILE,…', several: true },
  yes: { short: 'y' },
  'no-input': {},
  json: {},
  language: { takes: 'LANGUAGE' },
  directory: { takes: 'DIR', short: 'C', shortOnly: true },
  help: { short: 'h' },
  version: {},
} as const satisfies Record<string, { takes?: string; short?: string; shortOnly?: true; several?: true }>;

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
