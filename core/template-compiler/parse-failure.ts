import { type Place, TemplateError } from './template-error.js';

/** How a template writes what the parser names. */
export const WRITTEN: Readonly<Record<string, string>> = {
  EOF: 'EOF',
  COMMENT: '{{!',
  CONTENT: 'TEXT',
  CLOSE: '}}',
  OPEN_RAW_BLOCK: '{{{{',
  CLOSE_RAW_BLOCK: '}}}}',
  END_RAW_BLOCK: '{{{{/',
  OPEN_UNESCAPED: '{{{',
  CLOSE_UNESCAPED: '}}}',
  CLOSE_SEXPR: ')',
  CLOSE_BLOCK_PARAMS: '|',
  OPEN: '{{',
  OPEN_BLOCK: '{{#',
  OPEN_INVERSE: '{{^',
  OPEN_INVERSE_CHAIN: '{{else if',
  OPEN_ENDBLOCK: '{{/',
  OPEN_PARTIAL: '{{>',
  OPEN_PARTIAL_BLOCK: '{{#>',
  OPEN_SEXPR: '(',
  OPEN_BLOCK_PARAMS: 'as |',
  INVERSE: '{{else}}',
  EQUALS: '=',
  SEP: '.',
  ID: 'NAME',
  STRING: '"TEXT"',
  NUMBER: '1',
  BOOLEAN: 'true',
  UNDEFINED: 'undefined',
  NULL: 'null',
  DATA: '@',
};

/** What is not told where it could stand: it is not supported, or nobody looks for it there. */
const NOT_TOLD = new Set([
  'COMMENT',
  'OPEN_RAW_BLOCK',
  'CLOSE_RAW_BLOCK',
  'END_RAW_BLOCK',
  'OPEN_UNESCAPED',
  'OPEN_INVERSE',
  'OPEN_INVERSE_CHAIN',
  'OPEN_PARTIAL_BLOCK',
  'OPEN_BLOCK_PARAMS',
  'SEP',
  'UNDEFINED',
  'NULL',
]);

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
  const names = expected.split(', ').map((name) => name.replaceAll("'", ''));
  // Where either could stand, three braces are not what closes it.
  const isTold = (name: string) => !NOT_TOLD.has(name) && !(name === 'CLOSE_UNESCAPED' && names.includes('CLOSE'));
  const all = names.filter(isTold).map(written);
  const met = found === 'INVALID' ? characterAt(text, stopped) : written(found);
  const parameters = { expected: all.join('  '), found: met };
  return new TemplateError(id, stopped, { id: 'templates.syntax', parameters });
}

function written(name: string): string {
  return WRITTEN[name] ?? name;
}

function characterAt(text: string, { line, column }: Place): string {
  const rest = (text.split('\n')[line - 1] ?? '').slice((column ?? 1) - 1);
  const [character = 'EOF'] = rest;
  return character;
}
