import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CLEAN, COMMAND } from './command.js';

/** Stops the command at one of the calls by which it changes the disk. */
const STOPPER = join(import.meta.dirname, '../support/stop-at-write.cjs');

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** Runs the command to its end while others run. */
export function runBeside(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  return new Promise<Ended>((resolve) => {
    const words = ['--require', STOPPER, COMMAND, ...args];
    const child = execFile(process.execPath, words, { cwd, env: { ...CLEAN, ...env } }, (_, stdout, stderr) => {
      resolve({ status: child.exitCode, signal: child.signalCode, output: stdout + stderr });
    });
  });
}

/** Runs the command and kills it before one of its writing calls, counted from 1. */
export function killedBefore(call: number, args: readonly string[], cwd: string): Promise<Ended> {
  return runBeside(args, cwd, { STOP_AT: String(call), STOP_HOW: 'kill' });
}

/** Runs the command to its end and tells its writing calls, in order. */
export async function writingCalls(args: readonly string[], cwd: string, log: string): Promise<string[]> {
  const { status, output } = await runBeside(args, cwd, { STOP_LOG: log });
  if (status !== 0) throw new Error(output);
  return readFileSync(log, 'utf8').split('\n');
}

/**
 * Runs the command up to one of its writing calls, where it waits.
 *
 * @param sign a path where nothing is; files beside it are how the two processes talk
 * @returns lets it go on to its end
 */
export async function heldBefore(call: number, args: readonly string[], cwd: string, sign: string) {
  let isOver = false;
  const end = runBeside(args, cwd, { STOP_AT: String(call), STOP_HOW: 'hold', STOP_FILE: sign }).finally(() => {
    isOver = true;
  });
  while (!existsSync(`${sign}.held`)) {
    if (isOver) throw new Error(`it ended before call ${call}: ${(await end).output}`);
    await wait(5);
  }
  return (): Promise<Ended> => {
    writeFileSync(`${sign}.go`, '');
    return end;
  };
}

/** Runs something for each number up to a last one, as many at a time as there are processors. */
export async function forEachUpTo(last: number, run: (number: number) => Promise<void>): Promise<void> {
  let next = 1;
  const lane = async () => {
    while (next <= last) {
      const number = next;
      next += 1;
      await run(number);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}
