import { isDeepStrictEqual } from 'node:util';
import { keptLines, LineNumbers } from './kept-lines.js';

/** What became of both sides. */
export interface Merged {
  readonly kind: 'clean' | 'conflict';
  /** Of a conflict with markers. */
  readonly text: string;
  readonly conflicts: number;
}

/** Names of the sides in markers. */
export interface MergeLabels {
  readonly mine: string;
  readonly base: string;
  readonly theirs: string;
}

/**
 * Merges what two sides made of a text, line by line, as `git merge-file --diff3` does: changes of one line or of neighbouring lines on both
 * sides conflict unless they are the same.
 *
 * @param base null where it is not known: whatever differs conflicts
 * @param mine, theirs with LF line ends; a missing one at the end is a change of the last line
 */
export function mergeText(base: string | null, mine: string, theirs: string, labels: MergeLabels): Merged {
  // Most files are changed by one side or by none.
  if (mine === theirs || theirs === base) return { kind: 'clean', text: mine, conflicts: 0 };
  if (mine === base) return { kind: 'clean', text: theirs, conflicts: 0 };
  const parts =
    base === null
      ? [{ mine: linesOf(mine), base: [], theirs: linesOf(theirs) }]
      : partsOf(linesOf(mine), comparisonOf(base, theirs));
  const conflicts = parts.filter((part) => 'base' in part).length;
  const text = parts.map((part) => ('base' in part ? marked(part, labels) : part.join(''))).join('');
  return { kind: conflicts === 0 ? 'clean' : 'conflict', text, conflicts };
}

/** Lines of all three texts in one place. */
interface Stretch {
  readonly mine: readonly string[];
  readonly base: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The lines that the sides agree on, or that one of them changed; and where both changed what is not kept on both sides in between.
 *
 * A line is kept only where it certainly is. Otherwise an edit beside equal lines could be taken for one at another place, and be merged with
 * what it was not meant for.
 */
function partsOf(mine: string[], { base, theirs, inTheirs, baseNumbers, numbers }: Comparison) {
  const inMine = keptLines(baseNumbers, numbers.of(mine));
  const parts: (readonly string[] | Stretch)[] = [];
  let [fromMine, fromBase, fromTheirs] = [0, 0, 0];
  // Of the lines that follow each other in all three.
  let first = 0;
  for (let at = 0; at <= base.length; at += 1) {
    // All three end together.
    const toMine = inMine[at] ?? mine.length;
    const toTheirs = inTheirs[at] ?? theirs.length;
    if (toMine < 0 || toTheirs < 0) continue;
    const isNextLine = toMine === fromMine && at === fromBase && toTheirs === fromTheirs;
    if (!isNextLine) {
      parts.push(base.slice(first, fromBase));
      first = at;
      const stretch = {
        mine: mine.slice(fromMine, toMine),
        base: base.slice(fromBase, at),
        theirs: theirs.slice(fromTheirs, toTheirs),
      };
      if (isKept(inMine.subarray(fromBase, at), fromMine, toMine)) parts.push(stretch.theirs);
      else if (isKept(inTheirs.subarray(fromBase, at), fromTheirs, toTheirs)) parts.push(stretch.mine);
      // Both sides may have made the same change.
      else parts.push(isDeepStrictEqual(stretch.mine, stretch.theirs) ? stretch.mine : stretch);
    }
    [fromMine, fromBase, fromTheirs] = [toMine + 1, at + 1, toTheirs + 1];
  }
  parts.push(base.slice(first));
  return parts;
}

/** What the templates changed of a text, and what is needed to compare others with it. */
interface Comparison {
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  /** As `keptLines` gives it. */
  readonly inTheirs: Int32Array;
  readonly numbers: LineNumbers;
  readonly baseNumbers: Int32Array;
}

/** Many repositories have files that the same templates made, and now make, of the same answers. */
const recent: { base: string; theirs: string; comparison: Comparison }[] = [];
/** More than a project has files. */
const MOST_RECENT = 32;

function comparisonOf(base: string, theirs: string): Comparison {
  const at = recent.findIndex((each) => each.theirs === theirs && each.base === base);
  const [known] = at === -1 ? [] : recent.splice(at, 1);
  const latest = known ?? { base, theirs, comparison: compare(linesOf(base), linesOf(theirs)) };
  recent.unshift(latest);
  recent.length = Math.min(recent.length, MOST_RECENT);
  return latest.comparison;
}

function compare(base: readonly string[], theirs: readonly string[]): Comparison {
  const numbers = new LineNumbers();
  const baseNumbers = numbers.learn(base);
  const inTheirs = keptLines(baseNumbers, numbers.learn(theirs));
  return { base, theirs, inTheirs, numbers, baseNumbers };
}

/** Whether a side has lines of the base, of which it is told where they are kept, and nothing else from its line `from` up to `to`. */
function isKept(kept: Int32Array, from: number, to: number): boolean {
  return kept.length === to - from && kept.every((at, index) => at === from + index);
}

function marked({ mine, base, theirs }: Stretch, labels: MergeLabels): string {
  return [
    `<<<<<<< ${labels.mine}\n`,
    closed(mine.join('')),
    `||||||| ${labels.base}\n`,
    closed(base.join('')),
    '=======\n',
    closed(theirs.join('')),
    `>>>>>>> ${labels.theirs}\n`,
  ].join('');
}

/** Lines with their ends, so that a missing end at the end of the file is part of its last line. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A marker begins a line. */
function closed(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
