import { nearest } from '../core/catalogue/index.js';
import { LAB_WORDS, type LabWord } from './command-names.js';
import { CommandFailure } from './failure.js';
import { runCheck } from './lab/check.js';
import { runNext } from './lab/next.js';
import { runReset } from './lab/reset.js';
import { runStart } from './lab/start.js';
import type { Request } from './request.js';

const RUN: Readonly<Record<LabWord, (request: Request) => Promise<number>>> = {
  start: runStart,
  next: runNext,
  check: runCheck,
  reset: runReset,
};

/** A guided workshop: each step is a refresh of a project between two sets of answers. Needs no network and no AWS account. */
export async function runLab(request: Request): Promise<number> {
  const { line } = request;
  const [word, directory] = line.directories;
  if (word === undefined || !isWord(word)) throw wrongWord(word ?? null);
  if (line.own.json !== undefined && word !== 'check') throw onlyForCheck(word);
  const directories = directory === undefined ? [] : [directory];
  return RUN[word]({ ...request, line: { ...line, directory: directory ?? null, directories } });
}

function isWord(word: string): word is LabWord {
  return Object.hasOwn(RUN, word);
}

function wrongWord(given: string | null): CommandFailure {
  const rule = { id: 'rule.choice', parameters: { choices: LAB_WORDS.join(', ') } } as const;
  const near = given === null ? null : nearest(given, LAB_WORDS);
  const problem = { subject: 'lab', field: null, given, rule, example: 'lab start workshop', nearest: near };
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}

function onlyForCheck(word: LabWord): CommandFailure {
  const rule = { id: 'rule.notOfCommand', parameters: { command: `lab ${word}` } } as const;
  const problem = { subject: '--json', field: null, given: null, rule, example: 'lab check --json', nearest: null };
  return new CommandFailure({ exitCode: 2, problems: [problem] });
}
