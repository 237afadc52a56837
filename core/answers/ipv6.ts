/** Whether a text is an IPv6 block. The parser of blocks takes more. */
export function isIpv6Block(cidr: string): boolean {
  const [address = '', prefix = '', ...rest] = cidr.split('/');
  return isIpv6Address(address) && /^\d{1,3}$/.test(prefix) && Number(prefix) <= 128 && rest.length === 0;
}

/** Eight groups of hexadecimal digits, of which `::` may stand for some. */
function isIpv6Address(address: string): boolean {
  const halves = address.toLowerCase().split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const isCount = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return isCount && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group));
}
