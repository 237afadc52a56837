import type { Endpoint } from '../../model.js';
import { known, type Place, type Text, type Value } from '../../value.js';
import { policyOf } from './policy.js';
import type { Reading } from './reading.js';

/** The VPC endpoints of a template. */
export function readEndpoints(reading: Reading): Endpoint[] {
  return reading.all('AWS::EC2::VPCEndpoint').map((resource) => {
    const { properties, place } = resource;
    const policy = properties.raw('PolicyDocument');
    const type = properties.text('VpcEndpointType');
    const options = properties.part('DnsOptions');
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
      privateDnsOnlyForInboundResolver: isOnlyInbound(options.text(ONLY_INBOUND), place),
      policy: policy === null ? null : policyOf(policy),
      ipAddressType: properties.text('IpAddressType'),
      dnsRecordIpType: options.text('DnsRecordIpType'),
    };
  });
}

const ONLY_INBOUND = 'PrivateDnsOnlyForInboundResolverEndpoint';

function isOnlyInbound(written: Value<Text> | null, place: Place): Value<boolean> {
  if (written === null) return known(false, place);
  return written.known ? known(written.value === 'OnlyInboundResolver', written.place) : written;
}
