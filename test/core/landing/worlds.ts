import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeHost } from '../../../core/landing/host.js';
import type { Host } from '../../../core/landing/index.js';
import { MemoryHost } from '../../support/memory-host.js';

/** A place where a project may land; paths are relative to its root, which does not exist at first. */
export interface World {
  readonly root: string;
  readonly host: Host;
  put(path: string, content: string | Uint8Array, mode?: number): void;
  read(path: string): string;
  mode(path: string): number;
  link(path: string, target: string): void;
  folder(path: string): void;
  drop(path: string): void;
  /** Everything from the root's parent on, to be compared; backups aside. */
  tree(): Record<string, string>;
  close(): void;
}

function memoryWorld(): World {
  const host = new MemoryHost();
  host.folder('/srv');
  const root = '/srv/project';
  return {
    root,
    host,
    put: (path, content, mode) => host.put(join(root, path), content, mode),
    read: (path) => host.text(join(root, path)),
    mode: (path) => host.lstat(join(root, path))?.mode ?? 0,
    link: (path, target) => host.link(join(root, path), target),
    folder: (path) => host.folder(join(root, path)),
    drop: (path) => host.drop(join(root, path)),
    tree: () => host.tree(),
    close: () => {},
  };
}

function realWorld(): World {
  const top = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'landing-')));
  const root = join(top, 'project');
  const withFolder = (path: string): string => {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  return {
    root,
    host: nodeHost,
    put: (path, content, mode = 0o644) => {
      fs.writeFileSync(withFolder(path), content);
      fs.chmodSync(join(root, path), mode);
    },
    read: (path) => fs.readFileSync(join(root, path), 'utf8'),
    mode: (path) => fs.statSync(join(root, path)).mode & 0o777,
    link: (path, target) => fs.symlinkSync(target, withFolder(path)),
    folder: (path) => fs.mkdirSync(join(root, path), { recursive: true }),
    drop: (path) => fs.rmSync(join(root, path), { recursive: true }),
    tree: () => realTree(top),
    close: () => fs.rmSync(top, { recursive: true }),
  };
}

function realTree(top: string): Record<string, string> {
  const all = fs.readdirSync(top, { recursive: true, encoding: 'utf8' }).sort();
  const paths = all.filter((path) => !path.includes('.ecr-privatelink/backup'));
  return Object.fromEntries(
    paths.map((path) => {
      const stats = fs.lstatSync(join(top, path));
      if (stats.isSymbolicLink()) return [path, `link ${fs.readlinkSync(join(top, path))}`];
      const mode = (stats.mode & 0o777).toString(8);
      return [path, stats.isFile() ? `file ${mode} ${fs.readFileSync(join(top, path), 'latin1')}` : `folder ${mode}`];
    }),
  );
}

/** Both file systems, for tests that must hold on either. */
export const WORLDS: Readonly<Record<string, () => World>> = { memory: memoryWorld, 'real folders': realWorld };
