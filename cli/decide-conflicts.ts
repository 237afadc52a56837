import { askConflicts, type EditText } from '../core/interview/index.js';
import type { Decision } from '../core/landing/index.js';
import type { Refresh } from '../core/project/index.js';
import { refreshLines } from '../core/report/index.js';
import { choiceOf } from './choice-of.js';
import { isInteractive } from './interactive.js';
import { refreshOf } from './projects.js';
import type { Request } from './request.js';
import { editText } from './terminal/edit-text.js';
import { openPrompter } from './terminal/open-prompter.js';

/**
 * Lets the person in front of the terminal decide what conflicts, after a summary of everything; where nobody is there, or no decision is
 * possible, the conflicts stay.
 *
 * @throws Cancelled
 */
export async function decideConflicts(root: string, refresh: Refresh, request: Request): Promise<Refresh> {
  if (!isInteractive(request) || request.line.own['on-conflict'] !== undefined) return refresh;
  const decisions = new Map<string, Decision>();
  const usual = choiceOf(request);
  const settings = {
    page: { ...request, hasColour: !request.surroundings.environment.NO_COLOR },
    edit: editorOf(request),
  };
  let current = refresh;
  for (;;) {
    const { conflicts } = current.landing;
    if (conflicts.length === 0 || conflicts.some(({ conflict }) => conflict?.choices.length === 0)) return current;
    const lines = refreshLines(current.landing, { isDry: true, told: false }, request);
    request.surroundings.out(`${lines.join('\n')}\n`);
    const prompter = await openPrompter(request);
    for (const [path, decision] of await askConflicts(prompter, conflicts, settings)) decisions.set(path, decision);
    // A decision may be impossible: something may be in the place of a side file.
    current = refreshOf(root, request, { choiceOf: (path) => decisions.get(path) ?? usual(path) });
  }
}

/** The user's editor; without one the way is not offered. */
function editorOf({ surroundings }: Request): EditText | null {
  const { VISUAL, EDITOR } = surroundings.environment;
  const editor = VISUAL || EDITOR;
  return editor ? async (path, text) => editText(editor, path, text) : null;
}
