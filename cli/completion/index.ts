import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import type { Completion } from './model.js';
import { powershellCompletion } from './powershell.js';
import type { Shell } from './shells.js';
import { zshCompletion } from './zsh.js';

export { completionOf } from './model.js';
export { isShell, SHELLS, type Shell } from './shells.js';

const SCRIPTS: Readonly<Record<Shell, (completion: Completion) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** The script that makes a shell complete the command. */
export function completionScript(shell: Shell, completion: Completion): string {
  return SCRIPTS[shell](completion);
}
