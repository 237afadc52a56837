import { type EditText, settleConflicts, wantsColour } from '../core/interview/index.js';
import type { Decision, Landing } from '../core/landing/index.js';
import type { Refresh } from '../core/project/index.js';
import { isInteractive } from './interactive.js';
import { refreshOf } from './projects.js';
import type { Request } from './request.js';
import { editText } from './terminal/edit-text.js';
import { openPrompter } from './terminal/open-prompter.js';

/**
 * Lets the person in front of the terminal decide what conflicts; where nobody is there, or --on-conflict says what to do, nothing is asked.
 *
 * @throws Cancelled
 */
export async function decideConflicts(root: string, refresh: Refresh, request: Request): Promise<Refresh> {
  if (!isInteractive(request) || request.line.own['on-conflict'] !== undefined) return refresh;
  const replan = (choiceOf: (path: string) => Decision | null) => refreshOf(root, request, { choiceOf });
  return settleInTerminal(refresh, replan, request);
}

/** As `settleConflicts`, in this terminal. */
export function settleInTerminal<Planned extends { readonly landing: Landing }>(
  planned: Planned,
  replan: (choiceOf: (path: string) => Decision | null) => Planned,
  request: Request,
): Promise<Planned> {
  const page = { ...request, hasColour: wantsColour(request.surroundings.environment) };
  return settleConflicts(planned, replan, () => openPrompter(request), { page, edit: editorOf(request) });
}

/** The user's editor; without one the way is not offered. */
function editorOf({ surroundings }: Request): EditText | null {
  const { VISUAL, EDITOR } = surroundings.environment;
  const editor = VISUAL || EDITOR;
  return editor ? async (path, text) => editText(editor, path, text) : null;
}
