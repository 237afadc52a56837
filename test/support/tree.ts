import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BACKUPS = join('.ecr-privatelink', 'backup');

/** Every file of a folder with its content, and whether it is executable; backups aside, whose names are drawn by lot. */
export function treeOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      if (path.includes(BACKUPS)) return [];
      const entry = statSync(join(folder, path));
      if (!entry.isFile()) return [];
      return [[path, `${(entry.mode & 0o111).toString(8)}\n${readFileSync(join(folder, path), 'utf8')}`]];
    }),
  );
}
