import type { Message } from '../../../report/messages/message.js';
import type { SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { firstFault } from './json-fault.js';

/**
 * Larger files are refused. A template is bounded by AWS; a plan is not: it holds every resource three times (planned values, changes,
 * state before), about 5 kB each, so this is a plan of some 6,000 resources. One file of this size takes about ten times as much memory.
 */
export const LARGEST_PLAN = 32 * 1024 * 1024;

/** Deeper values are refused: a plan needs 3 levels for each module within a module, and about 15 for the rest. */
export const MOST_LEVELS = 100;

/**
 * The object that a file of JSON holds.
 *
 * @throws ReadError where it is too large or too deep, no JSON, or no object; what people give by mistake is told by name
 */
export function parseObject(file: SourceFile): JsonObject {
  const size = byteLength(file.text);
  if (size > LARGEST_PLAN) fail(file, { id: 'audit.tooLarge', parameters: { size, limit: LARGEST_PLAN } });
  // PowerShell puts a byte order mark before UTF-8.
  const text = file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
  if (text.trim() === '') fail(file, { id: 'auditTerraform.empty' });
  if (isDeeper(text, MOST_LEVELS)) fail(file, { id: 'audit.tooDeep', parameters: { limit: MOST_LEVELS } });
  const value = parse(file, text);
  if (!isObject(value)) fail(file, { id: 'auditTerraform.notObject' });
  return value;
}

function parse(file: SourceFile, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    if (text.startsWith('PK')) fail(file, { id: 'auditTerraform.planFile' });
    if (text.includes('\0')) fail(file, { id: 'auditTerraform.utf16' });
    if (/^\s*\{\s*"@/.test(text)) fail(file, { id: 'auditTerraform.events' });
    const fault = firstFault(text);
    const problem: Message =
      fault === null
        ? { id: 'auditTerraform.notObject' }
        : { id: 'auditTerraform.broken', parameters: { column: fault.column } };
    throw new ReadError(problem, file.path, fault?.line ?? null);
  }
}

/** Of UTF-8, without making the bytes. */
function byteLength(text: string): number {
  // A text has at least as many bytes as units: most files need no count.
  if (text.length > LARGEST_PLAN || text.length * 3 <= LARGEST_PLAN) return text.length;
  return new TextEncoder().encode(text).length;
}

/** By the brackets outside of strings; what JSON.parse then says of the text does not matter here. */
function isDeeper(text: string, most: number): boolean {
  let level = 0;
  let isString = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isString) {
      if (unit === BACKSLASH) index += 1;
      else if (unit === QUOTE) isString = false;
    } else if (unit === QUOTE) isString = true;
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      level += 1;
      if (level > most) return true;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) level -= 1;
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

function fail(file: SourceFile, problem: Message): never {
  throw new ReadError(problem, file.path, null);
}
