import { isEndpointService, type Region, serviceHosts } from '../../catalogue/index.js';
import type { HostedZone, NetworkModel } from '../model.js';
import { knownRegion } from './known-region.js';
import { literalOf, type Parts } from './lookups.js';

/** A zone that leads to an endpoint of a service, and the records that it needs. */
export interface NeededZone {
  readonly name: string;
  readonly records: readonly string[];
}

/** The zones for the names of a service: the registry's wildcard is a record below a zone that has a name of its own. */
export function neededZones(region: Region, service: string): NeededZone[] {
  if (!isEndpointService(service) || service === 's3') return [];
  return serviceHosts(region, service).map((host) => {
    const name = host.replace(/^\*\./, '');
    return { name, records: name === host ? [name] : [name, host] };
  });
}

/** The private hosted zones of a model with their names, and what may be one. */
export function privateZones({
  hostedZones,
}: NetworkModel): Parts<{ readonly name: string; readonly zone: HostedZone }> {
  const named = hostedZones
    .filter(({ vpcs }) => !vpcs.known || vpcs.value.length > 0)
    .map((zone) => ({ zone, name: literalOf(zone.name) }));
  return {
    known: named.flatMap(({ zone, name }) => (name.known ? { zone, name: name.value } : [])),
    unknown: named.flatMap(({ name }) => (name.known ? [] : name)),
  };
}

/** Whether hosted zones of the code lead the names of a service to an endpoint in place of its own private DNS names. */
export function isLedByZones(model: NetworkModel, service: string): boolean {
  const region = knownRegion(model);
  if (!region.known) return false;
  const names = privateZones(model).known.map(({ name }) => name);
  const needed = neededZones(region.value, service);
  return needed.length > 0 && needed.every(({ name }) => names.includes(name));
}
