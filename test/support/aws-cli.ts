import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { whereIs } from './stubs.js';

const SERVER = join(import.meta.dirname, 'aws_cli.py');

/** A PATH on which `aws` is the AWS CLI of this host, and starts in a fraction of the time. */
export interface QuickAwsCli {
  readonly path: string;
  readonly stop: () => Promise<void>;
}

/** Where the AWS CLI is not a package of this host's Python, and until it is loaded, it is the command itself. */
export async function startAwsCli(): Promise<QuickAwsCli> {
  const folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-aws-'));
  const socket = join(folder, 'socket');
  const { stdout } = await promisify(execFile)('python3', [SERVER]);
  const server = spawn(stdout.trim(), [SERVER, 'serve', socket], { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => server.on('exit', resolve).on('error', resolve));
  const quick = `'${stdout.trim()}' -S -E '${SERVER}' call '${socket}' "$@"`;
  const command = `#!${whereIs('bash')}\nif [ -S '${socket}' ]; then exec ${quick}; fi\nexec '${whereIs('aws')}' "$@"\n`;
  writeFileSync(join(folder, 'aws'), command, { mode: 0o755 });
  const stop = async () => {
    server.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { path: [folder, process.env.PATH].join(delimiter), stop };
}
