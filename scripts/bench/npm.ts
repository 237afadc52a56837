import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** npm's own script: the one that runs this, or the one beside Node. */
export const NPM =
  process.env.npm_execpath ?? join(dirname(realpathSync(process.execPath)), '../lib/node_modules/npm/bin/npm-cli.js');

/** Runs npm to its end and gives what it prints. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  return (await promisify(execFile)(process.execPath, [NPM, ...args], { cwd })).stdout;
}
