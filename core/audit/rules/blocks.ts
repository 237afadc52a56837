import { parseCidr } from 'cidr-tools';

/** A block of IPv4 addresses. */
export interface Block {
  readonly text: string;
  readonly first: bigint;
  readonly last: bigint;
  readonly prefix: number;
}

/** A block from its text; null where AWS would not take it as one. The parser takes more: leading zeros, missing octets. */
export function blockOf(text: string): Block | null {
  const numbers = text.split(/[./]/).map(Number);
  const [octets, prefix = Number.NaN] = [numbers.slice(0, 4), numbers[4]];
  const isWritten = /^\d+\.\d+\.\d+\.\d+\/\d+$/.test(text) && `${octets.join('.')}/${prefix}` === text;
  if (!isWritten || prefix > 32 || octets.some((octet) => octet > 255)) return null;
  const { start, end } = parseCidr(text);
  return { text, first: start, last: end, prefix };
}

/** The texts that are blocks. */
export function blocksIn(texts: readonly string[]): Block[] {
  return texts.flatMap((text) => blockOf(text) ?? []);
}

/** Tells whether some blocks together hold all addresses of another. Sorted once, since code may hold very many. */
export function coverageOf(blocks: readonly Block[]): (block: Block) => boolean {
  const ranges = merged(blocks);
  return ({ first, last }) => {
    let [low, high] = [0, ranges.length];
    // The range that begins last, but not after the block.
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((ranges[middle] as Range).first <= first) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range !== undefined && last <= range.last;
  };
}

type Range = Pick<Block, 'first' | 'last'>;

/** Ranges in order, with gaps between them. */
function merged(blocks: readonly Block[]): Range[] {
  const ranges: Range[] = [];
  for (const { first, last } of [...blocks].sort((one, other) => (one.first < other.first ? -1 : 1))) {
    const before = ranges.at(-1);
    if (before === undefined || first > before.last + 1n) ranges.push({ first, last });
    else if (last > before.last) ranges[ranges.length - 1] = { first: before.first, last };
  }
  return ranges;
}
