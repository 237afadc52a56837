import { basename, join } from 'node:path';
import { look } from './disk.js';
import { removeEmptyFolder } from './folders.js';
import { reading } from './host-failure.js';
import type { Host } from './host-interface.js';
import {
  BACKUP_FOLDER,
  JOURNAL_DRAFT_PATH,
  JOURNAL_PATH,
  type Journal,
  LARGEST_JOURNAL,
  readJournal,
} from './journal.js';
import { LandingError } from './landing-error.js';
import { isLock, whileLocked } from './lock.js';
import { removeBackup, rollBack } from './roll-back.js';
import { STATE_FOLDER, STATE_PATH } from './state.js';
import { runsOf } from './transaction.js';

/** Whether a run was interrupted in the project, or is at work there. */
export function isInterrupted(root: string, host: Host): boolean {
  return host.lstat(join(root, STATE_FOLDER))?.kind === 'folder' && host.lstat(join(root, JOURNAL_PATH)) !== null;
}

/**
 * Takes back a run that was interrupted: the project is as it was before.
 *
 * @param root absolute; it need not exist
 * @returns what somebody changed since and was left; null where no run was interrupted
 * @throws LandingError `locked` where a run is at work; `refused` for a journal that is not to be trusted; `unrestored`
 */
export function recover(root: string, host: Host): { readonly left: readonly string[] } | null {
  const has = (path: string) => host.lstat(join(root, path)) !== null;
  const { isNeeded, wasLocked } = reading(root, () => {
    const isProject = host.lstat(join(root, STATE_FOLDER))?.kind === 'folder';
    const names = isProject ? host.list(join(root, STATE_FOLDER)) : [];
    const [isAtWork, isComplete] = [names.includes(basename(JOURNAL_PATH)), names.includes(basename(STATE_PATH))];
    const wasLocked = names.some(isLock);
    return { isNeeded: isProject && (wasLocked || isAtWork || !isComplete), wasLocked };
  });
  if (!isNeeded) return null;
  return whileLocked(root, host, () => {
    const journal = journalAt(root, host);
    if (journal === null) {
      // Left by a run that was killed before it changed anything, or when it was complete.
      reading(root, () => removeLeftovers(wasLocked && !has(STATE_PATH), root, host));
      return null;
    }
    const { left, failed } = rollBack(journal, root, host);
    if (failed.length === 0) return { left };
    const parameters = { paths: failed.join(', ') };
    throw new LandingError('unrestored', { id: 'landing.recover.failed', parameters }, failed);
  });
}

function removeLeftovers(isUnmade: boolean, root: string, host: Host): void {
  const draft = join(root, JOURNAL_DRAFT_PATH);
  if (host.lstat(draft) !== null) host.removeFile(draft);
  if (!isUnmade) return;
  for (const run of runsOf(root, host)) removeBackup(run, root, host);
  removeEmptyFolder(join(root, BACKUP_FOLDER), host);
}

function journalAt(root: string, host: Host): Journal | null {
  return reading(root, () => readJournal(look(root, JOURNAL_PATH, host, LARGEST_JOURNAL), JOURNAL_PATH));
}
