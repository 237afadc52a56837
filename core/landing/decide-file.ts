import type { Message } from '../report/messages/message.js';
import { type Action, CHOICES, type Choice, type LandingFile, type TemplateSide, type UserSide } from './action.js';
import type { Situation } from './decide.js';
import { digest } from './digest.js';
import { type DiskEntry, digestOfText, type TextEntry, type Unsafe } from './disk.js';
import { hasConflictMarkers, mayHaveConflictMarkers } from './markers.js';
import { mergeText } from './merge.js';
import { mergeJson } from './merge-json.js';
import { digestOf } from './rendered.js';
import { choose } from './resolve-conflict.js';
import type { FileRecord } from './state.js';
import { PLAIN, type TextForm } from './text-form.js';
import { uniteJson } from './unite-json.js';
import { isBrokenByMerge } from './validity.js';

/** What is known of a file's path, and of the path that it had before. */
export interface Known {
  readonly record: FileRecord | null;
  readonly entry: DiskEntry;
  readonly from: { readonly path: string; readonly record: FileRecord; readonly entry: DiskEntry } | null;
}

const UNSAFE_REASON = {
  link: 'landing.unsafe.link',
  folder: 'landing.unsafe.folder',
  'not-a-folder': 'landing.unsafe.notAFolder',
  other: 'landing.unsafe.other',
  binary: 'landing.unsafe.binary',
  large: 'landing.unsafe.large',
} as const satisfies Record<Unsafe, Message['id']>;

/** In markers, as git writes them. */
const LABELS = { mine: 'yours', base: 'base', theirs: 'template' } as const;

/** What happens to a file that is rendered. */
export function decideFile(file: LandingFile, known: Known, situation: Situation): Action {
  const { record, entry, from } = known;
  if (file.policy === 'once' && from !== null) return decideOnce({ ...file, path: from.path }, from, situation);
  if (file.policy === 'once' && record?.id === file.id) return decideOnce(file, { record, entry }, situation);
  if (from !== null) return decideRenamed(file, known, from, situation);
  if (entry.kind === 'unsafe') {
    return conflict(
      file,
      record,
      entry,
      { id: UNSAFE_REASON[entry.what], parameters: { place: entry.place } },
      situation,
    );
  }
  if (record === null) return decideNew(file, entry, situation);
  if (record.id !== file.id) {
    const reason: Message = { id: 'landing.conflict.otherTemplate', parameters: { template: record.id } };
    return conflict(file, record, entry, reason, situation);
  }
  if (entry.kind === 'absent') return decideDeleted(file, record);
  return decideKnown(file, record, entry, situation);
}

/** After the first run a `once` file is the user's, whatever became of it: it stays where and as it is. */
function decideOnce(
  file: LandingFile,
  { record, entry }: { readonly record: FileRecord; readonly entry: DiskEntry },
  situation: Situation,
): Action {
  const isPending = record.disposition === 'conflict-pending';
  if (isPending && isUnresolved(entry, file)) return unresolved(file, record, entry, situation);
  const after: FileRecord = isPending ? { ...record, disposition: 'normal' } : record;
  return left(file, after, 'identical', 'unchanged', 'unchanged');
}

function decideNew(file: LandingFile, entry: DiskEntry, situation: Situation): Action {
  if (entry.kind !== 'text')
    return write(file, 'create', file.text, PLAIN, file.mode, 'unchanged', 'new', recordOf(file));
  const record = recordOf(file, entry);
  if (digestOfText(entry) === digestOf(file)) return left(file, record, 'adopt', 'unmanaged', 'new');
  if (file.combine !== 'json') {
    return conflict(file, null, entry, { id: 'landing.conflict.unmanaged' }, situation);
  }
  const united = uniteJson(entry.text, file.text);
  if (typeof united !== 'string') return conflict(file, null, entry, united, situation);
  if (united === entry.text) return left(file, record, 'adopt', 'unmanaged', 'new');
  return write(file, 'merge', united, entry, entry.mode, 'unmanaged', 'new', record);
}

