import type { LandingFile } from '../../../core/landing/index.js';
import type { MemoryHost } from '../../support/memory-host.js';
import { fileOf, ROOT } from './inputs.js';
import type { Case, LineEdit, Round, Slot, TemplateStep, UserStep } from './refresh-cases.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** How a text is written in a file; read and written here by other code than what is tested. */
export interface Form {
  readonly text: string;
  readonly eol: 'lf' | 'crlf';
  readonly byteOrderMark: boolean;
}

export function formOf(bytes: Uint8Array): Form {
  const whole = Buffer.from(bytes).toString('utf8');
  const byteOrderMark = whole.startsWith(BYTE_ORDER_MARK);
  const text = (byteOrderMark ? whole.slice(1) : whole).replaceAll('\r\n', '\n');
  return { text, eol: whole.includes('\r\n') ? 'crlf' : 'lf', byteOrderMark };
}

/** Each with its end, so that a missing one at the end of a file is part of the last line. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** What the templates render at a time, by slot; null for what they do not. */
export type Render = readonly (LandingFile | null)[];

export function filesOf(render: Render): LandingFile[] {
  return render.filter((file) => file !== null);
}

export function firstRender({ slots }: Case): Render {
  return slots.map((slot) => (slot.isFirst ? rendered(slot) : null));
}

/** @param number of the round; what is added in it has names of its own */
export function nextRender(before: Render, { slots }: Case, { templates }: Round, number: number): Render {
  return slots.map((slot, index) => {
    const step = templates[index] as TemplateStep;
    const file = before[index] ?? (step.comes ? rendered(slot) : null);
    return file === null ? null : stepped(file, step, `theirs_${number}_${index}`, number);
  });
}

function rendered({ path, lines, isJson, isOnce, mode }: Slot): LandingFile {
  const policy = isOnce ? 'once' : 'managed';
  if (!isJson) return fileOf(path, lines.map((line) => `${line}\n`).join(''), { mode, policy });
  const text = jsonText(Object.fromEntries([...lines.entries()].map(([index, line]) => [`key_${index}`, line])));
  return fileOf(path, text, { mode, policy, combine: 'json' });
}

function stepped(file: LandingFile, step: TemplateStep, name: string, number: number): LandingFile | null {
  const { change, edits, flipsMode } = step;
  if (change === 'drop') return null;
  const isRenamed = change === 'rename' || change === 'rename and text';
  const isChanged = change === 'text' || change === 'rename and text';
  return {
    ...file,
    path: isRenamed ? `version-${number}/${file.id}` : file.path,
    text: isChanged ? editedText(file.text, edits, name) : file.text,
    mode: flipsMode ? (file.mode === 0o644 ? 0o755 : 0o644) : file.mode,
  };
}

/** What the user does to the files of a project, before it is refreshed. */
export function work(host: MemoryHost, before: Render, next: Render, { users }: Round, number: number): void {
  for (const [index, user] of users.slice(0, next.length).entries()) {
    const [now, then] = [before[index] ?? null, next[index] ?? null];
    const name = `mine_${number}_${index}`;
    if (now !== null) workOn(host, now.path, then, user, name);
    if (then !== null && then.path !== now?.path && user.obstacle !== 'none' && isFree(host, then.path)) {
      put(host, then.path, user.obstacle === 'equal' ? then.text : editedText('', user.edits, name), user);
    }
  }
}

function workOn(host: MemoryHost, path: string, next: LandingFile | null, user: UserStep, name: string): void {
  if (isFree(host, path)) return;
  const { text } = formOf(host.readFile(`${ROOT}/${path}`));
  let changed = user.resolves ? withoutMarkers(text) : text;
  if (next !== null && user.content.startsWith('as rendered next')) changed = next.text;
  if (user.content.endsWith('lines')) changed = editedText(changed, user.edits, name);
  if (user.turnsFinalNewline) changed = changed.endsWith('\n') ? changed.slice(0, -1) : `${changed}\n`;
  put(host, path, changed, user);
  if (user.place === 'stay') return;
  const to = user.place === 'move to its next place' ? next?.path : `moved/${path}`;
  if (to === path || (to !== undefined && !isFree(host, to))) return;
  if (user.place !== 'delete' && to !== undefined) {
    host.folder(`${ROOT}/${to}`.replace(/\/[^/]*$/, ''));
    host.rename(`${ROOT}/${path}`, `${ROOT}/${to}`);
  }
  if (user.place === 'delete') host.drop(`${ROOT}/${path}`);
}

function put(host: MemoryHost, path: string, text: string, { eol, byteOrderMark, mode }: UserStep): void {
  const place = `${ROOT}/${path}`;
  const old = isFree(host, path) ? null : formOf(host.readFile(place));
  const isCrlf = (eol === 'as it is' ? old?.eol : eol) === 'crlf';
  const isMarked = byteOrderMark === 'as it is' ? old?.byteOrderMark === true : byteOrderMark === 'add';
  const content = isCrlf ? text.replaceAll('\n', '\r\n') : text;
  host.put(place, isMarked ? BYTE_ORDER_MARK + content : content, mode ?? host.lstat(place)?.mode ?? 0o644);
}

function isFree(host: MemoryHost, path: string): boolean {
  return host.lstat(`${ROOT}/${path}`) === null;
}

/** @param name in every line that is added, so that it is known whose it is */
function editedText(text: string, edits: readonly LineEdit[], name: string): string {
  const table = tableOf(text);
  if (table !== null) return jsonText(editedTable(table, edits, name));
  const lines = linesOf(text);
  for (const [number, { at, kind }] of edits.entries()) {
    const place = lines.length === 0 ? 0 : at % lines.length;
    const old = lines[place];
    const added = kind === 'double' && old !== undefined ? old : `  ${name}_${number} = true\n`;
    if (kind === 'remove' || kind === 'replace') lines.splice(place, 1, ...(kind === 'remove' ? [] : [added]));
    else lines.splice(place, 0, added.endsWith('\n') ? added : `${added}\n`);
  }
  return lines.join('');
}

function editedTable(table: Readonly<Record<string, string>>, edits: readonly LineEdit[], name: string) {
  const entries = Object.entries(table);
  for (const [number, { at, kind }] of edits.entries()) {
    const place = entries.length === 0 ? 0 : at % entries.length;
    const value = `${name}_${number}`;
    const key = entries[place]?.[0] ?? value;
    if (kind === 'remove') entries.splice(place, 1);
    else if (kind === 'replace') entries.splice(place, 1, [key, value]);
    else entries.splice(place, 0, [value, value]);
  }
  return Object.fromEntries(entries);
}

function tableOf(text: string): Record<string, string> | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    // It has conflict markers, or was merged to something else; then it is edited line by line.
    return null;
  }
}

function jsonText(table: Readonly<Record<string, string>>): string {
  return `${JSON.stringify(table, null, 2)}\n`;
}

function withoutMarkers(text: string): string {
  return text
    .replaceAll(/^\|{7} base\n(?:(?!={7}\n).*\n)*/gm, '')
    .replaceAll(/^(?:<{7} yours|={7}|>{7} template)\n/gm, '');
}
