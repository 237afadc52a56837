import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process took, from its start to its end. */
export interface Usage {
  readonly wallMs: number;
  /** User and system. */
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/** A process, and what it is compared with beside it: both meet the machine in the same state, so their ratio says more than times do. */
export interface Pair {
  readonly used: Usage;
  readonly base: Usage;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another user than the one who measures, by ids. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** The built command. */
export const COMMAND = join(import.meta.dirname, '../../dist/cli.cjs');

/** Arguments of Node for a process without any work. */
export const EMPTY = ['-e', '0'] as const;

const PRELOAD = join(import.meta.dirname, 'usage.cjs');

/**
 * Measures pairs, whose order changes from one to the next: neither process is always the one that runs on a machine still warm from the
 * other. What either does at its first run only, such as filling caches of the disk, is not measured.
 *
 * @param used measures one run, by its number; -1 for the one that does not count
 * @param base what it is compared with, likewise
 */
export async function measurePairs(
  runs: number,
  used: (run: number) => Usage | Promise<Usage>,
  base: (run: number) => Usage | Promise<Usage>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let run = -1; run < runs; run += 1) {
    const before = run % 2 === 0 ? await base(run) : null;
    const measured = await used(run);
    pairs.push({ used: measured, base: before ?? (await base(run)) });
  }
  return pairs.slice(1);
}

/**
 * Runs Node with arguments, and Node without any work before it.
 *
 * @throws Error where the process does not exit with 0: what failed is not worth measuring
 */
export function measurePair(args: readonly string[], cwd: string): Pair {
  const base = measure(EMPTY, { cwd });
  return { base, used: measure(args, { cwd }) };
}

/**
 * Runs Node with arguments to its end, without a terminal.
 *
 * @throws Error where the process does not exit with 0
 */
export function measure(args: readonly string[], { cwd, env, user }: Surroundings): Usage {
  return withReport((report) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...report.arguments, ...args], {
      cwd,
      env: { ...report.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      ...user,
    });
    const wallMs = performance.now() - start;
    if (status !== 0) throw new Error(`node ${args.slice(0, 3).join(' ')} … exited with ${status}: ${stderr}`);
    return { wallMs, ...report.read() };
  });
}

/** How a process tells what it used. */
export interface Report {
  /** Of Node, before its others. */
  readonly arguments: readonly string[];
  /** All that a process finds of its environment: nothing of this machine's but where programs are. */
  readonly env: Readonly<Record<string, string>>;
  /** After the end of the process. */
  readonly read: () => Omit<Usage, 'wallMs'>;
}

/** Gives a run a place for its report and a home of its own, and removes both after it. */
export function withReport<Value>(run: (report: Report) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'bench-usage-'));
  // The process may be another user's.
  chmodSync(folder, 0o777);
  const preload = join(folder, 'usage.cjs');
  copyFileSync(PRELOAD, preload);
  const path = join(folder, 'usage.json');
  const remove = () => rmSync(folder, { recursive: true });
  const report: Report = {
    arguments: ['--require', preload],
    env: { PATH: process.env.PATH ?? '', HOME: folder, BENCH_USAGE: path },
    read: () => JSON.parse(readFileSync(path, 'utf8')) as Omit<Usage, 'wallMs'>,
  };
  let value: Value;
  try {
    value = run(report);
  } catch (error) {
    remove();
    throw error;
  }
  if (value instanceof Promise) return value.finally(remove) as Value;
  remove();
  return value;
}
