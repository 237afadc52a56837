import { containsCidr, parseCidr } from 'cidr-tools';

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

/** Whether some blocks together hold all addresses of others. */
export function cover(blocks: readonly Block[], others: readonly Block[]): boolean {
  const texts = (all: readonly Block[]) => all.map(({ text }) => text);
  return others.length === 0 || (blocks.length > 0 && containsCidr(texts(blocks), texts(others)));
}
