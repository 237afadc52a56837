import { endpointServiceReading, type ZonesWithout } from './endpoint-services.js';
import type { Region, RegionalService } from './regions.js';
import { servicePresence } from './services.js';

/** What a workload or a feature is made of. */
interface User {
  readonly services: readonly string[];
  readonly needs: RegionalService | null;
}

/** Whether a workload or a feature is known not to be there in a Region. What no source lists is not absent: it is unverified. */
export function isAbsent({ needs, services }: User, region: Region): boolean {
  if (needs !== null && region.services[needs] === false) return true;
  return services.some((name) => servicePresence(region, name) === 'absent');
}

/**
 * The ids of those zones that AWS does not offer an endpoint service in; none where it was not asked.
 *
 * Where names mean other zones in other accounts, nobody can tell which of these have such an id: then every zone of the Region without
 * the service counts.
 *
 * @param zoneNames zones of the Region by name
 */
export function zonesWithout(
  region: Region,
  service: string,
  zoneNames: readonly string[],
  read: ZonesWithout | null | undefined = endpointServiceReading(region.id, service),
): ZonesWithout {
  const ids = region.azIdByName;
  if (!read || ids === null) return read ?? [];
  const chosen = zoneNames.map((name) => ids[name]);
  return read.filter((id) => chosen.includes(id));
}
