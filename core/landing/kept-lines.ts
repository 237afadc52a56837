/** The most pairs of lines that are compared, so that a merge takes some milliseconds at the most: two texts of 2,000 lines. */
const MOST_PAIRS = 4_000_000;

/** Lines by numbers, equal ones by the same: numbers are compared many times over, at a fraction of what texts cost. */
export class LineNumbers {
  readonly #known = new Map<string, number>();

  /** The numbers of lines that others are compared with: each line keeps its number. */
  learn(lines: readonly string[]): Int32Array {
    return numbersOf(lines, (line) => numberIn(this.#known, line, this.#known.size));
  }

  /** The numbers of lines that are compared once; those of lines that nobody learnt are forgotten. */
  of(lines: readonly string[]): Int32Array {
    const others = new Map<string, number>();
    return numbersOf(lines, (line) => this.#known.get(line) ?? numberIn(others, line, this.#known.size + others.size));
  }
}

function numberIn(numbers: Map<string, number>, line: string, next: number): number {
  const known = numbers.get(line);
  if (known === undefined) numbers.set(line, next);
  return known ?? next;
}

function numbersOf(lines: readonly string[], numberOf: (line: string) => number): Int32Array {
  const numbers = new Int32Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) numbers[index] = numberOf(lines[index] as string);
  return numbers;
}

/**
 * Where lines of a base certainly are in a text that was made from it: the same place in every longest common subsequence of both, which is
 * to say whichever way the two are compared. Where equal lines follow each other, an edit among them may have been made at one or at another;
 * then none of them is certain.
 *
 * @param base, lines by their numbers
 * @returns for each line of the base its index in the other text, or -1
 */
export function keptLines(base: Int32Array, lines: Int32Array): Int32Array {
  const kept = new Int32Array(base.length).fill(-1);
  const shorter = Math.min(base.length, lines.length);
  let head = 0;
  for (; head < shorter && base[head] === lines[head]; head += 1) kept[head] = head;
  let tail = 0;
  for (; tail < shorter - head && base[base.length - 1 - tail] === lines[lines.length - 1 - tail]; tail += 1) {
    kept[base.length - 1 - tail] = lines.length - 1 - tail;
  }
  const [one, other] = [base.subarray(head, base.length - tail), lines.subarray(head, lines.length - tail)];
  certainPairs(one, other, (index, at) => {
    kept[head + index] = head + at;
  });
  loosen(kept, base, lines);
  return kept;
}

/** Tells the pairs of equal lines, by their numbers, that are in every longest common subsequence; none where the lists are too long to tell. */
function certainPairs(one: Int32Array, other: Int32Array, tell: (index: number, at: number) => void): void {
  // What only one of them has is in no subsequence of both, and is most of what differs.
  const [places, otherPlaces] = [placesOfShared(one, other), placesOfShared(other, one)];
  const [shared, otherShared] = [places.map((at) => one[at] as number), otherPlaces.map((at) => other[at] as number)];
  pairsOfShared(shared, otherShared, (index, at) => tell(places[index] as number, otherPlaces[at] as number));
}

/** The places of the lines that the other list has too. */
function placesOfShared(lines: Int32Array, others: Int32Array): Int32Array {
  const isThere = new Uint8Array(1 + Math.max(largest(lines), largest(others)));
  for (let at = 0; at < others.length; at += 1) isThere[others[at] as number] = 1;
  const places = new Int32Array(lines.length);
  let count = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (isThere[lines[at] as number] === 1) places[count++] = at;
  }
  return places.subarray(0, count);
}

function largest(numbers: Int32Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) if ((numbers[at] as number) > most) most = numbers[at] as number;
  return most;
}

function pairsOfShared(one: Int32Array, other: Int32Array, tell: (index: number, at: number) => void): void {
  if (one.length === other.length && one.every((line, index) => line === other[index])) {
    for (let index = 0; index < one.length; index += 1) tell(index, index);
    return;
  }
  if (one.length * other.length > MOST_PAIRS) return;
  const { length, before, band } = longestCommon(one, other);
  const behind = commonLengths(one.toReversed(), other.toReversed(), band);
  // The pair that is the first of every longest common subsequence, the second, …; null where several can be.
  const pairs = new Array<readonly [number, number] | null | undefined>(length);
  for (let index = 0; index < one.length; index += 1) {
    const line = one[index];
    for (let place = 0; place < band.width; place += 1) {
      const at = index + band.low + place;
      if (at < 0 || other[at] !== line) continue;
      const rank = before[index * band.width + place] as number;
      // Backwards the band is the same one, mirrored.
      const rest = behind[(one.length - index) * band.width - 1 - place] as number;
      if (rank + 1 + rest === length) pairs[rank] = pairs[rank] === undefined ? [index, at] : null;
    }
  }
  for (const pair of pairs) if (pair != null) tell(...pair);
}

/** Pairs of places in two lists: of each place in the first one, those of the second that are `low` to `low + width - 1` behind it. */
interface Band {
  readonly low: number;
  readonly width: number;
}

/** Texts of which one was made from the other mostly differ little: so far from each other are equal lines at first looked for. */
const FIRST_DISTANCE = 4;

/**
 * How long the longest common subsequences are. A band is enough that holds all of them: one that leaves out no more lines than they do, for
 * which wider and wider ones are tried.
 */
function longestCommon(one: Int32Array, other: Int32Array) {
  for (let left = FIRST_DISTANCE; ; left *= 4) {
    const least = Math.max(0, Math.min(one.length, other.length) - left);
    const band = { low: least - one.length, width: one.length + other.length - 2 * least + 1 };
    const before = commonLengths(one, other, band);
    const length = before[one.length * band.width + other.length - least] as number;
    if (length >= least) return { length, before, band };
  }
}

/** For the first lines of both, by their counts within a band, how many they have in common in order; a row for each count of the first list. */
function commonLengths(one: Int32Array, other: Int32Array, { low, width }: Band): Uint16Array {
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let row = 1; row <= one.length; row += 1) {
    const line = one[row - 1];
    const first = Math.max(0, 1 - row - low);
    const last = Math.min(width - 1, other.length - row - low);
    for (let place = first; place <= last; place += 1) {
      const at = row * width + place;
      if (line === other[row + low + place - 1]) {
        lengths[at] = (lengths[at - width] as number) + 1;
        continue;
      }
      const above = place + 1 < width ? (lengths[at - width + 1] as number) : 0;
      const left = place > 0 ? (lengths[at - 1] as number) : 0;
      lengths[at] = above > left ? above : left;
    }
  }
  return lengths;
}

/** Takes lines out that a changed run beside them could change places with: `a` and then `b a` behind `a` may be `a b` before it. */
function loosen(kept: Int32Array, base: Int32Array, lines: Int32Array): void {
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
function exchangeable(lines: Int32Array, counterparts: Int32Array): number[] {
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
