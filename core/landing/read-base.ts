import { basePath } from './changes.js';
import { digest } from './digest.js';
import type { Found } from './disk.js';
import { decodeText } from './text-form.js';

/**
 * A text as it was landed. A base that is not what its name says is none: a merge with it could lose an edit.
 *
 * @param see what is at a path
 */
export function readBase(base: string, see: (path: string) => Found): string | null {
  const found = see(basePath(base));
  if (found.kind !== 'file' || digest(found.bytes) !== base) return null;
  return decodeText(found.bytes)?.text ?? null;
}
