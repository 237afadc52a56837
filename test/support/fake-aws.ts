import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAwsCli } from './aws-cli.js';

/** Credentials of nobody, and no settings of the user who runs the tests. */
const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_SESSION_TOKEN: '',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '1',
};

export interface FakeAws {
  /** For programs that should take it for AWS. */
  readonly env: Record<string, string>;
  /** Empties every account of it. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The environment of a program for which AWS cannot be reached. */
export function unreachableAws(): Record<string, string> {
  return { ...CREDENTIALS, AWS_ENDPOINT_URL: 'http://127.0.0.1:9' };
}

/** A moto server of its own on a free loopback port. It has the same endpoint services in every Region, and lacks some of AWS's. */
export async function startFakeAws(): Promise<FakeAws> {
  // A profile of the user would be looked for in the empty settings; no value of the variable means none.
  delete process.env.AWS_PROFILE;
  const port = await freePort();
  // A process group of its own: the command may be a wrapper that starts the server.
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { detached: true, stdio: 'ignore' });
  const exited = once(server, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const cli = await startAwsCli();
  const stop = async () => {
    await cli.stop();
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    await exited;
  };
  for (let attempt = 0; !(await answers(url)); attempt++) {
    if (server.exitCode !== null) throw new Error(`moto_server ended with exit code ${server.exitCode}`);
    if (attempt === START_ATTEMPTS) {
      await stop();
      throw new Error('moto_server does not answer');
    }
    await sleep(100);
  }
  const reset = async () => {
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
  };
  return { env: { ...CREDENTIALS, AWS_ENDPOINT_URL: url, PATH: cli.path }, reset, stop };
}

/** Tenths of a second that the server may take to start; the hooks that wait for it have longer. */
const START_ATTEMPTS = 500;

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/moto-api/`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
