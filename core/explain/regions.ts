import { findRegion, layerBucketObjectsArn, REGION_IDS, registryDomain } from '../catalogue/index.js';
import type { Entry } from './entry.js';

/**
 * Every Region of the catalogue, by its id.
 *
 * @param answer what is said of the answer that chooses one, in the words of which it is explained
 */
export function explainRegions({ why, without, sources }: Entry): Entry[] {
  return REGION_IDS.map((id): Entry => {
    const region = findRegion(id);
    const { name, partition, azNames, privateLinkHourlyUsdPerAz: usd } = region;
    const registry = registryDomain(region);
    const facts = { partition, zones: azNames.join(', '), registry, bucket: layerBucketObjectsArn(region) };
    return {
      kind: 'region',
      id,
      names: [name],
      title: name,
      what: [
        { id: 'explain.region', parameters: facts },
        usd === null
          ? { id: 'summary.priceUnknown', parameters: { region: id } }
          : { id: 'explain.region.price', parameters: { usd } },
      ],
      why,
      without,
      findings: [],
      sources,
    };
  });
}
