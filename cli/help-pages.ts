import type { Language } from '../core/report/index.js';
import { commandHelp } from './command-help.js';
import { COMMANDS } from './command-names.js';
import { helpText } from './help.js';
import { joinHelp } from './help-topic.js';

/** Everything that help says in a language, as the build writes it to a file: the whole, and a page for each command. */
export function helpPages(language: Language, version: string): string {
  const commands = COMMANDS.map((name): [string, string] => [name, commandHelp(name, language)]);
  return joinHelp(helpText(language, version), Object.fromEntries(commands));
}
