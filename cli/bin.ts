#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { detectLanguage } from '../core/report/language.js';
import { cutHelp, helpTopic } from './help-topic.js';
import { HELP_WIDTH } from './help-width.js';

/** Filled in by the build. */
declare const BUILD: { readonly version: string };

/** Help and version are told from data, without loading the rest of the command. */
const end = process.argv.indexOf('--');
const argv = process.argv.slice(2, end === -1 ? undefined : end);

const [word] = argv[0] === '--language' ? argv.slice(2) : argv.filter((each) => !each.startsWith('--language='));
const topic = helpTopic(argv);
const help = topic === null ? null : helpPage(topic);

if (help !== null) {
  process.stdout.write(help);
} else if (topic === null && (argv.includes('--version') || word === 'version')) {
  process.stdout.write(`${BUILD.version}\n`);
} else {
  const { runProcess } = createRequire(import.meta.filename)('./core.cjs') as typeof import('./process.js');
  void runProcess();
}

/** As the build wrote it for 80 columns; a narrower terminal is worth the time to make it anew, and so is what is no command. */
function helpPage(topic: string): string | null {
  const { columns } = process.stdout;
  if (columns !== undefined && columns < HELP_WIDTH) return null;
  const language = detectLanguage(languageFlag(argv), process.env);
  return cutHelp(readFileSync(join(import.meta.dirname, `help.${language}.txt`), 'utf8'), topic);
}

function languageFlag(words: readonly string[]): string | undefined {
  const at = words.indexOf('--language');
  return at === -1 ? words.find((word) => word.startsWith('--language='))?.split('=')[1] : words[at + 1];
}
