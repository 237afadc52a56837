import type { DnsAssociation, HostedRecord, HostedZone } from '../../model.js';
import { known, type Text, type Value } from '../../value.js';
import { isFor } from './network.js';
import type { Properties } from './properties.js';
import type { Reading } from './reading.js';

/** The hosted zones of a template, with the records that it puts into them. */
export function readHostedZones(reading: Reading): HostedZone[] {
  const records = reading.all('AWS::Route53::RecordSet');
  return reading.all('AWS::Route53::HostedZone').map((resource) => {
    const { properties } = resource;
    const vpcs = properties.parts('VPCs').map((vpc) => vpc.need('VPCId'));
    return {
      ...reading.thing(resource, 'HostedZoneTags'),
      name: withoutDot(properties.need('Name')),
      vpcs: known(vpcs, properties.place),
      records: records
        .filter((record) => isFor(record.properties.text('HostedZoneId'), resource.id))
        .map((record) => recordOf(record.properties)),
    };
  });
}

/** The associations of VPCs with Profiles. A template has none with zones that exist. */
export function readAssociations(reading: Reading): DnsAssociation[] {
  return reading.all('AWS::Route53Profiles::ProfileAssociation').map((resource) => ({
    ...reading.thing(resource),
    kind: 'profile',
    target: resource.properties.need('ProfileId'),
    vpc: resource.properties.need('ResourceId'),
  }));
}

function recordOf(properties: Properties): HostedRecord {
  const alias = properties.part('AliasTarget');
  return {
    place: properties.place,
    name: withoutDot(properties.need('Name')),
    type: properties.need('Type'),
    alias: properties.has('AliasTarget') ? { name: alias.need('DNSName'), zone: alias.need('HostedZoneId') } : null,
  };
}

/** A name may be written with the dot of the root. */
function withoutDot(name: Value<Text>): Value<Text> {
  return name.known ? { ...name, value: name.value.replace(/\.$/, '') } : name;
}
