import { findRegion, isRegion, type Region } from '../../catalogue/index.js';
import type { NetworkModel } from '../model.js';
import { known, unknown, type Value } from '../value.js';
import { literalOf } from './lookups.js';

/** What the catalogue knows of the Region of the code. */
export function knownRegion({ region: given }: NetworkModel): Value<Region> {
  const region = literalOf(given);
  if (!region.known) return region;
  const { value: id, place } = region;
  return isRegion(id)
    ? known(findRegion(id), place)
    : unknown({ id: 'rule.unknownRegion', parameters: { region: id } }, place);
}
