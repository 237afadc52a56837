import * as core from '../../core/index.js';
import type { Face } from './refusal.js';
import type { Session } from './session.js';

/** The one line that does the same without questions, anywhere: what the environment gave is in its options. */
export function equivalentLine(
  answers: core.Answers,
  { context, directory, recorded, templates }: Session,
  { name, language }: Face,
): string {
  const elsewhere = {
    ...context,
    awsRegion: undefined,
    language: answers.docsLanguage === 'en' ? language : 'en',
  } as const;
  const folder = directory === null ? [] : [directory];
  const own = recorded === null && templates.own !== null ? ['--templates', templates.folder] : [];
  return commandLine(name, ...folder, ...own, ...core.equivalentFlags(answers, elsewhere));
}

/** The command line that makes a project in a folder. */
export function startLine(folder: string, ...flags: readonly string[]): string {
  return commandLine('yo ecr-privatelink', folder, ...flags);
}

/** The command line that changes the answers of a project. */
export function refreshLine(root: string, ...settings: readonly string[]): string {
  return commandLine('yo ecr-privatelink:refresh', root, ...settings);
}

function commandLine(name: string, ...words: readonly string[]): string {
  return [name, ...words.map(core.quoteForShell)].join(' ');
}
