import type { Problem } from '../core/answers/index.js';
import { nearest } from '../core/catalogue/index.js';
import { completionDocument } from '../core/report/index.js';
import { loadExplanations } from './build-facts.js';
import { completionOf, completionScript, isShell, SHELLS, type Shell } from './completion/index.js';
import { CommandFailure } from './failure.js';
import type { Request } from './request.js';

/** Prints the script by which a shell completes this command. Needs no project and no network. */
export async function runCompletion({ line, language, surroundings }: Request): Promise<number> {
  const shell = shellOf(line.directory);
  const ids = [...new Set(loadExplanations(language).map(({ id }) => id))];
  const script = completionScript(shell, completionOf(language, ids));
  surroundings.out(line.own.json === undefined ? script : completionDocument(shell, script));
  return 0;
}

/** @throws CommandFailure (exit 2) where the shell is missing or unknown */
function shellOf(word: string | null): Shell {
  if (word === 'pwsh') return 'powershell';
  if (word !== null && isShell(word)) return word;
  const problem: Problem = {
    subject: 'SHELL',
    field: null,
    given: word,
    rule: { id: 'rule.choice', parameters: { choices: SHELLS.join(', ') } },
    example: 'completion bash',
    nearest: word === null ? null : nearest(word, SHELLS),
  };
  throw new CommandFailure({ exitCode: 2, problems: [problem] });
}
