import { type Place, TemplateError } from './template-error.js';

/** How a template writes what the parser names; null for what need not be told. */
const WRITTEN: Readonly<Record<string, string | null>> = {
  CLOSE: '}}',
  CLOSE_RAW_BLOCK: null,
  CLOSE_UNESCAPED: null,
  CLOSE_SEXPR: ')',
  CLOSE_BLOCK_PARAMS: '|',
  OPEN: '{{',
  OPEN_BLOCK: '{{#',
  OPEN_INVERSE: '{{^',
  OPEN_INVERSE_CHAIN: null,
  OPEN_ENDBLOCK: '{{/',
  OPEN_PARTIAL: '{{>',
  OPEN_SEXPR: '(',
  OPEN_BLOCK_PARAMS: null,
  INVERSE: '{{else}}',
  EQUALS: '=',
  SEP: null,
  ID: 'NAME',
  STRING: '"TEXT"',
  NUMBER: '1',
  BOOLEAN: 'true',
  UNDEFINED: null,
  NULL: null,
  DATA: '@',
};

/**
 * What the parser said of a text.
 *
 * @param message `Parse error on line 3:…`, or `if doesn't match each - 3:5`
 * @param stopped where the parser was
 */
export function syntaxError(id: string, text: string, message: string, stopped: Place): TemplateError {
  const [, words, line, column] = /^(.*) - (\d+):(\d+)$/.exec(message) ?? [];
  if (words !== undefined) {
    const place = { line: Number(line), column: Number(column) + 1 };
    const [, opened, closed] = /^(.*) doesn't match (.*)$/.exec(words) ?? [];
    return opened === undefined || closed === undefined
      ? new TemplateError(id, place, { id: 'templates.unread' })
      : new TemplateError(id, place, { id: 'templates.blockEnd', parameters: { opened, closed } });
  }
  const [, expected, found] = /Expecting (.*), got '([A-Z_]+)'/.exec(message) ?? [];
  if (expected === undefined || found === undefined) {
    return new TemplateError(id, stopped, { id: 'templates.unread' });
  }
  const all = expected.split(', ').flatMap((name) => written(name.replaceAll("'", '')) ?? []);
  const met = found === 'INVALID' ? characterAt(text, stopped) : (written(found) ?? found);
  const parameters = { expected: all.join('  '), found: met };
  return new TemplateError(id, stopped, { id: 'templates.syntax', parameters });
}

function written(name: string): string | null {
  return Object.hasOwn(WRITTEN, name) ? (WRITTEN[name] ?? null) : name;
}

function characterAt(text: string, { line, column }: Place): string {
  const rest = (text.split('\n')[line - 1] ?? '').slice((column ?? 1) - 1);
  const [character = 'EOF'] = rest;
  return character;
}
