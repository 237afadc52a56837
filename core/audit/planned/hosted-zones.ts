import type { HostedZone } from '../model.js';
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
        type: saidText('A', id),
        alias: {
          name: said(reference(endpointId, 'dns_name'), id),
          zone: said(reference(endpointId, 'hosted_zone_id'), id),
        },
      })),
    };
  });
}
