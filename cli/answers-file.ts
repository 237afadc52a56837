import { resolve } from 'node:path';
import type { Problem } from '../core/answers/index.js';
import type { Message } from '../core/report/index.js';
import { readJson } from './answers-json.js';
import { readYaml } from './answers-yaml.js';
import type { Surroundings } from './surroundings.js';

/** Larger files are refused: no answers need them, and megabytes of YAML take seconds and gigabytes. */
const LARGEST = 256 * 1024;

/** The content of a text file, or why it cannot be used. */
export type Content = { readonly value: unknown } | { readonly rule: Message };
export type AnswersFile = { readonly values: Readonly<Record<string, unknown>> } | { readonly problem: Problem };

/** Reads an answers file, JSON or YAML. YAML where the name says so, or where it does not begin as a JSON object does. */
export async function readAnswersFile(name: string, { folder, host }: Surroundings): Promise<AnswersFile> {
  const content = await readContent(resolve(folder, name), host);
  if ('value' in content) {
    const { value } = content;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { values: { ...value } };
  }
  const rule: Message = 'rule' in content ? content.rule : { id: 'rule.fileShape' };
  return { problem: { subject: '--answers', field: null, given: name, rule, example: null, nearest: null } };
}

/** A line of a text, counted from 0, short enough to be shown. */
export function lineOf(text: string, line: number): string {
  const content = text.split('\n', line + 1)[line]?.trim() ?? '';
  return content.length > 60 ? `${content.slice(0, 60)}…` : content;
}

async function readContent(path: string, host: Surroundings['host']): Promise<Content> {
  let text: string;
  try {
    const entry = host.stat(path);
    if (entry === null) return { rule: { id: 'rule.fileAbsent' } };
    if (entry.kind !== 'file') return { rule: { id: 'rule.fileKind' } };
    if (entry.size > LARGEST) return { rule: { id: 'rule.fileSize' } };
    text = new TextDecoder('utf-8', { fatal: true }).decode(host.readFile(path));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'UTF-8';
    if (reason === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { rule: { id: 'describe.encoding' } };
    return { rule: { id: 'rule.fileUnreadable', parameters: { reason } } };
  }
  // UTF-16 without its mark: every second byte of it is zero, which no text has.
  if (text.includes('\0')) return { rule: { id: 'describe.encoding' } };
  const isYaml = /\.ya?ml$/i.test(path) || (!/\.json$/i.test(path) && !text.trimStart().startsWith('{'));
  try {
    return isYaml ? await readYaml(text) : await readJson(text);
  } catch (error) {
    // Both parsers recurse, so that a file of a million brackets exhausts the stack.
    if (error instanceof RangeError) return { rule: { id: 'rule.fileNesting' } };
    throw error;
  }
}
