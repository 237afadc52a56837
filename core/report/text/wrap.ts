import stringWidth from 'fast-string-width';

/** Japanese line breaking: these do not begin a line, and those do not end one. The narrow ones stand in Japanese text too. */
const NOT_FIRST = /^[:;,.!?)\]、。，．・：；？！ー）」』】〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const NOT_LAST = /[([（「『【〈《]$/u;
/** Characters between which Japanese text may break. */
const WIDE = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]';
const PIECES = new RegExp(`\\s+|${WIDE}|(?:(?!${WIDE})\\S)+`, 'gu');

/** English text, whose characters take a column each: to know it is much cheaper than to look each of them up. */
const NARROW = /^[\x20-\x7e‘’“”…–—]*$/;

/** How many columns of a terminal a text takes; full-width characters take two. */
export function displayWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** A text with spaces added to a width in columns. */
export function padTo(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'end' ? text + spaces : spaces + text;
}

/**
 * A text in lines of at most `width` columns: between words, and between Japanese characters where Japanese breaks lines. A word that is
 * wider than a line is cut.
 */
export function wrap(text: string, width: number): string[] {
  const whole = text.trimEnd();
  if (displayWidth(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of unbreakable(text)) {
    if (taken + displayWidth(piece.trimEnd()) <= width) {
      line += piece;
      taken += displayWidth(piece);
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (displayWidth(line) > width) {
      const head = cutAt(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
    taken = displayWidth(line);
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The pieces of a text that stay on one line. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = pieces.at(-1);
    const sticks = last !== undefined && !/\s$/.test(last) && (NOT_FIRST.test(piece) || NOT_LAST.test(last));
    if (sticks) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function cutAt(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && displayWidth(head + character) > width) break;
    head += character;
  }
  return head;
}

/** A paragraph in lines, the first with `first` before it and the others indented under it. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  const inner = Math.max(10, width - indent);
  return wrap(text, inner).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}
