#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { detectLanguage } from '../core/report/language.js';

/** Filled in by the build. */
declare const BUILD: { readonly version: string };

/** Help and version are told from data, without loading the rest of the command. */
const end = process.argv.indexOf('--');
const argv = process.argv.slice(2, end === -1 ? undefined : end);

const [word] = argv[0] === '--language' ? argv.slice(2) : argv.filter((each) => !each.startsWith('--language='));

if (argv.includes('--help') || argv.includes('-h') || word === 'help') {
  const language = detectLanguage(languageFlag(argv), process.env);
  process.stdout.write(readFileSync(join(import.meta.dirname, `help.${language}.txt`), 'utf8'));
} else if (argv.includes('--version') || word === 'version') {
  process.stdout.write(`${BUILD.version}\n`);
} else {
  const require = createRequire(import.meta.filename);
  const { runProcess } = require('./core.cjs') as typeof import('./process.js');
  void runProcess();
}

function languageFlag(words: readonly string[]): string | undefined {
  const at = words.indexOf('--language');
  return at === -1 ? words.find((word) => word.startsWith('--language='))?.split('=')[1] : words[at + 1];
}
