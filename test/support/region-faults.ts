import { type Region, zoneLetter } from '../../core/catalogue/index.js';

/** What is wrong with the facts of a Region, whoever wrote them; null where nothing is. */
export function regionFault({ id, ...facts }: Region): string | null {
  const { azNames, azNamesUnion, azIds, azIdByName } = facts;
  const misnamed = azNamesUnion.filter((name) => name.slice(0, -1) !== id || !/^[a-f]$/.test(zoneLetter(name)));
  const unaccepted = azNames.filter((name) => !azNamesUnion.includes(name));
  const mapped = Object.values(azIdByName ?? {});
  const unlisted = mapped.filter((zone) => !azIds?.includes(zone));
  if (azNames.length < 2) return `${id}: defaults need two zones`;
  if (misnamed.length > 0) return `${id}: no zone of it with a letter from a to f: ${misnamed.join(', ')}`;
  if (unaccepted.length > 0) return `${id}: defaults that are not accepted: ${unaccepted.join(', ')}`;
  if (unlisted.length > 0) return `${id}: names of ids that are not listed: ${unlisted.join(', ')}`;
  if (new Set(mapped).size < mapped.length) return `${id}: two names for one zone`;
  if ((facts.privateLinkHourlyUsdPerAz === null) !== (facts.privateLinkHourlySource === null)) {
    return `${id}: an endpoint's price and its source go together`;
  }
  if ((facts.natGatewayHourlyUsd === null) !== (facts.natSource === null)) {
    return `${id}: a NAT gateway's price and its source go together`;
  }
  return null;
}
