import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digest } from '../../../core/landing/digest.js';
import {
  type Action,
  type ActionKind,
  applyLanding,
  type Choice,
  isDrift,
  type Landing,
  type LandingFile,
  planLanding,
  readState,
  undo,
} from '../../../core/landing/index.js';
import { MemoryHost } from '../../support/memory-host.js';
import { inputOf, ROOT } from './inputs.js';
import { cases, type Round } from './refresh-cases.js';
import { type Form, filesOf, firstRender, formOf, linesOf, nextRender, work } from './refresh-story.js';
import { refusalOf } from './refusal.js';

/** A million, say, by `PROPERTY_RUNS=1000000 npx mocha test/core/landing/refresh-properties.test.ts`. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? (process.env.CI ? 10_000 : 1_000));

const STATE_FOLDER = `${ROOT}/.ecr-privatelink`;

/** What is recorded of a file. */
interface Base {
  readonly id: string;
  readonly text: string;
  readonly mode: number;
  /** Whether it is the user's since the templates dropped it. */
  readonly isKept: boolean;
}

/** A file of the user's, as bytes and as text. */
interface Content extends Form {
  readonly bytes: string;
  readonly mode: number;
}

function contentAt(host: MemoryHost, place: string): Content {
  const bytes = host.readFile(place);
  return { ...formOf(bytes), bytes: Buffer.from(bytes).toString('latin1'), mode: host.lstat(place)?.mode ?? 0 };
}

/** By path, what is recorded of the project aside. */
function contents(host: MemoryHost): Map<string, Content> {
  const places = Object.entries(host.tree()).filter(([place, entry]) => entry.startsWith('file') && isUsers(place));
  return new Map(places.map(([place]) => [place.slice(ROOT.length + 1), contentAt(host, place)]));
}

function isUsers(place: string): boolean {
  return !place.startsWith(`${STATE_FOLDER}/`);
}

/** What is kept of the last run: bytes and mode of all that it replaced or removed. */
function backups(host: MemoryHost): Set<string> {
  const [run] = host.list(`${STATE_FOLDER}/backup`);
  const names = host.list(`${STATE_FOLDER}/backup/${run}`).filter((name) => name !== 'manifest.json');
  return new Set(names.map((name) => keyOf(contentAt(host, `${STATE_FOLDER}/backup/${run}/${name}`))));
}

function keyOf({ bytes, mode }: Content): string {
  return `${mode.toString(8)} ${bytes}`;
}

/** What was landed before of every recorded file, by path. */
function bases(host: MemoryHost): Map<string, Base> {
  const files = Object.entries(readState(ROOT, host)?.files ?? {});
  return new Map(
    files.map(([path, { id, base, mode, disposition }]) => {
      const text = host.text(`${STATE_FOLDER}/base/${base}`);
      assert.equal(digest(text), base, `the base of ${path}`);
      return [path, { id, text, mode, isKept: disposition === 'kept-after-drop' }];
    }),
  );
}

function baseOf(action: Action | undefined, bases: ReadonlyMap<string, Base>): Base | undefined {
  if (action?.template !== 'renamed') return bases.get(action?.path ?? '');
  return [...bases.values()].find(({ id, isKept }) => id === action.id && !isKept);
}

/** The lines without their ends; of JSON what is in them, since a comma or a bracket is its neighbours' matter. */
function contentLines(text: string, path: string): Set<string> {
  const lines = linesOf(text).map((line) => line.replace(/\n$/, ''));
  if (!path.endsWith('.json')) return new Set(lines);
  return new Set(lines.filter((line) => line.includes('"')).map((line) => line.replace(/,$/, '')));
}

/** All about one refresh, for the properties. */
interface Refreshed {
  readonly landing: Landing;
  readonly before: ReadonlyMap<string, Content>;
  readonly after: ReadonlyMap<string, Content>;
  readonly bases: ReadonlyMap<string, Base>;
  readonly backups: ReadonlySet<string>;
}

function noEditIsLost({ landing, before, after, bases, backups }: Refreshed): void {
  for (const [path, mine] of before) {
    const action = landing.actions.find((each) => (each.from ?? each.path) === path || each.path === path);
    const now = after.get(path);
    const moved = action?.from === path ? after.get(action.path) : undefined;
    if (now === undefined || keyOf(now) !== keyOf(mine)) {
      assert.ok(backups.has(keyOf(mine)), `${path} was changed and is not in the backup`);
    }
    if (action?.choice === 'theirs') continue;
    const base = contentLines(baseOf(action, bases)?.text ?? '', path);
    const left = contentLines((moved ?? now)?.text ?? '', path);
    for (const line of contentLines(mine.text, path)) {
      if (!base.has(line)) assert.ok(left.has(line), `${path} lost ${JSON.stringify(line)}`);
    }
  }
}

/** What a person did not decide has what the templates added, and nothing again that the user took out. */
function bothSidesAreIn({ landing, before, after, bases }: Refreshed): void {
  for (const action of landing.actions) {
    const { path, from, choice, kind } = action;
    if (choice !== null || !['merge', 'update', 'rename', 'create'].includes(kind) || path.endsWith('.json')) continue;
    const old = from ?? path;
    const base = linesOf(baseOf(action, bases)?.text ?? '');
    const theirs = linesOf(landing.files.find((file) => file.path === path)?.text ?? '');
    const result = linesOf(after.get(path)?.text ?? '');
    const mine = before.has(old) ? linesOf(before.get(old)?.text ?? '') : theirs;
    for (const line of theirs) if (!base.includes(line)) assert.ok(result.includes(line), `${path} lacks ${line}`);
    const count = (list: readonly string[], line: string) => list.filter((each) => each === line).length;
    for (const line of base) {
      if (count(base, line) !== 1 || count(theirs, line) !== 1 || mine.includes(line)) continue;
      assert.ok(!result.includes(line), `${path} has ${line} again`);
    }
  }
}

