import type { Action } from './action.js';
import { type DiskEntry, digestOfText } from './disk.js';
import type { FileRecord } from './state.js';

/** What happens to a recorded file that is not rendered any more: it goes, unless the user made it his own. */
export function decideDropped(path: string, record: FileRecord, entry: DiskEntry): Action {
  const action: Action = {
    kind: 'kept',
    path,
    id: record.id,
    reason: null,
    user: 'unchanged',
    template: 'dropped',
    written: null,
    side: null,
    from: null,
    record: { ...record, disposition: 'kept-after-drop' },
    conflict: null,
    choice: null,
  };
  const isOwn = record.disposition === 'kept-after-drop';
  if (entry.kind === 'absent') {
    const isKnown = isOwn || record.disposition === 'deleted-by-user';
    return { ...action, kind: 'remove', user: 'deleted', template: isKnown ? 'unchanged' : 'dropped', record: null };
  }
  // It was left to the user before.
  if (isOwn) return { ...action, template: 'unchanged', user: 'edited' };
  if (record.policy !== 'once' && entry.kind === 'text' && digestOfText(entry) === record.base) {
    return { ...action, kind: 'remove', record: null };
  }
  const user = entry.kind === 'text' ? 'edited' : 'unsafe';
  return { ...action, user, reason: { id: 'landing.notice.dropped' } };
}
