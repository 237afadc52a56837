import type { Entry } from './entry.js';
import { explainPresets } from './presets.js';
import { explainRegions } from './regions.js';
import { explainZones } from './zones.js';

/**
 * What can be explained from the catalogue and the answers, in the words of what is explained already: it is made where it is asked for, and
 * in no file.
 *
 * @param entries of the file of a language
 */
export function moreEntries(entries: readonly Entry[]): Entry[] {
  const answer = (key: string) => entries.filter(({ kind, id }) => kind === 'answer' && id === key);
  return [
    ...explainPresets(entries.filter(({ kind }) => kind === 'endpoint')),
    ...answer('region').flatMap(explainRegions),
    ...answer('hubZoneIds').flatMap(explainZones),
  ];
}
