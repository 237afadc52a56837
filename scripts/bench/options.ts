import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** What is measured, in the order in which it was named. */
  readonly only: readonly string[];
  /** Null for what each benchmark takes by itself. */
  readonly runs: number | null;
  readonly repositories: number;
  readonly json: boolean;
}

/** A mistake in the command line; its message is for the user. */
export class OptionError extends Error {}

/**
 * @param names of all benchmarks
 * @throws OptionError for an unknown option or benchmark, or a number that is no count
 */
export function readOptions(args: readonly string[], names: readonly string[]): BenchOptions {
  const { only, runs, repositories, json } = parse(args);
  const chosen = only === undefined ? names : only.split(',');
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new OptionError(`--only: no benchmark "${unknown}"; there are ${names.join(', ')}`);
  return {
    only: [...new Set(chosen)],
    runs: runs === undefined ? null : countOf('--runs', runs),
    repositories: countOf('--repositories', repositories),
    json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        runs: { type: 'string' },
        repositories: { type: 'string', default: '1000' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionError((error as Error).message);
  }
}

function countOf(option: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new OptionError(`${option}: ${text} is no count, such as 21`);
  return Number(text);
}
