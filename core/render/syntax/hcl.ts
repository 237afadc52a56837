import { Expression, isList, isMap, type Writable } from './expression.js';

/**
 * A text as an HCL string literal. `${` and `%{` would start a template and are doubled; of JSON's escapes HCL lacks `\b` and `\f`.
 */
export function hclString(text: string): string {
  return JSON.stringify(text)
    .replaceAll(/\\([\\bf])/g, (sequence, letter: string) => ({ b: '\\u0008', f: '\\u000c' })[letter] ?? sequence)
    .replaceAll(/[$%]\{/g, (start) => start.charAt(0) + start);
}

/** A value in HCL as `terraform fmt` leaves it. `indent` is the column of the line that the value starts on. */
export function writeHcl(value: Writable, indent: number): string {
  if (value instanceof Expression) return value.code;
  if (typeof value === 'string') return hclString(value);
  if (isList(value)) return writeList(value, indent);
  if (isMap(value)) return writeMap(value, indent);
  return String(value);
}

function writeList(values: readonly Writable[], indent: number): string {
  const texts = values.map((value) => writeHcl(value, indent + 2));
  if (texts.length < 2 && !texts.some((text) => text.includes('\n'))) return `[${texts.join('')}]`;
  const pad = ' '.repeat(indent + 2);
  return `[\n${texts.map((text) => `${pad}${text},\n`).join('')}${' '.repeat(indent)}]`;
}

function writeMap(map: { readonly [key: string]: Writable }, indent: number): string {
  const entries = Object.entries(map).map(([key, value]) => ({ key: hclKey(key), text: writeHcl(value, indent + 2) }));
  if (entries.length === 0) return '{}';
  const pad = ' '.repeat(indent + 2);
  const lines = entries.map(({ key, text }, index) => `${pad}${key.padEnd(alignment(entries, index))} = ${text}\n`);
  return `{\n${lines.join('')}${' '.repeat(indent)}}`;
}

function hclKey(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : hclString(key);
}

/** The formatter aligns the equals signs of neighbouring one-line entries; an entry of several lines stands alone. */
function alignment(entries: readonly { key: string; text: string }[], index: number): number {
  const isOneLine = (at: number) => entries[at] !== undefined && !entries[at].text.includes('\n');
  if (!isOneLine(index)) return 0;
  let first = index;
  let last = index;
  while (isOneLine(first - 1)) first--;
  while (isOneLine(last + 1)) last++;
  return Math.max(...entries.slice(first, last + 1).map(({ key }) => key.length));
}
