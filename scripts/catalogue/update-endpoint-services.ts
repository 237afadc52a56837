import {
  documentedPresence,
  type EndpointServiceReadings,
  interfaceServiceName,
  type Region,
  SERVICE_NAMES,
  type ZonesWithout,
} from '../../core/catalogue/index.js';
import type { RegionReading } from './reading.js';
import type { Updated } from './update-zones.js';

type Services = EndpointServiceReadings[string];

/**
 * What one account was shown of a Region's endpoint services.
 *
 * A service that is listed is there. One that is not listed becomes absent only where nothing else says that it is there: a document or an
 * earlier answer outweighs a silence, and a person is told. The same for zones: an answer speaks of the zones of its account only, and what
 * is known of others stays.
 */
export function updateEndpointServices(
  region: Region,
  known: Services = {},
  { zones, services }: RegionReading,
): Updated<Services> {
  const remarks: string[] = [];
  const facts: Record<string, ZonesWithout | null> = {};
  const ownZones = zones.map(({ id }) => id);
  for (const service of SERVICE_NAMES) {
    const name = interfaceServiceName(region, service);
    const before = known[service];
    const documented = documentedPresence(region, service);
    const offers = services.filter((offered) => offered.service === service);
    const offer = offers.find((offered) => offered.name === name);
    if (offer) {
      facts[service] = zonesWithout(before ?? [], ownZones, offer.zoneIds);
      if (documented === 'absent')
        remarks.push(`AWS offers ${service}, which the catalogue's documents say is not there`);
    } else if (offers[0]) {
      remarks.push(`AWS calls ${service} ${offers[0].name}, and the catalogue ${name}: is its prefix right?`);
      if (before !== undefined) facts[service] = before;
    } else if (before) {
      remarks.push(`AWS does not list ${service} any more: kept`);
      facts[service] = before;
    } else if (documented === 'present') {
      remarks.push(`AWS does not list ${service}, which the catalogue's documents say is there: left as it is`);
    } else {
      facts[service] = null;
    }
  }
  // What the catalogue has no such service for any more is not this command's to remove.
  return { facts: { ...facts, ...withoutKeys(known, SERVICE_NAMES) }, remarks };
}

/** @param offered where the service is; none where AWS named no zone, which says nothing */
function zonesWithout(before: ZonesWithout, own: readonly string[], offered: readonly string[]): ZonesWithout {
  if (offered.length === 0) return before;
  const lacking = own.filter((id) => !offered.includes(id));
  const others = before.filter((id) => !own.includes(id) && !offered.includes(id));
  return [...lacking, ...others].toSorted();
}

function withoutKeys(services: Services, keys: readonly string[]): Services {
  return Object.fromEntries(Object.entries(services).filter(([name]) => !keys.includes(name)));
}
