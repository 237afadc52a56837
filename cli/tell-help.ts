import { generator } from './build-facts.js';
import { commandHelp } from './command-help.js';
import { isCommand, probableCommand } from './command-names.js';
import { CommandFailure } from './failure.js';
import { helpText } from './help.js';
import type { Request } from './request.js';

/**
 * Help that the build did not write: for a narrow terminal, and on a word that is no command.
 *
 * @param topic a command, or '' for the whole
 * @throws CommandFailure (exit 2) where the word is no command, and was meant as one
 */
export function tellHelp(topic: string, { line, surroundings, language, width }: Request): number {
  if (isCommand(topic)) surroundings.out(commandHelp(topic, language, width));
  else if (topic !== '' && isMeantAsCommand(topic, line)) throw noCommand(topic);
  else surroundings.out(helpText(language, generator.version, width));
  return 0;
}

/** A folder or the value of an option may stand where a command does; what follows `help` is a command. */
function isMeantAsCommand(topic: string, { directories, problems }: Request['line']): boolean {
  return (
    directories[0] === 'help' ||
    problems.some(({ subject, rule }) => subject === topic && rule.id === 'rule.misspeltCommand')
  );
}

function noCommand(given: string): CommandFailure {
  const nearest = probableCommand(given) ?? null;
  const rule = { id: 'rule.noCommand' } as const;
  const problem = { subject: given, field: null, given: null, rule, example: null, nearest };
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}
