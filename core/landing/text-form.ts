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
  if (isPlain(raw)) return { text: raw, ...PLAIN };
  const byteOrderMark = raw.startsWith(BYTE_ORDER_MARK);
  const content = byteOrderMark ? raw.slice(1) : raw;
  const text = content.replaceAll('\r\n', '\n');
  const crlf = content.length - text.length;
  const lf = text.split('\n').length - 1 - crlf;
  return { text, eol: crlf > lf ? 'crlf' : 'lf', byteOrderMark };
}

/** Whether a text has neither a byte order mark nor CR, as most have: then there is nothing to work out. */
function isPlain(text: string): boolean {
  return !text.startsWith(BYTE_ORDER_MARK) && !text.includes('\r');
}

/** The bytes of a text with LF line ends, in a form. */
export function encodeText(text: string, { eol, byteOrderMark }: TextForm): Uint8Array {
  const content = eol === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
  return ENCODER.encode(byteOrderMark ? BYTE_ORDER_MARK + content : content);
}
