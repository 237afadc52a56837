import type { SecurityRule } from './model.js';
import { knownValue } from './value.js';

/**
 * Whether a rule matches nothing: ICMP of a type and code that do not exist, to the broadcast address. The CDK, and templates that follow
 * it, write it so that AWS does not add its rule that lets everything out.
 */
export function isDeadRule({ protocol, fromPort, toPort, peer }: SecurityRule): boolean {
  return (
    knownValue(protocol) === 'icmp' &&
    knownValue(fromPort) === 252 &&
    knownValue(toPort) === 86 &&
    knownValue(peer.value) === '255.255.255.255/32'
  );
}
