import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { writeTree } from './tools.js';

/**
 * An environment whose PATH holds some tools of this host, stubs, and nothing else; its HOME is empty.
 *
 * @param stubs name of a program -> the shell commands that it is
 */
export function stubbedEnvironment(tools: readonly string[], stubs: Readonly<Record<string, string>>) {
  const { root, remove } = writeTree([]);
  for (const tool of tools) symlinkSync(whereIs(tool), join(root, tool));
  for (const [name, body] of Object.entries(stubs)) {
    writeFileSync(join(root, name), `#!${whereIs('bash')}\n${body}\n`, { mode: 0o755 });
  }
  mkdirSync(join(root, 'home'));
  return { env: { PATH: root, HOME: join(root, 'home') }, remove };
}

/** The path of a program of this host. */
export function whereIs(tool: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const folder = folders.find((candidate) => existsSync(join(candidate, tool)));
  return join(folder ?? assert.fail(`${tool} not found`), tool);
}
