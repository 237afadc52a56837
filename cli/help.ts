import { FIELD_KEYS, type FieldKey, fieldOf } from '../core/answers/index.js';
import { fieldFacts } from '../core/explain/index.js';
import { type Language, type Message, table, text, wrap } from '../core/report/index.js';
import { HELP_WIDTH } from './help-width.js';
import { OWN_OPTIONS, type OwnOption } from './options.js';

/**
 * The text of `--help`, made from the schema. The build writes it to a file, so that help loads nothing else; only a narrower terminal has
 * it made anew.
 *
 * @param width in columns
 */
export function helpText(language: Language, version: string, width = HELP_WIDTH): string {
  const say = (message: Message) => text(message, language);
  const titled = (title: Message, lines: readonly string[]) => ['', say(title), ...lines];
  const rows = (pairs: readonly (readonly [string, string])[]) =>
    table([{ heading: '' }, { heading: '' }], pairs, 1, width);
  const exitCodes = [0, 1, 2, 3, 4, 5, 130, 143] as const;
  const lines = [
    `generator-ecr-privatelink ${version}`,
    ...wrap(say({ id: 'help.purpose' }), width),
    ...titled({ id: 'help.usage' }, [
      ...rows([
        ['ecr-privatelink [init] [DIR]', say({ id: 'help.init' })],
        ['ecr-privatelink plan [DIR]', say({ id: 'help.plan' })],
        ['ecr-privatelink refresh [DIR…]', say({ id: 'help.refresh' })],
        ['ecr-privatelink status [DIR…]', say({ id: 'help.status' })],
        ['ecr-privatelink diff [PATH]', say({ id: 'help.diff' })],
        ['ecr-privatelink restore PATH', say({ id: 'help.restore' })],
        ['ecr-privatelink undo [DIR]', say({ id: 'help.undo' })],
        ['ecr-privatelink eject [DIR]', say({ id: 'help.eject' })],
        ['ecr-privatelink audit [PATH…]', say({ id: 'help.audit' })],
        ['ecr-privatelink explain [ID]', say({ id: 'help.explain' })],
        ['ecr-privatelink lab STEP [DIR]', say({ id: 'help.lab' })],
        ['ecr-privatelink schema', say({ id: 'help.schema' })],
        ['ecr-privatelink completion SHELL', say({ id: 'help.completion' })],
      ]),
    ]),
    ...titled({ id: 'help.answers' }, wrap(say({ id: 'help.answersNote' }), width)),
    ...FIELD_KEYS.flatMap((key) => answerHelp(key, say, width)),
    ...titled(
      { id: 'help.options' },
      rows(ownOptions().map(([name, words]) => [words, say({ id: `help.option.${name}` })])),
    ),
    ...titled({ id: 'help.exitCodes' }, rows(exitCodes.map((code) => [String(code), say({ id: `help.exit${code}` })]))),
  ];
  return `${lines.join('\n')}\n`;
}

function ownOptions(): [OwnOption, string][] {
  return Object.entries(OWN_OPTIONS).map(([name, option]) => {
    const value = 'takes' in option ? ` ${option.takes}` : '';
    const long = 'shortOnly' in option ? [] : [`--${name}`];
    const short = 'short' in option ? [`-${option.short}`] : [];
    return [name as OwnOption, [...short, ...long].join(', ') + value];
  });
}

function answerHelp(key: FieldKey, say: (message: Message) => string, width: number): string[] {
  const { flag, kind } = fieldOf(key);
  const { onlyIf } = fieldOf(key);
  const meant = onlyIf === undefined ? [] : [say(onlyIf.otherwise)];
  const details = [say({ id: `field.${key}.help` }), ...meant, ...fieldFacts(key).map(say)];
  return [
    `  --${kind === 'boolean' ? `[no-]${flag}` : `${flag} VALUE`}`,
    ...details.flatMap((detail) => wrap(detail, width - 6)).map((line) => `      ${line}`),
  ];
}
