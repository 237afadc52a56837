import { isUtf8 } from 'node:buffer';

export type Eol = 'lf' | 'crlf';

/** How a text is written in a file. */
export interface TextForm {
  readonly eol: Eol;
  readonly byteOrderMark: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

export const PLAIN: TextForm = { eol: 'lf', byteOrderMark: false };

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const ENCODER = new TextEncoder();

/** The text of a file with LF line ends and no byte order mark, and the form that it had; null where it is not UTF-8 or has a NUL. */
export function decodeText(bytes: Uint8Array): ({ readonly text: string } & TextForm) | null {
  let raw: string;
  try {
    raw = DECODER.decode(bytes);
  } catch {
    // The decoder throws for one reason only: the bytes are no UTF-8.
    return null;
  }
  if (raw.includes('\0')) return null;
  const byteOrderMark = raw.startsWith(BYTE_ORDER_MARK);
  const content = byteOrderMark ? raw.slice(1) : raw;
  const text = content.replaceAll('\r\n', '\n');
  const crlf = content.length - text.length;
  const lf = text.split('\n').length - 1 - crlf;
  return { text, eol: crlf > lf ? 'crlf' : 'lf', byteOrderMark };
}

/** Whether a text comes back the same from its bytes in the plain form by `decodeText`. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.startsWith(BYTE_ORDER_MARK) && !text.includes('\0') && !text.includes('\r\n');
}

const [NUL, CARRIAGE_RETURN] = [0x00, 0x0d];
const BYTE_ORDER_MARK_BYTES = new TextEncoder().encode(BYTE_ORDER_MARK);

/** Whether bytes are a text in the plain form, as most are: then they and the text are one to one. */
export function isPlain(bytes: Uint8Array): boolean {
  return (
    isUtf8(bytes) &&
    !bytes.includes(NUL) &&
    !bytes.includes(CARRIAGE_RETURN) &&
    !BYTE_ORDER_MARK_BYTES.every((byte, index) => bytes[index] === byte)
  );
}

/** The text of bytes of which `isPlain` is true. */
export function decodePlain(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}

/** The bytes of a text with LF line ends, in a form. */
export function encodeText(text: string, { eol, byteOrderMark }: TextForm): Uint8Array {
  const content = eol === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
  return ENCODER.encode(byteOrderMark ? BYTE_ORDER_MARK + content : content);
}
