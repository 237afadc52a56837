import { FIELD_KEYS, fieldOf } from '../core/answers/index.js';
import { type Language, wrap } from '../core/report/index.js';
import type { CommandName } from './command-names.js';
import { answerHelp, type HelpPage, helpPage, optionWords, rows, titled, usageOf } from './help.js';
import { HELP_WIDTH } from './help-width.js';
import { answersOf, hasOption, OWN_OPTIONS, type OwnOption } from './options.js';
import { type ExitCode, PROGRAM, USAGE } from './usage.js';

const OWN_NAMES = Object.keys(OWN_OPTIONS) as OwnOption[];

/** Texts of what means something else to a command than to others. */
interface OfCommand {
  readonly exits?: Partial<Record<ExitCode, 'help.exit2.ofAudit' | `help.exit3.${'status' | 'audit' | 'lab'}`>>;
  readonly options?: Partial<Record<OwnOption, 'help.option.yes.eject' | `help.option.strict.${'status' | 'audit'}`>>;
}

const OF_COMMAND: Partial<Record<CommandName, OfCommand>> = {
  status: { exits: { 3: 'help.exit3.status' }, options: { strict: 'help.option.strict.status' } },
  audit: {
    exits: { 2: 'help.exit2.ofAudit', 3: 'help.exit3.audit' },
    options: { strict: 'help.option.strict.audit' },
  },
  lab: { exits: { 3: 'help.exit3.lab' } },
  eject: { options: { yes: 'help.option.yes.eject' } },
};

/**
 * The text of `COMMAND --help`: how the command is called, what it does and which options it has, examples, and how it can end. What the
 * answers of `init`, `plan` and `refresh` mean, and the options that every command has, is in the whole help alone.
 *
 * @param width in columns
 */
export function commandHelp(command: CommandName, language: Language, width = HELP_WIDTH): string {
  const page = helpPage(language, width);
  const { say } = page;
  const { exitCodes, examples } = USAGE[command];
  const own = optionsOf(command, page);
  const common = OWN_NAMES.filter(isCommon).map(optionWords).join(', ');
  const lines = [
    say({ id: 'help.usage' }),
    ...rows([[usageOf(command), say({ id: `help.${command}` })]], width),
    '',
    ...wrap(say({ id: `help.about.${command}` }), width),
    ...(own.length === 0 ? [] : titled({ id: 'help.options' }, rows(own, width), page)),
    ...answersHelp(command, page),
    ...titled(
      { id: 'help.examples' },
      examples.map((example) => `  ${PROGRAM} ${example}`),
      page,
    ),
    ...titled(
      { id: 'help.exitCodes' },
      rows(
        exitCodes.map((code) => [String(code), say({ id: OF_COMMAND[command]?.exits?.[code] ?? `help.exit${code}` })]),
        width,
      ),
      page,
    ),
    '',
    ...wrap(say({ id: 'help.common', parameters: { options: common } }), width),
    ...wrap(say({ id: 'help.whole', parameters: { command: `${PROGRAM} --help` } }), width),
  ];
  return `${lines.join('\n')}\n`;
}

/** The options that only some commands have, this one among them. */
function optionsOf(command: CommandName, { say }: HelpPage): [string, string][] {
  return OWN_NAMES.filter(
    (name) => !isCommon(name) && hasOption(command, { kind: 'own', name, takesValue: false }),
  ).map((name) => [optionWords(name), say({ id: OF_COMMAND[command]?.options?.[name] ?? `help.option.${name}` })]);
}

function isCommon(name: OwnOption): boolean {
  return !('of' in OWN_OPTIONS[name]);
}

/** The answers of a command: in full where they are few, as the audit's are, else by the names of their flags. */
function answersHelp(command: CommandName, page: HelpPage): string[] {
  const { say, width } = page;
  const keys = answersOf(command);
  if (keys.length === 0) return [];
  if (keys.length < FIELD_KEYS.length) {
    const inFull = keys.flatMap((key) => answerHelp(key, page, false));
    return titled({ id: 'help.answers' }, inFull, page);
  }
  const flags = keys.map((key) => `--${fieldOf(key).kind === 'boolean' ? '[no-]' : ''}${fieldOf(key).flag}`).join(', ');
  const told = [say({ id: 'help.answersNote' }), flags];
  const lines = told.flatMap((one) => wrap(one, width));
  return titled({ id: 'help.answers' }, lines, page);
}
