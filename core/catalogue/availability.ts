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
