import { LARGEST_FILE, type SourceFile } from '../options.js';
import { ReadError } from '../read-error.js';
import type { Node } from './node.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';

/**
 * A template or a parameters file, in JSON or YAML.
 *
 * @throws ReadError for what is neither, or too large
 */
export function parseSource({ path, text }: SourceFile): Node {
  // Of three bytes at most: the exact size is worked out only where it could be too much.
  const size = text.length * 3 <= LARGEST_FILE ? 0 : new TextEncoder().encode(text).length;
  if (size > LARGEST_FILE) {
    throw new ReadError({ id: 'audit.tooLarge', parameters: { size, limit: LARGEST_FILE } }, path, null);
  }
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.includes('\0')) throw new ReadError({ id: 'read.noText' }, path, null);
  const source = { path, text: plain };
  return /^\s*[{[]/.test(plain) ? parseJson(source) : parseYaml(source);
}
