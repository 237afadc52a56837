import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a folder below the one for temporary files, where other users may look, and removes it at the end. */
export async function withFolder<Value>(run: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  chmodSync(folder, 0o755);
  try {
    return await run(folder);
  } finally {
    // Not before the end: some file systems are slow to make files where many were removed shortly before.
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An empty folder of its own for each run. */
export function emptyFolder(parent: string): string {
  return mkdtempSync(join(parent, 'run-'));
}
