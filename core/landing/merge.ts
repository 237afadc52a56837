import { isDeepStrictEqual } from 'node:util';
import { keptLines } from './kept-lines.js';

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
  const [own, other] = [linesOf(mine), linesOf(theirs)];
  const parts = base === null ? [{ mine: own, base: [], theirs: other }] : partsOf(own, linesOf(base), other);
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
function partsOf(mine: string[], base: string[], theirs: string[]): (readonly string[] | Stretch)[] {
  const [inMine, inTheirs] = [keptLines(base, mine), keptLines(base, theirs)];
  const parts: (readonly string[] | Stretch)[] = [];
  let [fromMine, fromBase, fromTheirs] = [0, 0, 0];
  for (let at = 0; at <= base.length; at += 1) {
    // All three end together.
    const toMine = inMine[at] ?? mine.length;
    const toTheirs = inTheirs[at] ?? theirs.length;
    if (toMine < 0 || toTheirs < 0) continue;
    const isNextLine = toMine === fromMine && at === fromBase && toTheirs === fromTheirs;
    if (!isNextLine) {
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
    parts.push(base.slice(at, at + 1));
    [fromMine, fromBase, fromTheirs] = [toMine + 1, at + 1, toTheirs + 1];
  }
  return parts;
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
