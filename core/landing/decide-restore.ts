import type { Action } from './action.js';
import type { Situation } from './decide.js';
import { digest } from './digest.js';
import { PLAIN } from './text-form.js';

/** One file as it is rendered now, whatever became of it; all others are left, and so is what is recorded of them. */
export function decideRestore(path: string, { state, disk, next }: Situation): Action[] {
  const records = Object.entries(state?.files ?? {});
  const others = records.filter(([other]) => other !== path).map(([other, record]) => leave(other, record.id, record));
  const file = next.find((each) => each.path === path);
  const entry = disk.get(path);
  if (file === undefined || entry === undefined) return others;
  const { id, text, mode, policy } = file;
  const form = entry.kind === 'text' ? entry : PLAIN;
  const restored: Action = {
    ...leave(path, id, { id, base: digest(text), mode, eol: form.eol, policy, disposition: 'normal' }),
    kind: entry.kind === 'text' ? 'update' : 'create',
    written: { text, mode, eol: form.eol, byteOrderMark: form.byteOrderMark },
  };
  if (entry.kind !== 'unsafe') {
    const isThere = entry.kind === 'text' && entry.text === text;
    return [isThere ? { ...restored, kind: 'identical', written: null } : restored, ...others];
  }
  const reason = { id: 'landing.unsafe.place', parameters: { place: entry.place } } as const;
  const conflict = { choices: [], mine: null, base: null, theirs: text, marked: null };
  return [{ ...restored, kind: 'conflict', written: null, reason, conflict }, ...others];
}

function leave(path: string, id: string, record: NonNullable<Action['record']>): Action {
  return {
    kind: 'identical',
    path,
    id,
    reason: null,
    user: 'unchanged',
    template: 'unchanged',
    written: null,
    side: null,
    from: null,
    record,
    conflict: null,
    choice: null,
  };
}
