import { isLiteral, type Text } from '../../value.js';

/** The parts of a text between separators that are not within a reference. */
export function splitOutside(text: Text, separator: Text): Text[] {
  if (isLiteral(text)) return text.split(separator);
  const parts: Text[] = [];
  let part = '';
  for (const piece of text.split(/(\$\{[^!}][^}]*\})/)) {
    if (/^\$\{[^!]/.test(piece)) {
      part += piece;
      continue;
    }
    const [first = '', ...others] = piece.split(separator);
    part += first;
    for (const other of others) {
      parts.push(part);
      part = other;
    }
  }
  return [...parts, part];
}
