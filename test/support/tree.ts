import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder with its content, and whether it is executable. */
export function treeOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const entry = statSync(join(folder, path));
      if (!entry.isFile()) return [];
      return [[path, `${(entry.mode & 0o111).toString(8)}\n${readFileSync(join(folder, path), 'utf8')}`]];
    }),
  );
}
