import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; of a text, of its UTF-8. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const known = new WeakMap<object, string>();

/** The digest of a text that is asked for more than once; it is worked out once. */
export function textDigest(file: { readonly text: string }): string {
  const found = known.get(file) ?? digest(file.text);
  known.set(file, found);
  return found;
}
