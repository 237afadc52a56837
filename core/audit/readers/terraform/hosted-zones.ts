import type { DnsAssociation, HostedRecord, HostedZone } from '../../model.js';
import { known, type Text, type Value } from '../../value.js';
import { needed, text } from './attributes.js';
import { type Block, blocks, onlyBlock, placeOf } from './block.js';
import { ANYTHING, HOSTED_ZONE, VPC } from './kinds.js';
import type { Reading } from './reading.js';

/** Hosted zones with the records that are put into them. */
export function readHostedZones(reading: Reading): HostedZone[] {
  const all = reading.of('aws_route53_zone').map((block) => ({ block, thing: reading.thing(block) }));
  const records = reading.belongings(
    reading.of('aws_route53_record'),
    (block) => text(block, 'zone_id', HOSTED_ZONE),
    new Set(all.map(({ thing }) => thing.id)),
  );
  return all.map(({ block, thing }) => {
    const vpcs = blocks(block, 'vpc');
    return {
      ...thing,
      name: withoutDot(needed(block, 'name')),
      vpcs: vpcs.known
        ? known(
            vpcs.value.map((vpc) => needed(vpc, 'vpc_id', VPC)),
            vpcs.place,
          )
        : vpcs,
      records: records(thing.id).map(recordOf),
    };
  });
}

/** Associations with zones and Profiles that exist. */
export function readAssociations(reading: Reading): DnsAssociation[] {
  return [
    ...reading.of('aws_route53_zone_association').map((block) => ({
      ...reading.thing(block),
      kind: 'zone' as const,
      target: needed(block, 'zone_id', HOSTED_ZONE),
      vpc: needed(block, 'vpc_id', VPC),
    })),
    ...reading.of('aws_route53profiles_association').map((block) => ({
      ...reading.thing(block),
      kind: 'profile' as const,
      target: needed(block, 'profile_id', ANYTHING),
      vpc: needed(block, 'resource_id', VPC),
    })),
  ];
}

function recordOf(block: Block): HostedRecord {
  const alias = onlyBlock(block, 'alias');
  const partOf = (name: string) => {
    if (alias === null || !alias.known) return alias;
    return needed(alias.value, name, ANYTHING);
  };
  const [name, zone] = [partOf('name'), partOf('zone_id')];
  return {
    place: placeOf(block),
    name: withoutDot(needed(block, 'name')),
    type: needed(block, 'type'),
    alias: name === null || zone === null ? null : { name: withoutDot(name), zone },
  };
}

function withoutDot(name: Value<Text>): Value<Text> {
  return name.known ? { ...name, value: name.value.replace(/\.$/, '') } : name;
}
