import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The package as npm packs it, installed in a folder of its own, without network. */
export interface Installed {
  readonly folder: string;
  /** The tarball, within the folder. */
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
  /** Of the tarball, in bytes. */
  readonly size: number;
  /** The command's script, which a user starts by its name. */
  readonly script: string;
}

let folder: string | null = null;
let installed: Installed | null = null;

after(() => {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
});

/** The installed package, the same for all tests: packing and installing take seconds. Every user may read it. */
export function installedPackage(): Installed {
  if (installed !== null) return installed;
  folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-pack-'));
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as [Pick<Installed, 'filename' | 'files' | 'size'>];
  execFileSync('npm', ['install', '--offline', '--prefix', folder, join(folder, packed.filename)], {
    cwd: folder,
    stdio: 'ignore',
  });
  chmodSync(folder, 0o755);
  installed = { folder, ...packed, script: join(folder, 'node_modules/generator-ecr-privatelink/dist/cli.cjs') };
  return installed;
}
