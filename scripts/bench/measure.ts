import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process took, from its start to its end. */
export interface Usage {
  readonly wallMs: number;
  /** User and system. */
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/** A process, and an empty one just before it: both meet the machine in the same state, so their ratio says more than times do. */
export interface Pair {
  readonly used: Usage;
  readonly empty: Usage;
}

/** The built command. */
export const COMMAND = join(import.meta.dirname, '../../dist/cli.cjs');

const PRELOAD = join(import.meta.dirname, 'usage.cjs');

/**
 * Runs Node with arguments, and Node without any work before it.
 *
 * @throws Error where the process does not exit with 0: what failed is not worth measuring
 */
export function measurePair(args: readonly string[], cwd: string): Pair {
  const empty = measure(['-e', '0'], cwd);
  return { empty, used: measure(args, cwd) };
}

function measure(args: readonly string[], cwd: string): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'bench-usage-'));
  const report = join(folder, 'usage.json');
  try {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--require', PRELOAD, ...args], {
      cwd,
      env: { PATH: process.env.PATH, HOME: folder, BENCH_USAGE: report },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    const wallMs = performance.now() - start;
    if (status !== 0) throw new Error(`node ${args.slice(0, 3).join(' ')} … exited with ${status}: ${stderr}`);
    return { wallMs, ...(JSON.parse(readFileSync(report, 'utf8')) as Omit<Usage, 'wallMs'>) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