function formsAreKept({ landing, before, after, bases }: Refreshed): void {
  for (const action of landing.actions) {
    const { path, from } = action;
    const mine = before.get(from ?? path) ?? before.get(path);
    const now = after.get(path);
    if (mine === undefined || now === undefined) continue;
    assert.equal(now.byteOrderMark, mine.byteOrderMark, `byte order mark of ${path}`);
    if (mine.text.includes('\n') && now.text.includes('\n')) assert.equal(now.eol, mine.eol, `line ends of ${path}`);
    assert.doesNotMatch(now.eol === 'crlf' ? now.bytes.replaceAll('\r\n', '') : '', /\n/, `line ends of ${path}`);
    const taken = takenMode(action, landing.files, baseOf(action, bases));
    if (taken === null) assert.equal(now.mode, mine.mode, `mode of ${path}`);
    else assert.equal(isExecutable(now.mode), isExecutable(taken), `mode of ${path}`);
  }
}

/** The mode of the templates where it is new to the file, and the file is not kept as the user's; else null. */
function takenMode({ id, path, choice }: Action, files: readonly LandingFile[], base: Base | undefined): number | null {
  const rendered = files.find((file) => file.id === id && file.path === path);
  if (rendered === undefined || rendered.mode === base?.mode) return null;
  if (choice === null) return rendered.policy === 'managed' && base !== undefined ? rendered.mode : null;
  return choice === 'theirs' || choice === 'markers' ? rendered.mode : null;
}

function isExecutable(mode: number): boolean {
  return (mode & 0o100) !== 0;
}

/** Nothing else than what the actions say is touched. */
function othersAreLeft({ landing, before, after }: Refreshed): void {
  const touched = new Set(landing.actions.flatMap(({ path, from, side }) => [path, from, side?.path]));
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (!touched.has(path)) assert.deepEqual(after.get(path), before.get(path), path);
  }
}

/** Only what waits for a person is left to do. */
function isRefreshedForGood(host: MemoryHost, files: readonly LandingFile[], { actions }: Landing): void {
  const pending = actions.filter(({ choice }) => choice === 'markers').map(({ path }) => path);
  const again = planLanding(inputOf(files), host);
  assert.deepEqual(
    again.conflicts.map(({ path, reason }) => [path, reason?.id]),
    pending.map((path) => [path, 'landing.conflict.markers']),
  );
  assert.deepEqual(again.changes, []);
  const drifted = again.actions.filter(isDrift).map(({ path }) => path);
  assert.deepEqual(drifted, pending);
}

/** What was taken back is exactly what was there; taken back itself, it is there again. */
function undoIsExact(host: MemoryHost, before: Record<string, string>): void {
  const after = host.tree();
  assert.ok(undo(ROOT, host) !== null);
  assert.deepEqual(host.tree(), before);
  assert.ok(undo(ROOT, host) !== null);
  assert.deepEqual(host.tree(), after);
}

function choiceIn({ choices, isOneForAll }: Round, files: readonly LandingFile[]): (path: string) => Choice | null {
  return (path) => choices[isOneForAll ? 0 : files.findIndex((file) => file.path === path)] ?? null;
}

describe('a refresh of edited projects', () => {
  it(`loses no edit, is done once, and can be undone: ${RUNS} projects`, function () {
    this.timeout(60_000 + RUNS * 60);
    const seen = new Map<string, number>();
    const count = ({ kind, choice }: Action) => {
      for (const name of [kind, choice]) if (name !== null) seen.set(name, (seen.get(name) ?? 0) + 1);
    };
    fc.assert(
      fc.property(cases, (story) => {
        const host = new MemoryHost();
        let render = firstRender(story);
        applyLanding(planLanding(inputOf(filesOf(render)), host), host);
        for (const [number, round] of story.rounds.entries()) {
          const next = nextRender(render, story, round, number);
          work(host, render, next, round, number);
          render = next;
          const files = filesOf(render);
          const tree = host.tree();
          const known = { before: contents(host), bases: bases(host) };
          const landing = planLanding(inputOf(files, { choiceOf: choiceIn(round, files) }), host);
          landing.actions.forEach(count);
          if (landing.conflicts.length > 0) {
            refusalOf(() => applyLanding(landing, host));
            assert.deepEqual(host.tree(), tree);
            continue;
          }
          applyLanding(landing, host);
          if (landing.changes.length === 0) {
            assert.deepEqual(host.tree(), tree);
            continue;
          }
          const refreshed = { ...known, landing, after: contents(host), backups: backups(host) };
          for (const check of [noEditIsLost, bothSidesAreIn, formsAreKept, othersAreLeft]) check(refreshed);
          isRefreshedForGood(host, files, landing);
          undoIsExact(host, tree);
        }
      }),
      { numRuns: RUNS },
    );
    const expected: (ActionKind | Choice)[] = [
      ...(['create', 'adopt', 'merge', 'identical', 'keep', 'update', 'rename'] as const),
      ...(['deleted', 'remove', 'kept', 'conflict', 'mine', 'theirs', 'markers', 'side'] as const),
    ];
    const least = Math.floor(RUNS / 100);
    for (const name of expected) assert.ok((seen.get(name) ?? 0) >= least, `${name}: ${seen.get(name) ?? 0}`);
  });
});
