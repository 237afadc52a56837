import type { Region } from '../../catalogue/index.js';
import type { Message } from '../../report/messages/message.js';
import type { Records } from './collect.js';
import { COMMANDS, type ListKey } from './commands.js';
import { isService, serves } from './endpoints.js';
import { type DescribeProblem, quote, type Wanted } from './problem.js';
import type { VpcRecord } from './records.js';

/** What the user named beside the files and the files say otherwise: things of another VPC, zone or service, or that are not there. */
export function misfits(vpc: VpcRecord, region: Region, records: Records, wanted: Wanted): DescribeProblem[] {
  const collect = (about: keyof Wanted, rules: readonly (Message | undefined)[]): DescribeProblem[] =>
    rules.flatMap((rule) => (rule === undefined ? [] : [{ file: null, about, rule }]));
  const subnet = (zone: string, id: string) => misplaced('Subnets', id) ?? subnetMisfit(zone, id);
  const endpoint = (service: string, id: string) => misplaced('VpcEndpoints', id) ?? endpointMisfit(service, id);
  return [
    ...collect(
      'endpointSubnetIds',
      Object.entries(wanted.endpointSubnetIds ?? {}).map(([zone, id]) => subnet(zone, id) ?? ipv6Misfit(id)),
    ),
    ...collect(
      'appSubnetIds',
      Object.entries(wanted.appSubnetIds ?? {}).flatMap(([zone, ids]) => ids.map((id) => subnet(zone, id))),
    ),
    ...collect(
      'appRouteTableIds',
      (wanted.appRouteTableIds ?? []).map((id) => misplaced('RouteTables', id)),
    ),
    ...collect(
      'existingEndpoints',
      Object.entries(wanted.existingEndpoints ?? {}).map(([service, id]) => endpoint(service, id)),
    ),
  ];

  function misplaced(list: ListKey, id: string): Message | undefined {
    const record = records[list].get(id);
    if (record === undefined) {
      return { id: 'describe.absent', parameters: { id: quote(id), command: COMMANDS[list] } };
    }
    if (!('vpcId' in record) || record.vpcId === vpc.id) return undefined;
    return { id: 'describe.ofOtherVpc', parameters: { id: record.id, found: record.vpcId, vpc: vpc.id } };
  }

  function subnetMisfit(zone: string, id: string): Message | undefined {
    const record = records.Subnets.get(id);
    if (record === undefined) return undefined;
    if (record.zone !== zone) {
      const parameters = { subnet: record.id, zone: quote(zone), found: quote(record.zone) };
      return { id: 'describe.otherZone', parameters };
    }
    return record.hasIpv4 ? undefined : { id: 'describe.ipv6Only', parameters: { subnet: record.id } };
  }

  function ipv6Misfit(id: string): Message | undefined {
    const record = records.Subnets.get(id);
    if (wanted.ipAddressType !== 'dualstack' || record === undefined || record.hasIpv6) return undefined;
    return { id: 'describe.noIpv6Block', parameters: { subnet: record.id } };
  }

  function endpointMisfit(service: string, id: string): Message | undefined {
    const record = records.VpcEndpoints.get(id);
    if (record === undefined || !isService(service)) return undefined;
    if (!record.isLive) return { id: 'describe.endpointOver', parameters: { id: record.id } };
    if (serves(record, region, service)) return undefined;
    const parameters = { id: record.id, service, found: quote(`${record.type} ${record.service}`) };
    return { id: 'describe.otherService', parameters };
  }
}
