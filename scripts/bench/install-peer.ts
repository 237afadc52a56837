import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm.js';
import type { Peer } from './peers.js';

/** A peer that can be run, by its script, or why not. */
export type Installed = { readonly script: string } | { readonly missing: string };

const SETTINGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

/**
 * Installs a peer from the registry into a folder that outlives the run, or finds it there.
 *
 * @param cache absolute; made if it is missing
 * @throws Error where the folder belongs to another user, who could have put anything there
 */
export async function installPeer({ name, version, script }: Peer, cache = peerCache()): Promise<Installed> {
  makeOwnFolder(cache);
  const place = join(cache, `${name}@${version}`);
  const installed = { script: join(place, 'node_modules', name, script) };
  if (existsSync(place)) return installed;
  const started = mkdtempSync(`${place}-`);
  try {
    await npm(['install', '--prefix', started, ...SETTINGS, `${name}@${version}`], started);
    // `yo` runs as an ordinary user where root measures.
    chmodSync(started, 0o755);
    spawnSync('chmod', ['-R', 'a+rX', started]);
    renameSync(started, place);
    return installed;
  } catch (error) {
    rmSync(started, { recursive: true, force: true });
    return { missing: `${name} ${version} cannot be installed: ${faultOf(error)}` };
  }
}

function peerCache(): string {
  return join(tmpdir(), `ecr-privatelink-bench-peers-${process.getuid?.() ?? 'user'}`);
}

function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid, mode } = lstatSync(folder);
  const isOwn = process.getuid === undefined || uid === process.getuid();
  if (!isOwn || (mode & 0o022) !== 0) throw new Error(`${folder}: others than you can write there`);
}

/** What npm says of it, in one line. */
function faultOf(error: unknown): string {
  const { stderr = '', message } = error as Error & { stderr?: string };
  return /^npm (?:error|ERR!) (?!code|errno|syscall)(.+)$/m.exec(stderr)?.[1] ?? message;
}
