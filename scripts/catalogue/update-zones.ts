import type { RegionFacts } from '../../core/catalogue/index.js';
import type { Zone } from './regions-and-zones.js';

/** Facts of a Region after an answer, and what a person has to look at. */
export interface Updated<T> {
  readonly facts: T;
  readonly remarks: readonly string[];
}

/**
 * What one account's zones say about a Region.
 *
 * An account is shown its own zones only, so an answer proves that a zone exists and never that one does not: AWS hides constrained zones
 * from newer accounts (Tokyo's b), and shows two of us-west-1's three. `azNamesUnion` and `azIds` therefore only grow. `azNames`, where
 * the defaults come from, is what a new account sees; only the caller knows whether this account is a new one, hence `replaceNames`.
 *
 * An id is the same zone for everybody. A name is not, in the Regions where AWS dealt the names out account by account until November 2025:
 * there an answer says nothing about other accounts, and `azIdByName` stays null. Elsewhere one account's names are everybody's, so new
 * ones are added; one that contradicts the catalogue is for a person to judge, since either may be wrong.
 */
export function updateZones(
  region: string,
  facts: RegionFacts,
  zones: readonly Zone[],
  replaceNames: boolean,
): Updated<RegionFacts> {
  const remarks: string[] = [];
  // Every zone has a fixed place in a plan by its letter, and there are six.
  const usable = zones.filter(({ name }) => name.slice(region.length).match(/^[a-f]$/));
  const placeless = zones.filter((zone) => !usable.includes(zone)).map(({ name }) => name);
  if (placeless.length > 0) remarks.push(`zones without a place in a plan, left out: ${placeless.join(', ')}`);
  const names = usable.map(({ name }) => name);
  const ids = zones.map(({ id }) => id);
  const { azNames, remark } = newNames(facts.azNames, names, replaceNames);
  if (remark) remarks.push(remark);
  const { azIdByName, contradictions } = newMapping(facts, usable);
  remarks.push(...contradictions);
  return {
    facts: {
      ...facts,
      azNames,
      azNamesUnion: grown(facts.azNamesUnion, names),
      azIds: grown(facts.azIds ?? [], ids),
      azIdByName,
    },
    remarks,
  };
}

function newNames(known: readonly string[], names: readonly string[], replaceNames: boolean) {
  if (known.join() === names.join()) return { azNames: known };
  const seen = `this account sees ${names.join(', ')}, the defaults are ${known.join(', ')}`;
  if (!replaceNames) return { azNames: known, remark: `${seen}: kept (--replace-zones takes the account's)` };
  // Plans are over two zones unless somebody insists on one.
  if (names.length < 2) return { azNames: known, remark: `${seen}: kept, since defaults need two` };
  return { azNames: names };
}

function newMapping({ azIdByName, azNameMappingAccountSpecific }: RegionFacts, zones: readonly Zone[]) {
  if (azNameMappingAccountSpecific) return { azIdByName, contradictions: [] };
  const known = azIdByName ?? {};
  const takenIds = Object.values(known);
  const added = zones.filter(({ name, id }) => known[name] === undefined && !takenIds.includes(id));
  const contradictions = zones
    .filter((zone) => !added.includes(zone) && known[zone.name] !== zone.id)
    .map(
      ({ name, id }) => `${name} is ${id} in this account and not in the catalogue: is the mapping account-specific?`,
    );
  if (added.length === 0) return { azIdByName, contradictions };
  const entries = [...Object.entries(known), ...added.map(({ name, id }) => [name, id] as const)];
  return { azIdByName: Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))), contradictions };
}

/** The list itself where nothing is new, so that its order stays. */
function grown(known: readonly string[], seen: readonly string[]): readonly string[] {
  const added = seen.filter((name) => !known.includes(name));
  return added.length === 0 ? known : [...known, ...added].toSorted();
}
