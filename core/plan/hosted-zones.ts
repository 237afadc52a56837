import type { Answers } from '../answers/index.js';
import { interfaceServiceName, numberedHosts, type Region, serviceHosts } from '../catalogue/index.js';
import { neededServices } from './endpoints.js';
import type { Endpoint, HostedRecord, HostedZone, HubAssociation } from './plan.js';

/** One zone for each name of each interface endpoint of a hub; elsewhere the endpoints' own private DNS names do it. Source centralEndpoints. */
export function planHostedZones(answers: Answers, region: Region, endpoints: readonly Endpoint[]): HostedZone[] {
  if (answers.privateDns !== 'central-hub') return [];
  return endpoints
    .filter(({ type, reuse }) => type === 'Interface' && reuse === null)
    .flatMap((endpoint) =>
      [...endpoint.hosts, ...numberedHosts(region, endpoint.service)].map((host) => zoneOf(host, endpoint, region)),
    );
}

/** How a spoke finds the endpoints of its hub. Sources zoneAssociations, profileAssociations. */
export function planHub(answers: Answers, region: Region): HubAssociation | null {
  if (answers.privateDns !== 'central-spoke') return null;
  const services = neededServices(answers).map(({ name }) => name);
  return {
    profileId: answers.hubProfileId,
    zones: Object.entries(answers.hubZoneIds).map(([name, id]) => ({ id: zoneId(name, region), name, zoneId: id })),
    services,
    serviceNames: services.map((service) => interfaceServiceName(region, service)),
    hosts: services.flatMap((service) => serviceHosts(region, service)),
  };
}

/** The registry's name is a wildcard: its zone has the name itself and all names below it. */
function zoneOf(host: string, { id: endpointId, title, dualStack }: Endpoint, region: Region): HostedZone {
  const wildcard = host.startsWith('*.');
  const name = wildcard ? host.slice(2) : host;
  return {
    id: zoneId(name, region),
    name,
    endpointId,
    comment: `Leads to the endpoint of ${title}`,
    wildcard,
    records: [...recordsOf('apex', name, dualStack), ...(wildcard ? recordsOf('wildcard', host, dualStack) : [])],
    because: { id: 'because.hostedZone', parameters: { title } },
    source: 'centralEndpoints',
  };
}

/** As the private DNS names of an endpoint: with its IPv6 addresses, where it has some. */
function recordsOf(key: 'apex' | 'wildcard', name: string, dualStack: boolean): HostedRecord[] {
  return [{ key, name, type: 'A' }, ...(dualStack ? [{ key: `${key}_ipv6`, name, type: 'AAAA' } as const] : [])];
}

/** The words before the Region. A service may have a name under each of the two suffixes. */
function zoneId(name: string, { id, dnsSuffix }: Region): string {
  const words = name.slice(0, name.indexOf(`.${id}.`)).replaceAll(/[.-]/g, '_');
  return name.endsWith(`.${id}.${dnsSuffix}`) ? words : `${words}_dualstack`;
}
