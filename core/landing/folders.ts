import { dirname } from 'node:path';
import type { Host } from './host-interface.js';

/** The folders that are missing for a path to be one, each after the one around it; absolute. */
export function missingFolders(folder: string, host: Host): string[] {
  if (host.stat(folder) !== null || dirname(folder) === folder) return [];
  return [...missingFolders(dirname(folder), host), folder];
}

/** Removes a folder if it is one and nothing is in it. */
export function removeEmptyFolder(folder: string, host: Host): void {
  if (host.lstat(folder)?.kind === 'folder' && host.list(folder).length === 0) host.removeFolder(folder);
}
