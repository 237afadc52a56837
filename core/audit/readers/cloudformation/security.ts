import type { NetworkModel, SecurityGroup, SecurityRule } from '../../model.js';
import { known, literal, type Place, referenced, type Text, unknown, type Value } from '../../value.js';
import { handedOn } from './handed-on.js';
import { macrosOf } from './macros.js';
import { isFor } from './network.js';
import type { Properties } from './properties.js';
import type { Reading, Resource } from './reading.js';

/** The security groups of a template, with the rules that are resources of their own, and whose the other inbound rules are. */
export function readGroups(reading: Reading): Pick<NetworkModel, 'securityGroups' | 'otherIngress'> {
  return { securityGroups: groupsOf(reading), otherIngress: otherIngressOf(reading) };
}

function groupsOf(reading: Reading): SecurityGroup[] {
  const handed = handedOn(reading);
  return reading.all(GROUP).map((resource) => {
    const { id, properties, place } = resource;
    const separate = (type: string) => reading.all(type).filter((rule) => isFor(rule.properties.text('GroupId'), id));
    const inline = (name: string, peer: 'Source' | 'Destination') =>
      properties.parts(name).map((rule) => securityRule(rule, peer));
    const outbound = inline('SecurityGroupEgress', 'Destination');
    return {
      ...reading.thing(resource),
      description: properties.text('GroupDescription'),
      vpc: properties.text('VpcId'),
      ingress: [
        ...inline('SecurityGroupIngress', 'Source'),
        ...separate(INGRESS).map((rule) => ruleOf(rule, 'Source')),
      ],
      egress: [
        // AWS takes its own rule away only where the group itself is written with one.
        ...(outbound.length > 0 ? outbound : [everywhere(place)]),
        ...separate('AWS::EC2::SecurityGroupEgress').map((rule) => ruleOf(rule, 'Destination')),
      ],
      handedOn: handed.get(id) ?? null,
    };
  });
}

/** A rule that may not be there, or that a macro may make, may be of any group. */
function otherIngressOf(reading: Reading): Value<Text>[] {
  const ids = new Set(reading.all(GROUP).map(({ id }) => id));
  const separate = reading.all(INGRESS).map(({ properties }) => properties.need('GroupId'));
  return [
    ...separate.filter((group) => !(group.known && ids.has(referenced(group.value) ?? ''))),
    ...reading.uncertain.filter(({ type }) => type === INGRESS).map(({ isCreated }) => isCreated),
    ...reading.all('').map(({ place }) => unknown({ id: 'read.macro' }, place)),
    ...macrosOf(reading.template),
  ];
}

const GROUP = 'AWS::EC2::SecurityGroup';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';

function everywhere(place: Place): SecurityRule {
  return {
    place,
    protocol: known('-1', place),
    fromPort: null,
    toPort: null,
    peer: { kind: 'ipv4', value: known(literal('0.0.0.0/0'), place) },
    description: null,
  };
}

function ruleOf({ properties }: Resource, peer: 'Source' | 'Destination'): SecurityRule {
  return securityRule(properties, peer);
}

function securityRule(properties: Properties, side: 'Source' | 'Destination'): SecurityRule {
  return {
    place: properties.place,
    protocol: properties.need('IpProtocol'),
    fromPort: properties.number('FromPort'),
    toPort: properties.number('ToPort'),
    peer: peerOf(properties, side),
    description: properties.text('Description'),
  };
}

function peerOf(properties: Properties, side: 'Source' | 'Destination'): SecurityRule['peer'] {
  if (properties.has('CidrIp')) return { kind: 'ipv4', value: properties.need('CidrIp') };
  if (properties.has('CidrIpv6')) return { kind: 'ipv6', value: properties.need('CidrIpv6') };
  const list = `${side}PrefixListId`;
  if (properties.has(list)) return { kind: 'prefix-list', value: properties.need(list) };
  return { kind: 'group', value: properties.need(`${side}SecurityGroupId`) };
}
