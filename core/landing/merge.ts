import { isDeepStrictEqual } from 'node:util';
import { diff3MergeRegions } from 'node-diff3';

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
  const [ours, known, others] = [linesOf(mine), linesOf(base ?? ''), linesOf(theirs)];
  const parts = regionsOf(ours, known, others);
  const conflicts = parts.filter((part) => !Array.isArray(part)).length;
  if (conflicts === 0) {
    const lines = parts.flat() as string[];
    // Among equal lines a change may be here or there. Where that makes a difference, the merge from the end is another one.
    const backwards = regionsOf(ours.toReversed(), known.toReversed(), others.toReversed()).flat();
    if (isDeepStrictEqual(backwards.toReversed(), lines)) return { kind: 'clean', text: lines.join(''), conflicts };
    return { kind: 'conflict', text: marked({ mine: ours, base: known, theirs: others }, labels), conflicts: 1 };
  }
  const text = parts.map((part) => (Array.isArray(part) ? part.join('') : marked(part, labels))).join('');
  return { kind: 'conflict', text, conflicts };
}

/** Lines that both sides changed. */
interface Collision {
  readonly mine: readonly string[];
  readonly base: readonly string[];
  readonly theirs: readonly string[];
}

/** The lines that the sides agree on, or that one of them changed; and where they collide. */
function regionsOf(mine: string[], base: string[], theirs: string[]): (string[] | Collision)[] {
  return diff3MergeRegions(mine, base, theirs).map((region) => {
    if (region.stable) return region.bufferContent;
    const { aContent, oContent, bContent } = region;
    // Both sides may have made the same change.
    return isDeepStrictEqual(aContent, bContent) ? aContent : { mine: aContent, base: oContent, theirs: bContent };
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
