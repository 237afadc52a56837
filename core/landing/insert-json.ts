import type { JsonPart, JsonValue } from './read-json.js';

/** Parts that are added to an object or array of a text, behind those it has. */
export interface Insertion {
  readonly into: JsonValue;
  /** At least one. */
  readonly parts: readonly JsonPart[];
}

/** How a JSON text is laid out. */
interface Layout {
  /** One step of indentation. */
  readonly step: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** After a comma within a line. */
  readonly space: string;
  /** Whether the text goes over several lines. */
  readonly lines: boolean;
}

/**
 * A JSON text with parts added, laid out as what is beside them. No other character changes: numbers, escapes and blank lines stay as they
 * were written.
 *
 * @param root the object that the text holds
 */
export function insertJson(text: string, root: JsonValue, insertions: readonly Insertion[]): string {
  const layout = layoutOf(text, root);
  return insertions
    .map((insertion) => editOf(text, insertion, layout))
    .sort((one, other) => other.from - one.from)
    .reduce((result, { from, to, added }) => result.slice(0, from) + added + result.slice(to), text);
}

function layoutOf(text: string, { parts: [first], text: content }: JsonValue): Layout {
  const between = first === undefined ? '' : text.slice(first.start + first.name.length, first.value.start);
  const colon = /^ ?: ?$/.test(between) ? between : ': ';
  return {
    step: /\n([ \t]+)\S/.exec(content)?.[1] ?? '  ',
    colon,
    space: colon.endsWith(' ') ? ' ' : '',
    lines: first === undefined || content.includes('\n'),
  };
}

function editOf(text: string, { into, parts }: Insertion, layout: Layout) {
  const last = into.parts.at(-1);
  if (last === undefined) {
    const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', into.start) + 1))?.[0] ?? '';
    const added = block(parts, layout.lines ? `\n${indent}` : '', layout);
    return { from: into.start + 1, to: endOf(into) - 1, added };
  }
  const before = into.parts.at(-2);
  const gap = text.slice(before === undefined ? into.start + 1 : endOf(before.value), last.start);
  const lead = gap.slice(gap.indexOf(',') + 1);
  // Of blank lines before the last part none is repeated.
  const line = lead.slice(Math.max(lead.lastIndexOf('\n'), 0));
  const separator = before === undefined && line === '' ? layout.space : line;
  const at = endOf(last.value);
  return { from: at, to: at, added: parts.map((part) => `,${separator}${print(part, separator, layout)}`).join('') };
}

function endOf({ start, text }: JsonValue): number {
  return start + text.length;
}

/** @param line what the part stands behind: a line end and its indentation, or less where it shares a line */
function print({ name, value }: JsonPart, line: string, layout: Layout): string {
  const key = name === '' ? '' : name + layout.colon;
  if (value.kind === 'scalar') return key + value.text;
  const content = value.parts.length === 0 ? '' : block(value.parts, line, layout);
  return key + (value.kind === 'object' ? `{${content}}` : `[${content}]`);
}

/** What is between the brackets of an object or array that stands behind `line`. */
function block(parts: readonly JsonPart[], line: string, layout: Layout): string {
  if (!line.startsWith('\n')) return parts.map((part) => print(part, '', layout)).join(`,${layout.space}`);
  const inner = line + layout.step;
  return parts.map((part) => inner + print(part, inner, layout)).join(',') + line;
}
