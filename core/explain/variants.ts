import type { Reason } from '../plan/index.js';

/** Things of many plans by their ids, sorted, each with the different things that are said of it, in the order of the plans. */
export function variantsOf<One extends Reason & { readonly id: string }>(
  all: readonly One[],
): { readonly id: string; readonly variants: readonly [One, ...One[]] }[] {
  const byId = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const known = byId.get(one.id);
    if (known === undefined) byId.set(one.id, [one]);
    else if (known.every(({ because }) => because.id !== one.because.id)) known.push(one);
  }
  return [...byId].map(([id, variants]) => ({ id, variants })).sort((one, other) => (one.id < other.id ? -1 : 1));
}
