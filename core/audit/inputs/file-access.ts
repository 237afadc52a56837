import type { Message } from '../../report/messages/message.js';
import { ReadError } from '../readers/read-error.js';
import { LARGEST_PLAN } from '../readers/terraform/index.js';

/** What an audit uses of a file system. Paths are absolute; failures have the `code` of the operating system. */
export interface FileAccess {
  lstat(path: string): FileEntry | null;
  stat(path: string): FileEntry | null;
  readFile(path: string): Uint8Array;
  list(path: string): string[];
}

export interface FileEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
}

/**
 * The text of a file, in UTF-8, or in UTF-16 as Windows PowerShell redirects output.
 *
 * @param name of the file in messages
 * @throws ReadError where it is too large, no text, or cannot be read
 */
export function readText(path: string, name: string, access: FileAccess): string {
  const refuse = (problem: Message): never => {
    throw new ReadError(problem, name, null);
  };
  const found = attempt(() => access.stat(path), name);
  if (found?.kind !== 'file') return refuse({ id: 'audit.noFile' });
  const { size } = found;
  // Before it is in memory; each reader has a limit of its own.
  if (size > LARGEST_PLAN) refuse({ id: 'audit.tooLarge', parameters: { size, limit: LARGEST_PLAN } });
  const bytes = attempt(() => access.readFile(path), name);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive) return 'PK';
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse({ id: 'read.noText' });
  }
}

/** @throws ReadError where the operating system refuses something */
export function attempt<Result>(look: () => Result, name: string): Result {
  try {
    return look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^E[A-Z0-9]+$/.test(code)) throw error;
    throw new ReadError({ id: 'audit.cannotRead', parameters: { reason: code } }, name, null);
  }
}
