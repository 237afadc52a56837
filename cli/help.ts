import { FIELD_KEYS, type FieldKey, fieldOf } from '../core/answers/index.js';
import { fieldFacts } from '../core/explain/index.js';
import { type Language, type Message, table, text, wrap } from '../core/report/index.js';
import { COMMANDS, type CommandName } from './command-names.js';
import { HELP_WIDTH } from './help-width.js';
import { OWN_OPTIONS, type OwnOption, type OwnOptionForm } from './options.js';
import { type ExitCode, PROGRAM, USAGE } from './usage.js';

/** How help is laid out: a language and a width in columns. */
export interface HelpPage {
  readonly say: (message: Message) => string;
  readonly width: number;
}

/**
 * The text of `--help`, made from the schema. The build writes it to a file, so that help loads nothing else; only a narrower terminal has
 * it made anew.
 *
 * @param width in columns
 */
export function helpText(language: Language, version: string, width = HELP_WIDTH): string {
  const page = helpPage(language, width);
  const { say } = page;
  const exitCodes: readonly ExitCode[] = [0, 1, 2, 3, 4, 5, 130, 143];
  const lines = [
    `generator-ecr-privatelink ${version}`,
    ...wrap(say({ id: 'help.purpose' }), width),
    ...titled(
      { id: 'help.usage' },
      rows(
        COMMANDS.map((name) => [usageOf(name), say({ id: `help.${name}` })]),
        width,
      ),
      page,
    ),
    ...wrap(say({ id: 'help.ofCommand', parameters: { command: `${PROGRAM} COMMAND --help` } }), width),
    ...titled({ id: 'help.answers' }, wrap(say({ id: 'help.answersNote' }), width), page),
    ...FIELD_KEYS.flatMap((key) => answerHelp(key, page)),
    ...titled({ id: 'help.options' }, rows(allOptions(say), width), page),
    ...titled(
      { id: 'help.exitCodes' },
      rows(
        exitCodes.map((code) => [String(code), exitText(code, say)]),
        width,
      ),
      page,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

export function helpPage(language: Language, width: number): HelpPage {
  return { say: (message) => text(message, language), width };
}

/** A command as it is typed, with its program: `ecr-privatelink diff [PATH]`. */
export function usageOf(command: CommandName): string {
  return `${PROGRAM} ${USAGE[command].form}`;
}

/** What an exit code says, of all commands together. */
function exitText(code: ExitCode, say: HelpPage['say']): string {
  return say({ id: `help.exit${code}` }) + (code === 2 ? say({ id: 'help.exit2.audit' }) : '');
}

/** Lines under a heading, with an empty line before it. */
export function titled(title: Message, lines: readonly string[], { say }: HelpPage): string[] {
  return ['', say(title), ...lines];
}

/** Pairs in two columns. */
export function rows(pairs: readonly (readonly [string, string])[], width: number): string[] {
  return table([{ heading: '' }, { heading: '' }], pairs, 1, width);
}

/** Each option of the command, with the commands that have it where few do. */
function allOptions(say: HelpPage['say']): [string, string][] {
  return (Object.keys(OWN_OPTIONS) as OwnOption[]).map((name) => {
    const told = say({ id: `help.option.${name}` });
    const { of }: OwnOptionForm = OWN_OPTIONS[name];
    return [optionWords(name), of === undefined ? told : `${of.join(say({ id: 'help.and' }))}: ${told}`];
  });
}

/** An option as it is typed: `-y, --yes`. */
export function optionWords(name: OwnOption): string {
  const { takes, short, shortOnly }: OwnOptionForm = OWN_OPTIONS[name];
  const words = [...(short === undefined ? [] : [`-${short}`]), ...(shortOnly ? [] : [`--${name}`])];
  return `${words.join(', ')}${takes === undefined ? '' : ` ${takes}`}`;
}

/**
 * A flag with what its answer means and takes.
 *
 * @param hasDefault whether there is an answer where none is given; an audit takes none for granted
 */
export function answerHelp(key: FieldKey, { say, width }: HelpPage, hasDefault = true): string[] {
  const { flag, kind, onlyIf } = fieldOf(key);
  const meant = onlyIf === undefined ? [] : [say(onlyIf.otherwise)];
  const facts = fieldFacts(key).filter(({ id }) => hasDefault || !id.startsWith('help.default'));
  const details = [say({ id: `field.${key}.help` }), ...meant, ...facts.map(say)];
  return [
    `  --${kind === 'boolean' ? `[no-]${flag}` : `${flag} VALUE`}`,
    ...details.flatMap((detail) => wrap(detail, width - 6)).map((line) => `      ${line}`),
  ];
}
