import type { DnsAssociation, HostedZone } from '../model.js';
import { reference } from '../value.js';
import { type Planned, placeOf, said, saidList, saidText, thing, vpcOf } from './planned.js';

/** The hosted zones of a plan. */
export function plannedZones(planned: Planned): HostedZone[] {
  const { name: project, hostedZones } = planned.plan;
  return hostedZones.map(({ id: key, name, endpointId, records }) => {
    const id = `${key}_zone`;
    return {
      ...thing(planned, id, `${project}-${key.replaceAll('_', '-')}`),
      name: saidText(name, id),
      vpcs: saidList([vpcOf(planned)], id),
      records: records.map((record) => ({
        place: placeOf(`${id}.${record.key}`),
        name: saidText(record.name, id),
        type: saidText(record.type, id),
        alias: {
          name: said(reference(endpointId, 'dns_name'), id),
          zone: said(reference(endpointId, 'hosted_zone_id'), id),
        },
      })),
    };
  });
}

/** The associations of a spoke with what its hub has. */
export function plannedAssociations(planned: Planned): DnsAssociation[] {
  const { name, hub } = planned.plan;
  if (hub === null) return [];
  const vpc = (id: string) => said(vpcOf(planned), id);
  const zones = hub.zones.map(({ id: key, zoneId }): DnsAssociation => {
    const id = `${key}_association`;
    const untagged = { id, place: placeOf(id), tags: said(new Map(), id), existing: false };
    return { ...untagged, kind: 'zone', target: saidText(zoneId, id), vpc: vpc(id) };
  });
  if (hub.profileId === null) return zones;
  const id = 'hub_profile_association';
  const target = saidText(hub.profileId, id);
  return [...zones, { ...thing(planned, id, `${name}-hub`), kind: 'profile', target, vpc: vpc(id) }];
}
