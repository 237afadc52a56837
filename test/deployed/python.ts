import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/**
 * Runs one of the scripts beside this file with JSON in and JSON out.
 *
 * @param env of the fake AWS
 */
export async function python(script: string, input: unknown, env: Record<string, string>): Promise<unknown> {
  const child = spawn('python3', [join(import.meta.dirname, script)], { env: { ...process.env, ...env } });
  child.stdin.end(JSON.stringify(input));
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [output, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  assert.equal(code, 0, complaints);
  return JSON.parse(output);
}
