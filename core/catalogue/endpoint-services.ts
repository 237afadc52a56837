import data from './endpoint-services.json' with { type: 'json' };

/** Ids of the Availability Zones that lack a service. Ids, since the same name is another zone in another account. */
export type ZonesWithout = readonly string[];

/**
 * Region -> endpoint service -> the zones without it, or null where AWS does not list the service. Only what was asked for is there: a
 * service that is not listed is unknown. Written by `npm run catalogue` from ec2:DescribeVpcEndpointServices.
 */
export type EndpointServiceReadings = Readonly<Record<string, Readonly<Record<string, ZonesWithout | null>>>>;

const readings: EndpointServiceReadings = data.services;

/** What AWS answered about an endpoint service in a Region; undefined where it was not asked. */
export function endpointServiceReading(region: string, service: string): ZonesWithout | null | undefined {
  return readings[region]?.[service];
}
