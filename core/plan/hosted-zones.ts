import type { Answers } from '../answers/index.js';
import { type Region, serviceHosts } from '../catalogue/index.js';
import { neededServices } from './endpoints.js';
import type { Endpoint, HostedRecord, HostedZone, HubAssociation } from './plan.js';

/** One zone for each name of each interface endpoint of a hub; elsewhere the endpoints' own private DNS names do it. Source centralEndpoints. */
export function planHostedZones(answers: Answers, region: Region, endpoints: readonly Endpoint[]): HostedZone[] {
  if (answers.privateDns !== 'central-hub') return [];
  return endpoints
    .filter(({ type, reuse }) => type === 'Interface' && reuse === null)
    .flatMap(({ id, title, hosts }) => hosts.map((host) => zoneOf(host, id, title, region)));
}

/** How a spoke finds the endpoints of its hub. Sources zoneAssociations, profileAssociations. */
export function planHub(answers: Answers, region: Region): HubAssociation | null {
  if (answers.privateDns !== 'central-spoke') return null;
  const services = neededServices(answers).map(({ name }) => name);
  return {
    profileId: answers.hubProfileId,
    zones: Object.entries(answers.hubZoneIds).map(([name, id]) => ({ id: zoneId(name, region), name, zoneId: id })),
    services,
    hosts: services.flatMap((service) => serviceHosts(region, service)),
  };
}

/** The registry's name is a wildcard: its zone has the name itself and all names below it. */
function zoneOf(host: string, endpointId: string, title: string, region: Region): HostedZone {
  const isWildcard = host.startsWith('*.');
  const name = isWildcard ? host.slice(2) : host;
  const apex: HostedRecord = { key: 'apex', name };
  return {
    id: zoneId(name, region),
    name,
    endpointId,
    comment: `Leads to the endpoint of ${title}`,
    records: isWildcard ? [apex, { key: 'wildcard', name: host }] : [apex],
    because: { id: 'because.hostedZone', parameters: { title } },
    source: 'centralEndpoints',
  };
}

/** The words before the Region. A service may have a name under each of the two suffixes. */
function zoneId(name: string, { id, dnsSuffix }: Region): string {
  const words = name.slice(0, name.indexOf(`.${id}.`)).replaceAll(/[.-]/g, '_');
  return name.endsWith(`.${id}.${dnsSuffix}`) ? words : `${words}_dualstack`;
}