/** A deletion is an edit, too: only `restore` takes it back. */
function decideDeleted(file: LandingFile, record: FileRecord): Action {
  const isRecorded = record.disposition === 'deleted-by-user';
  const hasMoved = record.base !== digestOf(file);
  const after: FileRecord = { ...recordOf(file), eol: record.eol, disposition: 'deleted-by-user' };
  const user = isRecorded ? 'deleted' : 'missing';
  const action = left(file, after, 'deleted', user, hasMoved && !isRecorded ? 'changed' : 'unchanged');
  return hasMoved ? { ...action, reason: { id: 'landing.notice.deleted', parameters: { path: file.path } } } : action;
}

function decideKnown(file: LandingFile, record: FileRecord, entry: TextEntry, situation: Situation): Action {
  const after = { ...recordOf(file, entry), eol: record.eol };
  const base = record.base;
  const hasMoved = digestOf(file) !== base;
  const found = digestOfText(entry);
  const isRendered = found === digestOf(file);
  const isEdited = found !== base;
  if (isEdited && isUnresolved(entry, file)) return unresolved(file, record, entry, situation);
  const mode = updatedMode(entry.mode, file, record);
  const template: TemplateSide = hasMoved || mode !== entry.mode ? 'changed' : 'unchanged';
  const user: UserSide = isEdited && !isRendered ? 'edited' : 'unchanged';
  if (isRendered) {
    if (mode === entry.mode) return left(file, after, 'identical', user, template);
    return write(file, 'update', entry.text, entry, mode, user, template, after);
  }
  if (!isEdited) return write(file, 'update', file.text, entry, mode, user, template, after);
  if (!hasMoved) {
    const kept = record.kept === found ? { ...after, kept: found } : after;
    if (mode === entry.mode) return left(file, kept, 'keep', user, template);
    return write(file, 'merge', entry.text, entry, mode, user, template, kept);
  }
  const merged = mergedText(file, situation.baseOf(base), entry.text);
  if (merged === null) return conflict(file, record, entry, { id: 'landing.conflict.edited' }, situation);
  // What he had kept without a change of the template is still without it.
  const kept = record.kept === found ? { ...after, kept: digest(merged) } : after;
  return write(file, 'merge', merged, entry, mode, user, template, kept);
}

function isUnresolved(entry: DiskEntry, file: LandingFile): boolean {
  if (entry.kind !== 'text' || (entry.plain !== undefined && !mayHaveConflictMarkers(entry.plain))) return false;
  return hasConflictMarkers(entry.text) && !hasConflictMarkers(file.text);
}

function unresolved(file: LandingFile, record: FileRecord, entry: DiskEntry, situation: Situation): Action {
  return conflict(file, record, entry, { id: 'landing.conflict.markers' }, situation, ['theirs']);
}

/** What both sides changed, in one text; null where that needs a person. */
function mergedText(file: LandingFile, base: string | null, mine: string): string | null {
  const { path, text: theirs } = file;
  const merged = mergeText(base, mine, theirs, LABELS);
  if (merged.kind === 'clean' && !isBrokenByMerge(path, mine, theirs, merged.text)) return merged.text;
  return file.combine === 'json' && base !== null ? mergeJson(base, mine, theirs) : null;
}

/** Both texts with markers: around what collides, or around all where the merge was clean and cannot be used. */
function markedText(base: string | null, mine: string, theirs: string): string {
  const merged = mergeText(base, mine, theirs, LABELS);
  return merged.kind === 'conflict' ? merged.text : mergeText(null, mine, theirs, LABELS).text;
}

