export interface JsonFault {
  /** From 1, both. */
  readonly line: number;
  readonly column: number;
}

/** What may come next. */
type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';

/**
 * Where a text first breaks the grammar of JSON; null where it does not. JSON.parse tells it in some versions of Node and for some texts
 * only, and a parser that calls itself for each level fails at deep ones.
 */
export function firstFault(text: string): JsonFault | null {
  const open: string[] = [];
  let state: State = 'value';
  let index = 0;
  for (;;) {
    while (isSpace(text.charCodeAt(index))) index += 1;
    if (index === text.length) return state === 'end' ? null : placeAt(text, index);
    const end = tokenEnd(text, index);
    const next: State | null = end === null ? null : step(state, text.charAt(index), open);
    if (end === null || next === null) return placeAt(text, index);
    index = end;
    state = next;
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|[[\]{}:,]/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** @returns null where there is no token */
function tokenEnd(text: string, start: number): number | null {
  if (text.charAt(start) !== '"') return matchEnd(WORD, text, start);
  let index = start + 1;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '"') return index + 1;
    if (character < ' ') return null;
    const end: number | null = character === '\\' ? matchEnd(ESCAPE, text, index) : index + 1;
    if (end === null) return null;
    index = end;
  }
  return null;
}

function matchEnd(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** @returns null where a token that begins so cannot stand there */
function step(state: State, first: string, open: string[]): State | null {
  const isValue = state === 'value' || state === 'value-or-end';
  switch (first) {
    case '{':
    case '[':
      if (!isValue) return null;
      open.push(first);
      return first === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
      return (state === 'comma-or-end' || state === 'key-or-end') && open.pop() === '{' ? after(open) : null;
    case ']':
      return (state === 'comma-or-end' || state === 'value-or-end') && open.pop() === '[' ? after(open) : null;
    case ',':
      if (state !== 'comma-or-end') return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return state === 'colon' ? 'value' : null;
    default:
      if (first === '"' && (state === 'key' || state === 'key-or-end')) return 'colon';
      return isValue ? after(open) : null;
  }
}

function after(open: readonly string[]): State {
  return open.length === 0 ? 'end' : 'comma-or-end';
}

function placeAt(text: string, index: number): JsonFault {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
