import type { Endpoint } from '../../model.js';
import { known } from '../../value.js';
import { policyOf } from './policy.js';
import type { Reading } from './reading.js';

/** The VPC endpoints of a template. */
export function readEndpoints(reading: Reading): Endpoint[] {
  return reading.all('AWS::EC2::VPCEndpoint').map((resource) => {
    const { properties, place } = resource;
    const policy = properties.raw('PolicyDocument');
    const type = properties.text('VpcEndpointType');
    return {
      ...reading.thing(resource),
      serviceName: properties.need('ServiceName'),
      type: type ?? known('Gateway', place),
      typeStated: type !== null,
      vpc: properties.need('VpcId'),
      subnets: properties.texts('SubnetIds'),
      securityGroups: properties.texts('SecurityGroupIds'),
      routeTables: properties.texts('RouteTableIds'),
      privateDns: properties.flag('PrivateDnsEnabled', false),
      policy: policy === null ? null : policyOf(policy),
      ipAddressType: properties.text('IpAddressType'),
      dnsRecordIpType: properties.part('DnsOptions').text('DnsRecordIpType'),
    };
  });
}
