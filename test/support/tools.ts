import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { RenderedFile } from '../../core/render/index.js';

const run = promisify(execFile);

/** What a program printed and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program without a shell; a failure is an outcome, a missing program an error with code ENOENT. */
export async function runTool(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(command, [...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const failure = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof failure.code !== 'number') throw error;
    return { code: failure.code, output: `${failure.stdout ?? ''}${failure.stderr ?? ''}` };
  }
}

/**
 * Skips the suite where a tool is missing, and says so; in CI a missing tool is a failure.
 *
 * @param suite mocha's context of a `before` hook
 */
export async function needTool(
  suite: Mocha.Context,
  command: string,
  args: readonly string[] = ['--version'],
): Promise<void> {
  try {
    await runTool(command, args, { cwd: tmpdir() });
  } catch {
    if (process.env.CI) throw new Error(`${command} is not installed, and CI must not skip its tests`);
    console.log(`      skipped: ${command} not found`);
    suite.skip();
  }
}

/** Writes rendered files below a new temporary folder; `remove` deletes it. */
export function writeTree(files: readonly RenderedFile[]): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
  for (const { path, text, mode } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode });
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
