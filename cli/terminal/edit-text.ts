import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Lets the user edit a text in the editor that VISUAL or EDITOR names, in a file of the same name somewhere else.
 *
 * @param editor its words, such as `code --wait`; they are never given to a shell
 * @returns the text as it was saved; null where the editor failed or nothing was changed
 */
export function editText(editor: string, path: string, text: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'ecr-privatelink-'));
  try {
    const file = join(folder, basename(path));
    writeFileSync(file, text);
    const [program = '', ...words] = editor.trim().split(/\s+/);
    const { status } = spawnSync(program, [...words, file], { stdio: 'inherit' });
    const edited = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    return status === 0 && edited !== text ? edited : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
