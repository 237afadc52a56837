#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { detectLanguage } from '../core/report/language.js';
import type { Language } from '../core/report/messages/message.js';
import { HELP_WIDTH } from './help-width.js';

/** Filled in by the build. */
declare const BUILD: { readonly version: string };

/** Help and version are told from data, without loading the rest of the command. */
const end = process.argv.indexOf('--');
const argv = process.argv.slice(2, end === -1 ? undefined : end);

const [word] = argv[0] === '--language' ? argv.slice(2) : argv.filter((each) => !each.startsWith('--language='));

if (argv.includes('--help') || argv.includes('-h') || word === 'help') {
  const language = detectLanguage(languageFlag(argv), process.env);
  process.stdout.write(help(language));
} else if (argv.includes('--version') || word === 'version') {
  process.stdout.write(`${BUILD.version}\n`);
} else {
  const { runProcess } = loadCore() as typeof import('./process.js');
  void runProcess();
}

/** As the build wrote it for 80 columns; a narrower terminal is worth the time to make it anew. */
function help(language: Language): string {
  const { columns } = process.stdout;
  if (columns === undefined || columns >= HELP_WIDTH) {
    return readFileSync(join(import.meta.dirname, `help.${language}.txt`), 'utf8');
  }
  return (loadCore() as typeof import('./help.js')).helpText(language, BUILD.version, columns);
}

/** Everything else of the command. */
function loadCore(): unknown {
  return createRequire(import.meta.filename)('./core.cjs');
}

function languageFlag(words: readonly string[]): string | undefined {
  const at = words.indexOf('--language');
  return at === -1 ? words.find((word) => word.startsWith('--language='))?.split('=')[1] : words[at + 1];
}
