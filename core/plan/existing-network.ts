import type { Answers } from '../answers/index.js';
import { zoneLetter } from '../catalogue/index.js';
import type { Network } from './network.js';
import type { ExistingVpc, Subnet, SubnetTier } from './plan.js';

/** The parts of an existing VPC, by AWS's ids; ids of ours carry the zone's letter. */
export function planExistingNetwork(answers: Answers): Network {
  const endpoint = Object.entries(answers.endpointSubnetIds)
    .sort(byZone)
    .map(([zone, id]) => subnet('endpoint', zoneLetter(zone), zone, id));
  const app = Object.entries(answers.appSubnetIds)
    .sort(byZone)
    .flatMap(([zone, ids]) => ids.map((id, index) => subnet('app', `${zoneLetter(zone)}${index + 1}`, zone, id)));
  return { vpc: existingVpc(answers), subnets: { app, endpoint, public: [] }, routeTables: [], nat: null };
}

function existingVpc(answers: Answers): ExistingVpc {
  const { vpcId, vpcCidrs, vpcIpv6Cidrs, appRouteTableIds, existingS3RouteTableIds } = answers;
  if (vpcId === null) throw new Error('an existing VPC without an id');
  return {
    kind: 'existing',
    id: vpcId,
    cidrs: vpcCidrs,
    ipv6Cidrs: vpcIpv6Cidrs,
    routeTableIds: appRouteTableIds,
    s3RouteTableIds: appRouteTableIds.filter((id) => !existingS3RouteTableIds.includes(id)),
  };
}

function subnet(tier: SubnetTier, key: string, zone: string, existingId: string): Subnet {
  const place = { name: zone, letter: zoneLetter(zone) };
  return {
    id: `${tier}_subnet_${key}`,
    tier,
    key,
    zone: place,
    cidr: null,
    ipv6: null,
    routeTableId: null,
    existingId,
  };
}

function byZone([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
