/** The most pairs of lines that are compared, so that a merge takes some milliseconds at the most: two texts of 2,000 lines. */
const MOST_PAIRS = 4_000_000;

/**
 * Where lines of a base certainly are in a text that was made from it: the same place in every longest common subsequence of both, which is
 * to say whichever way the two are compared. Where equal lines follow each other, an edit among them may have been made at one or at another;
 * then none of them is certain.
 *
 * @returns for each line of the base its index in the other text, or -1
 */
export function keptLines(base: readonly string[], lines: readonly string[]): Int32Array {
  const kept = new Int32Array(base.length).fill(-1);
  const shorter = Math.min(base.length, lines.length);
  let head = 0;
  for (; head < shorter && base[head] === lines[head]; head += 1) kept[head] = head;
  let tail = 0;
  for (; tail < shorter - head && base.at(-1 - tail) === lines.at(-1 - tail); tail += 1) {
    kept[base.length - 1 - tail] = lines.length - 1 - tail;
  }
  const middle = certainPairs(base.slice(head, base.length - tail), lines.slice(head, lines.length - tail));
  for (const [index, other] of middle) kept[head + index] = head + other;
  loosen(kept, base, lines);
  return kept;
}

/** The pairs of equal lines that are in every longest common subsequence; none where the lists are too long to tell. */
function certainPairs(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const [height, width] = [one.length, other.length + 1];
  if (height * other.length > MOST_PAIRS) return [];
  const before = commonLengths(one, other);
  const behind = commonLengths(one.toReversed(), other.toReversed());
  const length = before.at(-1) ?? 0;
  // The pairs that can be the first of a longest common subsequence, the second, …
  const candidates: (readonly [number, number])[][] = Array.from({ length }, () => []);
  for (const [index, line] of one.entries()) {
    for (const [at, another] of other.entries()) {
      const place = before[index * width + at] as number;
      const rest = behind[(height - 1 - index) * width + (other.length - 1 - at)] as number;
      if (line === another && place + 1 + rest === length) candidates[place]?.push([index, at]);
    }
  }
  return candidates.flatMap((pairs) => (pairs.length === 1 ? pairs : []));
}

/** For the first lines of both, up to each pair of counts, how many they have in common in order; a row for each count of the first list. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let row = 1; row <= one.length; row += 1) {
    const line = one[row - 1];
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      const [above, left] = [lengths[at - width] as number, lengths[at - 1] as number];
      lengths[at] = line === other[column - 1] ? (lengths[at - width - 1] as number) + 1 : Math.max(above, left);
    }
  }
  return lengths;
}

/** Takes lines out that a changed run beside them could change places with: `a` and then `b a` behind `a` may be `a b` before it. */
function loosen(kept: Int32Array, base: readonly string[], lines: readonly string[]): void {
  const keptAs = new Int32Array(lines.length).fill(-1);
  for (const [index, other] of kept.entries()) if (other >= 0) keptAs[other] = index;
  const drop = (index: number, other: number) => {
    kept[index] = -1;
    keptAs[other] = -1;
  };
  let isSettled = false;
  while (!isSettled) {
    const inBase = exchangeable(base, kept);
    const inLines = exchangeable(lines, keptAs);
    for (const index of inBase) drop(index, kept[index] as number);
    for (const other of inLines) if ((keptAs[other] as number) >= 0) drop(keptAs[other] as number, other);
    isSettled = inBase.length + inLines.length === 0;
  }
}

/** @param counterparts of each line, or -1 where it was changed */
function exchangeable(lines: readonly string[], counterparts: Int32Array): number[] {
  const isChanged = (index: number) => (counterparts[index] as number) < 0;
  const found = new Set<number>();
  for (let from = 0; from < lines.length; from += 1) {
    if (!isChanged(from)) continue;
    let to = from;
    while (to < lines.length && isChanged(to)) to += 1;
    for (let up = 1; up <= from && lines[from - up] === lines[to - up]; up += 1) found.add(from - up);
    for (let down = 0; to + down < lines.length && lines[from + down] === lines[to + down]; down += 1)
      found.add(to + down);
    from = to;
  }
  return [...found].filter((index) => !isChanged(index));
}
