import { createHash } from 'node:crypto';
import { decodeText, encodeText, PLAIN } from './text-form.js';

/** SHA-256 in hexadecimal; of a text, of its UTF-8. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

interface Content {
  readonly bytes: Uint8Array;
  readonly digest: string;
  /** Whether the same text is read from the bytes: it has no lone surrogate, CRLF, byte order mark or NUL. */
  readonly isPlain: boolean;
}

const known = new WeakMap<object, Content>();

/** A text with LF line ends as bytes, and their digest: worked out once for a file, however often it is asked for. */
export function contentOf(file: { readonly text: string }): Content {
  let content = known.get(file);
  if (content === undefined) {
    const bytes = encodeText(file.text, PLAIN);
    content = { bytes, digest: digest(bytes), isPlain: decodeText(bytes)?.text === file.text };
    known.set(file, content);
  }
  return content;
}
