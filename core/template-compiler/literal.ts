/** A text as a part of a template literal, between its backquotes. */
export function literalPart(text: string): string {
  // A carriage return that is not escaped would be read as a line feed.
  return text.replaceAll(/[\\`$]/g, '\\$&').replaceAll('\r', '\\r');
}
