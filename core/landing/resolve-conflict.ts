import type { Action, Decision, LandingFile } from './action.js';
import { type DiskEntry, digestOfText } from './disk.js';
import type { FileRecord } from './state.js';
import { PLAIN } from './text-form.js';

/** Where the template's content is put beside a file. */
export function sidePath(path: string): string {
  return `${path}.new`;
}

/**
 * A conflict, decided by a person. What the file was is in the backup, whatever he decided.
 *
 * @param action the conflict
 * @param entry the file, with the mode that it gets where it is written
 * @param recorded what is recorded of the file once the rendered content counts as landed
 * @param isTaken whether something is at a path
 * @returns the conflict itself where it cannot be decided so
 */
export function choose(
  decision: Decision,
  action: Action,
  file: LandingFile,
  entry: DiskEntry,
  recorded: FileRecord,
  isTaken: (path: string) => boolean,
): Action {
  const { conflict } = action;
  const choice = typeof decision === 'string' ? decision : 'edit';
  const isPossible = choice === 'edit' ? conflict?.marked !== null : conflict?.choices.includes(choice);
  if (conflict === null || isPossible !== true) return action;
  const decided: Action = { ...action, choice, kind: 'keep' };
  // What is no text is left to the user, and its record as it is.
  if (entry.kind !== 'text') return decided;
  const record = { ...recorded, eol: entry.eol };
  const kept = file.policy === 'once' ? record : { ...record, kept: digestOfText(entry) };
  const written = (text: string) => ({ text, eol: entry.eol, byteOrderMark: entry.byteOrderMark, mode: entry.mode });
  if (typeof decision !== 'string') return { ...decided, kind: 'merge', written: written(decision.edited), record };
  switch (decision) {
    case 'mine':
      return { ...decided, record: kept };
    case 'theirs':
      return { ...decided, kind: 'update', written: written(file.text), record };
    case 'markers': {
      const marked = conflict.marked ?? file.text;
      return {
        ...decided,
        kind: 'merge',
        written: written(marked),
        record: { ...record, disposition: 'conflict-pending' },
      };
    }
    case 'side': {
      const path = sidePath(file.path);
      if (isTaken(path)) return { ...action, reason: { id: 'landing.conflict.side', parameters: { path } } };
      return { ...decided, record: kept, side: { ...PLAIN, text: file.text, mode: file.mode, path } };
    }
  }
}
