/** JSON with an escape for each character that is not in ASCII: such a text is read fastest, and takes a byte a character in memory. */
export function inAscii(json: string): string {
  return json.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
