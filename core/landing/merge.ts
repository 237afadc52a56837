import { isDeepStrictEqual } from 'node:util';
import { diff3MergeRegions } from 'node-diff3';
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
  const parts = partsOf(linesOf(mine), linesOf(base ?? ''), linesOf(theirs));
  const conflicts = parts.filter((part) => !Array.isArray(part)).length;
  const text = parts.map((part) => (Array.isArray(part) ? part.join('') : marked(part, labels))).join('');
  return { kind: conflicts === 0 ? 'clean' : 'conflict', text, conflicts };
}

/** Lines that both sides changed. */
interface Collision {
  readonly mine: readonly string[];
  readonly base: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The lines that the sides agree on, or that one of them changed; and where they collide.
 *
 * The lines are merged as numbers: equal ones for a line of the base and where it certainly is on a side, different ones for all others.
 * Otherwise an edit beside equal lines could be taken for one at another place, and be merged with what it was not meant for.
 */
function partsOf(mine: string[], base: string[], theirs: string[]): (string[] | Collision)[] {
  const known = new Map<string, number>();
  const baseNumbers = numbersOf(base, known);
  const numbered = (lines: readonly string[], first: number) => {
    const numbers = lines.map((_, index) => first - 2 * index);
    for (const [index, at] of keptLines(baseNumbers, numbersOf(lines, known)).entries())
      if (at >= 0) numbers[at] = index;
    return numbers;
  };
  const bases = base.map((_, index) => index);
  const sources = { a: mine, o: base, b: theirs };
  return diff3MergeRegions(numbered(mine, -1), bases, numbered(theirs, -2)).map((region) => {
    if (region.stable) {
      return sources[region.buffer].slice(region.bufferStart, region.bufferStart + region.bufferLength);
    }
    const collision = {
      mine: mine.slice(region.aStart, region.aStart + region.aLength),
      base: base.slice(region.oStart, region.oStart + region.oLength),
      theirs: theirs.slice(region.bStart, region.bStart + region.bLength),
    };
    // Both sides may have made the same change.
    return isDeepStrictEqual(collision.mine, collision.theirs) ? collision.mine : collision;
  });
}

/** A number for each line, the same one for equal lines; they are compared often. */
function numbersOf(lines: readonly string[], known: Map<string, number>): Int32Array {
  return Int32Array.from(lines, (line) => {
    const number = known.get(line) ?? known.size;
    known.set(line, number);
    return number;
  });
}

function marked({ mine, base, theirs }: Collision, labels: MergeLabels): string {
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
