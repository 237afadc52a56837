/**
 * The blocks that `Fn::Cidr` cuts off the start of one.
 *
 * @param count 1 to 256
 * @param bits host bits of each block; without them AWS takes as many as fit the count
 * @returns undefined where AWS would refuse; also for IPv6, which no flavour here is given
 */
export function blocksOf(block: string, count: number, bits?: number): string[] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block);
  if (!match || !Number.isInteger(count) || count < 1 || count > 256) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = match.slice(1).map(Number);
  const hostBits = bits ?? 32 - prefix - Math.ceil(Math.log2(count));
  if ([a, b, c, d].some((part) => part > 255) || prefix > 32 || !Number.isInteger(hostBits)) return undefined;
  if (hostBits < 1 || hostBits > 32 - prefix || count > 2 ** (32 - prefix - hostBits)) return undefined;
  const all = 2 ** (32 - prefix);
  const address = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  const start = address - (address % all);
  return Array.from({ length: count }, (_, index) => {
    const first = start + index * 2 ** hostBits;
    const parts = [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(first / unit) % 256);
    return `${parts.join('.')}/${32 - hostBits}`;
  });
}
