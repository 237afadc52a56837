import { findRegion, REGION_IDS, type Region } from '../../catalogue/index.js';
import type { Records } from './collect.js';
import { COMMANDS } from './commands.js';
import { listed, quote, Unusable, type Wanted } from './problem.js';
import type { SubnetRecord, VpcRecord } from './records.js';

/**
 * The VPC that is meant: the one that the user named, else the only one with subnets in the files.
 *
 * @throws Unusable where there is none, or more than one
 */
export function chooseVpc(records: Records, { vpcId }: Wanted): VpcRecord {
  const withSubnets = [...new Set([...records.Subnets.values()].map((subnet) => subnet.vpcId))].sort();
  const id = vpcId ?? withSubnets[0];
  if (vpcId === undefined && withSubnets.length > 1) {
    const parameters = { count: withSubnets.length, vpcs: listed(withSubnets) };
    throw new Unusable({ id: 'describe.severalVpcs', parameters });
  }
  const vpc = id === undefined ? undefined : records.Vpcs.get(id);
  if (vpc === undefined) {
    const parameters = { vpc: quote(id ?? ''), found: listed([...records.Vpcs.keys()]) };
    throw new Unusable({ id: 'describe.otherVpc', parameters }, vpcId === undefined ? null : 'vpcId');
  }
  if (withSubnets.includes(vpc.id)) return vpc;
  throw new Unusable({ id: 'describe.noSubnet', parameters: { vpc: vpc.id, command: COMMANDS.Subnets } }, 'vpcId');
}

const regionIdOfZone = new Map(
  REGION_IDS.flatMap((id) => findRegion(id).azNamesUnion.map((zone): [string, string] => [zone, id])),
);

/**
 * The Region of subnets, by their zones. Local Zones and Wavelength Zones say nothing: no interface endpoint is offered there.
 *
 * @throws Unusable where the zones name none or several, or another than the user did
 */
export function findRegionOf(subnets: readonly SubnetRecord[], { region }: Wanted): Region {
  const zones = [...new Set(subnets.map((subnet) => subnet.zone))].sort();
  const [found, ...others] = [...new Set(zones.flatMap((zone) => regionIdOfZone.get(zone) ?? []))].sort();
  if (found === undefined)
    throw new Unusable({ id: 'describe.noZone', parameters: { zones: listed(zones.map(quote)) } });
  if (others.length > 0) {
    throw new Unusable({ id: 'describe.severalRegions', parameters: { regions: listed([found, ...others]) } });
  }
  if (region === undefined || region === found) return findRegion(found);
  throw new Unusable({ id: 'describe.otherRegion', parameters: { region: quote(region), found } }, 'region');
}