/** A file that the templates moved takes the user's edits along. One that he moved there himself is where it should be. */
function decideRenamed(
  file: LandingFile,
  { entry, record: here }: Known,
  from: NonNullable<Known['from']>,
  situation: Situation,
): Action {
  const { path: oldPath, record, entry: old } = from;
  const isFree = entry.kind === 'absent';
  if (here !== null || (!isFree && old.kind !== 'absent')) {
    const reason: Message = { id: 'landing.conflict.renamed', parameters: { path: oldPath } };
    return { ...conflict(file, record, entry, reason, situation, []), template: 'renamed' };
  }
  if (old.kind === 'absent') {
    const action = isFree ? decideDeleted(file, record) : decideFile(file, { record, entry, from: null }, situation);
    return { ...action, template: 'renamed' };
  }
  if (old.kind === 'unsafe') {
    const reason: Message = { id: UNSAFE_REASON[old.what], parameters: { place: old.place } };
    return { ...conflict(file, record, old, reason, situation, []), template: 'renamed' };
  }
  const action = decideKnown(file, record, old, situation);
  if (action.kind === 'conflict') return { ...action, from: oldPath, template: 'renamed' };
  const { text, eol, byteOrderMark, mode } = old;
  const written = action.written ?? { text, eol, byteOrderMark, mode };
  return { ...action, kind: 'rename', template: 'renamed', from: oldPath, written };
}

/** The user's mode is kept, unless the templates made the file executable, or no longer so. */
function updatedMode(mode: number, file: LandingFile, record: FileRecord | null): number {
  if (record?.mode === file.mode || isExecutable(mode) === isExecutable(file.mode)) return mode;
  // Who may read a script may run it.
  return isExecutable(file.mode) ? mode | ((mode & 0o444) >> 2) : mode & ~0o111;
}

function isExecutable(mode: number): boolean {
  return (mode & 0o100) !== 0;
}

function recordOf(file: LandingFile, form: TextForm = PLAIN): FileRecord {
  const { id, mode, policy } = file;
  return { id, base: digestOf(file), mode, eol: form.eol, policy, disposition: 'normal' };
}

function left(
  { path, id }: LandingFile,
  record: FileRecord,
  kind: Action['kind'],
  user: UserSide,
  template: TemplateSide,
): Action {
  return {
    kind,
    path,
    id,
    reason: null,
    user,
    template,
    written: null,
    side: null,
    from: null,
    record,
    conflict: null,
    choice: null,
  };
}

function write(
  file: LandingFile,
  kind: Action['kind'],
  text: string,
  { eol, byteOrderMark }: TextForm,
  mode: number,
  user: UserSide,
  template: TemplateSide,
  record: FileRecord,
): Action {
  return { ...left(file, record, kind, user, template), written: { text, eol, byteOrderMark, mode } };
}

/** @param choices what a person can do; by default all, or only to leave what is no text */
function conflict(
  file: LandingFile,
  record: FileRecord | null,
  entry: DiskEntry,
  reason: Message,
  situation: Situation,
  choices: readonly Choice[] = entry.kind === 'text' ? CHOICES : ['mine'],
): Action {
  const isKnown = record !== null && record.id === file.id;
  const base = isKnown ? situation.baseOf(record.base) : null;
  const mine = entry.kind === 'text' ? entry.text : null;
  const user = mine === null ? 'unsafe' : isKnown ? 'edited' : 'unmanaged';
  const action: Action = {
    ...left(file, recordOf(file), 'conflict', user, isKnown ? 'changed' : 'new'),
    record,
    reason,
    conflict: {
      choices,
      mine,
      base,
      theirs: file.text,
      marked: mine === null ? null : markedText(base, mine, file.text),
    },
  };
  const choice = situation.choiceOf(file.path);
  if (choice === null) return action;
  const known = isKnown ? record : null;
  const place = entry.kind === 'text' ? { ...entry, mode: updatedMode(entry.mode, file, known) } : entry;
  return choose(choice, action, file, place, recordOf(file), situation.isTaken);
}
