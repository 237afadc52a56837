import type { LandingFile } from './action.js';
import { digest } from './digest.js';
import { LARGEST_FILE } from './disk.js';
import { encodeText, isPlainText, PLAIN } from './text-form.js';

const known = new WeakMap<LandingFile, Uint8Array>();

/**
 * A rendered text as bytes, which are made once however often they are asked for.
 *
 * @throws Error where the next run would not know the text again, for a lone surrogate, CRLF, a byte order mark, NUL or its length: a bug
 */
export function bytesOf(file: LandingFile): Uint8Array {
  const made = known.get(file);
  if (made !== undefined) return made;
  const bytes = encodeText(file.text, PLAIN);
  if (bytes.length > LARGEST_FILE || !isPlainText(file.text)) {
    throw new Error(`${file.path} is not plain text`);
  }
  known.set(file, bytes);
  return bytes;
}

/**
 * A file whose rendered text is in bytes that were read: they need not be made again.
 *
 * @param bytes of which `isPlain` is true: what `bytesOf` would give
 */
export function renderedFile(file: LandingFile, bytes: Uint8Array): LandingFile {
  known.set(file, bytes);
  return file;
}

/** The digest of a rendered text, by which it is recorded. */
export function digestOf(file: LandingFile): string {
  return digest(bytesOf(file));
}
