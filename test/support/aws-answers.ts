import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Answer } from '../../scripts/catalogue/answer.js';
import type { Aws } from '../../scripts/catalogue/aws.js';

/** Where answers of AWS are kept, each in a file that is called as {@link answerFile} says. */
export const ANSWERS = join(import.meta.dirname, '../fixtures/aws-answers');

/** The file for the arguments of a call: its operation, and what tells its answers apart. */
export function answerFile([service, operation, ...args]: readonly string[]): string {
  const option = service === 'pricing' ? '--service-code' : '--region';
  const value = args[args.indexOf(option) + 1];
  return args.includes(option) ? `${operation}.${value}.json` : `${operation}.json`;
}

/** By the name of a file: what is answered instead, made from what the file has. */
export type Answers = Readonly<Record<string, (answer: Readonly<Record<string, unknown>>) => unknown>>;

/** An AWS that answers from the files. */
export function answeringFromFiles(instead: Answers = {}): Aws {
  return async (args) => {
    const file = answerFile(args);
    const answer = JSON.parse(readFileSync(join(ANSWERS, file), 'utf8'));
    return new Answer(file in instead ? instead[file]?.(answer) : answer, `aws ${args.join(' ')}: the answer`);
  };
}

/** An answer of the price list with another text in each of its products. */
export function withText(text: string, by: string): Answers[string] {
  return ({ PriceList }) => ({ PriceList: (PriceList as string[]).map((entry) => entry.replace(text, by)) });
}
