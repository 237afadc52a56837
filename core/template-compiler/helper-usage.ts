import type { Helpers } from '../render/index.js';

/**
 * How each helper is called: a word for each argument that it needs. They say what is given too: `LIST`, `TEXTS` (a list of them), `OBJECT`, `NUMBER`,
 * `COLUMN` (a number of columns) and `VALUE` (anything); all others are texts. `…` ends an argument that there may be more of, and
 * `NAME=TEXT` stands for any by name.
 */
export const HELPER_USAGE = {
  pascal: 'TEXT',
  kebab: 'TEXT',
  json: 'VALUE',
  yaml: 'TEXT',
  hcl: 'TEXT',
  hclValue: 'VALUE COLUMN',
  typescript: 'TEXT',
  typescriptValue: 'VALUE COLUMN COLUMN',
  typescriptProperty: 'NAME VALUE COLUMN',
  shell: 'TEXT',
  powershell: 'TEXT',
  markdown: 'TEXT',
  tableCode: 'TEXT',
  usd: 'NUMBER',
  costChart: 'OBJECT',
  t: 'ID NAME=TEXT',
  message: 'OBJECT',
  where: 'LIST KEY VALUE',
  without: 'LIST KEY VALUE',
  count: 'LIST',
  having: 'LIST KEY',
  created: 'LIST TYPE',
  reused: 'LIST TYPE',
  includes: 'LIST VALUE',
  equals: 'VALUE VALUE',
  either: 'VALUE VALUE',
  include: 'GROUP FILE COLUMN OBJECT',
  anchor: 'TEXT',
  sourceUrl: 'KEY',
  deployPolicy: 'OBJECT',
  find: 'LIST KEY VALUE',
  pick: 'LIST KEY LIST',
  pairs: 'LIST',
  entries: 'OBJECT',
  pluck: 'LIST KEY',
  concat: 'TEXT…',
  join: 'TEXTS TEXT',
  pad: 'TEXT LIST KEY',
  tool: 'NAME PART',
  terraformStatement: 'OBJECT VALUE COLUMN OBJECT',
  cloudformationStatement: 'OBJECT VALUE COLUMN OBJECT',
  cdkStatement: 'OBJECT VALUE COLUMN OBJECT',
  wildcardResources: 'OBJECT',
  trustConditions: 'OBJECT FLAVOUR COLUMN OBJECT',
} as const satisfies Readonly<Record<keyof Helpers, string>>;

const WIDEST = 200;

/** Whether a helper takes that many arguments, and arguments by name. */
export function takes(usage: string, count: number, named: boolean): boolean {
  const words = usage.split(' ').filter((word) => !word.includes('='));
  const isEnough = usage.endsWith('…') ? count >= words.length : count === words.length;
  return isEnough && (!named || usage.includes('='));
}

/** Whether the arguments, those by name as one object at the end, are what the words of a usage say. */
export function fits(usage: string, given: readonly unknown[]): boolean {
  const words = usage.split(' ');
  return given.every((value, index) => isA(words[index] ?? words.at(-1) ?? '', value));
}

/** Whether the columns among the arguments are some that a line may have: far out, they fill the memory. */
export function columnsFit(usage: string, given: readonly unknown[]): boolean {
  const words = usage.split(' ');
  return given.every((value, index) => words[index] !== 'COLUMN' || (Number(value) >= 0 && Number(value) <= WIDEST));
}

/** What the arguments are, in the words of a usage. */
export function kindsOf(given: readonly unknown[]): string {
  return given.map(kindOf).join(' ');
}

function isA(word: string, value: unknown): boolean {
  switch (word) {
    case 'VALUE':
      return true;
    case 'LIST':
      return Array.isArray(value);
    case 'TEXTS':
      return Array.isArray(value) && value.every(isPrintable);
    case 'OBJECT':
      return kindOf(value) === 'OBJECT';
    case 'NUMBER':
    case 'COLUMN':
      return typeof value === 'number';
    case 'NAME=TEXT':
      return Object.values(value as object).every((one) => one !== null && isPrintable(one));
    default:
      return isPrintable(value);
  }
}

/** Null is printed as nothing. */
function isPrintable(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'NOTHING';
  if (Array.isArray(value)) return value.every(isPrintable) ? 'TEXTS' : 'LIST';
  return { string: 'TEXT', number: 'NUMBER', boolean: 'BOOLEAN' }[typeof value as string] ?? 'OBJECT';
}
