import { Expression, isList, isMap, type Writable } from './expression.js';

/** A text as a TypeScript literal in single quotes. */
export function typescriptString(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

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
  if (!flat.includes('\n') && used + flat.length < LINE_WIDTH) return flat;
  const pad = ' '.repeat(indent + 2);
  return `[\n${values.map((value) => `${pad}${writeTypescript(value, indent + 2)},\n`).join('')}${' '.repeat(indent)}]`;
}

function writeMap(map: { readonly [key: string]: Writable }, indent: number): string {
  const entries = Object.entries(map);
  if (entries.length === 0) return '{}';
  const pad = ' '.repeat(indent + 2);
  const lines = entries.map(([key, value]) => {
    const start = `${pad}${/^[A-Za-z_$][\w$]*$/.test(key) ? key : typescriptString(key)}: `;
    return `${start}${writeTypescript(value, indent + 2, start.length)},\n`;
  });
  return `{\n${lines.join('')}${' '.repeat(indent)}}`;
}
