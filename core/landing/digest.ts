import { createHash } from 'node:crypto';
import { encodeText, PLAIN } from './text-form.js';

/** SHA-256 in hexadecimal; of a text, of its UTF-8. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

interface Content {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

const known = new WeakMap<object, Content>();

/** A text with LF line ends as bytes, and their digest: worked out once for a file, however often it is asked for. */
export function contentOf(file: { readonly text: string }): Content {
  let content = known.get(file);
  if (content === undefined) {
    const bytes = encodeText(file.text, PLAIN);
    content = { bytes, digest: digest(bytes) };
    known.set(file, content);
  }
  return content;
}
