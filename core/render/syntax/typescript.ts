import { Expression, isList, isMap, type Writable } from './expression.js';

/** A text as a TypeScript literal: in single quotes, or in double quotes where that escapes less, as formatters prefer. */
export function typescriptString(text: string): string {
  const json = JSON.stringify(text);
  if (text.split("'").length > text.split('"').length) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A text as a part of a template literal, without the backticks. */
export function templateLiteralPart(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll(/`|\$\{/g, '\\$&');
}

/** What Biome formats generated TypeScript with. */
const LINE_WIDTH = 100;

/** A value as a TypeScript literal. `indent` is the column of the line that it starts on, `used` what that line holds before it. */
export function writeTypescript(value: Writable, indent: number, used = indent): string {
  if (value instanceof Expression) return value.code;
  if (typeof value === 'string') return typescriptString(value);
  if (isList(value)) return writeList(value, indent, used);
  if (isMap(value)) return writeMap(value, indent);
  return String(value);
}

function writeList(values: readonly Writable[], indent: number, used: number): string {
  const flat = `[${values.map((value) => writeTypescript(value, indent)).join(', ')}]`;
  if (!flat.includes('\n') && fits(used, flat)) return flat;
  const pad = ' '.repeat(indent + 2);
  return `[\n${values.map((value) => `${pad}${writeTypescript(value, indent + 2)},\n`).join('')}${' '.repeat(indent)}]`;
}

function writeMap(map: { readonly [key: string]: Writable }, indent: number): string {
  const entries = Object.entries(map);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, value]) => `${writeProperty(key, value, indent + 2)},\n`);
  return `{\n${lines.join('')}${' '.repeat(indent)}}`;
}

/** Keys up to this width keep a long text beside them: a line of its own would gain too little. */
const SHORT_KEY = 4;

/** A property of an object, indented, without the comma after it. */
export function writeProperty(key: string, value: Writable, indent: number): string {
  const name = propertyKey(key);
  const start = `${' '.repeat(indent)}${name}:`;
  const text = writeTypescript(value, indent, start.length + 1);
  const isTooLong = typeof value === 'string' && name.length > SHORT_KEY && !fits(start.length + 1, text);
  return isTooLong ? `${start}\n${' '.repeat(indent + 2)}${text}` : `${start} ${text}`;
}

function propertyKey(key: string): string {
  // As a plain key it would set the prototype.
  if (key === '__proto__') return "['__proto__']";
  // Beyond the basic plane, which characters make a name depends on the age of the reader's Unicode.
  const isName = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) && !/[\u{10000}-\u{10ffff}]/u.test(key);
  return isName ? key : typescriptString(key);
}

/** Whether a text and the comma after it fit on the line. */
function fits(used: number, text: string): boolean {
  return used + text.length < LINE_WIDTH;
}
