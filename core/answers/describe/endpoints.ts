import { interfaceServiceName, type Region, SERVICES, s3GatewayServiceName } from '../../catalogue/index.js';
import type { Records } from './collect.js';
import type { Wanted } from './problem.js';
import type { EndpointRecord, VpcRecord } from './records.js';

/** Endpoints that a plan can reuse. */
export interface DescribedEndpoints {
  /** Endpoint id by service name: `ecr.api`; `s3` is the gateway. */
  readonly existingEndpoints: Readonly<Record<string, string>>;
  /** Route tables that lead to S3 already, through any gateway of the VPC. */
  readonly existingS3RouteTableIds: readonly string[];
}

const GATEWAY = 's3';
const INTERFACES = SERVICES.map(({ name }) => name).filter((name) => name !== GATEWAY);

/** The live endpoints of a VPC for the services of the catalogue, unless the user named the ones to reuse. */
export function describeEndpoints(
  vpc: VpcRecord,
  region: Region,
  records: Records,
  wanted: Wanted,
): DescribedEndpoints {
  const live = [...records.VpcEndpoints.values()].filter(({ vpcId, isLive }) => vpcId === vpc.id && isLive);
  // Without private DNS an endpoint serves nobody who calls the service by its name.
  const interfaces = INTERFACES.flatMap((service) => {
    const first = live.find((endpoint) => endpoint.privateDns && serves(endpoint, region, service));
    return first ? [[service, first.id]] : [];
  });
  const gateways = live.filter((endpoint) => endpoint.routeTableIds.length > 0 && serves(endpoint, region, GATEWAY));
  const gateway = gateways.slice(0, 1).map(({ id }) => [GATEWAY, id]);
  const existingEndpoints = wanted.existingEndpoints ?? Object.fromEntries([...interfaces, ...gateway]);
  const tables = gateways.flatMap(({ routeTableIds }) => routeTableIds);
  return {
    existingEndpoints,
    existingS3RouteTableIds: Object.hasOwn(existingEndpoints, GATEWAY) ? [...new Set(tables)].sort() : [],
  };
}

/** Whether an endpoint is one for this service as plans mean it: of type Gateway for S3, of type Interface for all others. */
export function serves({ service, type }: EndpointRecord, region: Region, name: string): boolean {
  if (name === GATEWAY) return type === 'Gateway' && service === s3GatewayServiceName(region);
  return type === 'Interface' && isService(name) && service === interfaceServiceName(region, name);
}

/** Whether the catalogue has the service; a name that it does not have is refused elsewhere. */
export function isService(name: string): boolean {
  return SERVICES.some((service) => service.name === name);
}
