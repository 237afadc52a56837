import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { CLEAN } from './command.js';

const TAB = '\t';
/** Bound to a widget that writes the line to a file and empties it. */
const TELL = '\x14';

/**
 * What zsh makes of lines at the end of which the tab key is pressed; a line with several completions stays as it is.
 *
 * @param folder where the shell is, and keeps files of its own
 * @param script what it sources
 */
export async function completedByZsh(
  folder: string,
  script: string,
  lines: readonly string[],
): Promise<Record<string, string>> {
  writeFileSync(join(folder, '.script'), script);
  const shell = spawn('zsh', ['-f', '-i'], { cwd: folder, cols: 120, env: { ...CLEAN, HOME: folder, TERM: 'xterm' } });
  const told = join(folder, '.line');
  const line = async () => {
    for (let waited = 0; !existsSync(told); waited += 10) {
      if (waited > 30_000) throw new Error('zsh does not answer');
      await sleep(10);
    }
    const text = readFileSync(told, 'utf8').trimEnd();
    rmSync(told);
    return text;
  };
  try {
    const settings = [
      'autoload -Uz compinit && compinit -u -D',
      'source ./.script',
      'tell() { print -r -- "$BUFFER" > .written; mv .written .line; BUFFER= }',
      'zle -N tell',
      "bindkey '^T' tell",
      'print ready > .line',
    ];
    shell.write(`${settings.join('; ')}\r`);
    await line();
    const completed: Record<string, string> = {};
    for (const typed of lines) {
      shell.write(typed + TAB + TELL);
      completed[typed] = await line();
    }
    return completed;
  } finally {
    shell.kill();
  }
}
