import { Expression, isList, isMap, type Writable } from './expression.js';

/** A text as a YAML scalar: plain where every YAML reader takes it as a text, double-quoted otherwise. */
export function yamlString(text: string): string {
  const isWords = /^[A-Za-z][A-Za-z0-9_.:/*-]*( [A-Za-z0-9][A-Za-z0-9_.:/*-]*)*$/.test(text) && !/:( |$)/.test(text);
  const isCidr = /^\d+(\.\d+){3}\/\d+$/.test(text);
  const isPlain = (isWords && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text)) || isCidr;
  return isPlain ? text : JSON.stringify(text);
}

/** A value in YAML block style; `indent` is the column of its first line. A nested value starts on a line of its own. */
export function writeYaml(value: Writable, indent: number): string {
  const pad = ' '.repeat(indent);
  if (isList(value)) {
    return value.map((entry) => `${pad}- ${nested(entry, indent + 2).trimStart()}`).join('\n');
  }
  if (isMap(value)) {
    return Object.entries(value)
      .map(([key, entry]) => `${pad}${yamlString(key)}:${isNested(entry) ? '\n' : ' '}${nested(entry, indent + 2)}`)
      .join('\n');
  }
  return nested(value, indent);
}

function nested(value: Writable, indent: number): string {
  if (value instanceof Expression) return value.code.replaceAll('\n', `\n${' '.repeat(indent)}`);
  if (typeof value === 'string') return yamlString(value);
  if (isList(value) && value.length === 0) return '[]';
  return isNested(value) ? writeYaml(value, indent) : String(value);
}

function isNested(value: Writable): boolean {
  return (isList(value) && value.length > 0) || isMap(value);
}
